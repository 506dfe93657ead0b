import type { FamilyGraph } from '../../src/genogram/family-graph.js';
import {
  type Box,
  type Line,
  linesOf,
  type ReadGenogram,
  type ReadUnion,
  type Spot,
} from './read-genogram.js';

const TOUCH = 1.6;

/**
 * What is wrong with a drawn genogram, told from where things stand in it: whether every person, couple, child,
 * household and bond of the family is there, its lines lead from whom to whom they should, and nothing runs through
 * or stands on anybody. Empty for a right one.
 */
export const findFaults = (
  graph: FamilyGraph,
  drawn: ReadGenogram,
  ids: ReadonlyMap<string, string>,
): string[] => [
  ...peopleFaults(graph, drawn, ids),
  ...unionFaults(graph, drawn, ids),
  ...standingFaults(drawn),
  ...lineFaults(drawn),
  ...siblingFaults(graph, drawn, ids),
  ...householdFaults(graph, drawn, ids),
  ...bondFaults(graph, drawn, ids),
];

const sorted = (items: readonly string[]): string => items.toSorted().join(' ');

const peopleFaults = (
  graph: FamilyGraph,
  drawn: ReadGenogram,
  ids: ReadonlyMap<string, string>,
): string[] => {
  const faults: string[] = [];
  if (drawn.people.length !== graph.people.length)
    faults.push(`${drawn.people.length} of ${graph.people.length} people`);
  for (const person of graph.people) {
    const found = drawn.people.filter(({ id }) => id === ids.get(person.id));
    const [one] = found;
    if (found.length !== 1 || !one) {
      faults.push(`${person.id} is drawn ${found.length} times`);
      continue;
    }
    if (one.symbol !== person.symbol) faults.push(`${person.id} is drawn as ${one.symbol}`);
    if (one.isDead !== person.isDead) faults.push(`${person.id}: dead or alive`);
    if (one.isSubject !== person.isSubject) faults.push(`${person.id}: subject or not`);
    if (one.name.replaceAll(' ', '') !== (person.label[0] ?? '').replaceAll(' ', ''))
      faults.push(`${person.id} is called ${one.name}`);
  }
  return faults;
};

const inflate = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});
const isIn = ({ x, y }: Spot, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How far a point is from a line. */
const distance = ({ x, y }: Spot, { from, to }: Line): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
};

const touches = (a: Line, b: Line): boolean =>
  [a.from, a.to].some((end) => distance(end, b) < TOUCH) ||
  [b.from, b.to].some((end) => distance(end, a) < TOUCH);

const unionFaults = (graph: FamilyGraph, drawn: ReadGenogram, ids: ReadonlyMap<string, string>): string[] => {
  const faults: string[] = [];
  if (drawn.unions.length !== graph.unions.length) faults.push('not every couple is drawn once');
  const shapeOf = new Map(drawn.people.map(({ id, shape }) => [id, inflate(shape, TOUCH)]));
  for (const union of graph.unions) {
    const found = drawn.unions.find(({ id }) => id === ids.get(union.id));
    if (!found) {
      faults.push(`${union.id} is not drawn`);
      continue;
    }
    if (sorted(found.partners) !== sorted(union.partners.map((id) => ids.get(id) ?? '')))
      faults.push(`${union.id}: other partners`);
    if (found.status !== union.status) faults.push(`${union.id}: ${found.status}`);
    const wanted = union.children.map(({ id, kind }) => `${ids.get(id)}:${kind}`);
    if (sorted(found.children.map(({ id, kind }) => `${id}:${kind}`)) !== sorted(wanted))
      faults.push(`${union.id}: other children`);

    // All lines of a couple hang together, and reach each partner and each child.
    const lines = [...found.lines.map(({ path }) => path), ...found.children.map(({ path }) => path)].flatMap(
      linesOf,
    );
    const reached = new Set(lines.slice(0, 1));
    for (let before = -1; before < reached.size;) {
      before = reached.size;
      for (const line of lines)
        if (!reached.has(line) && [...reached].some((other) => touches(line, other))) reached.add(line);
    }
    if (reached.size < lines.length) faults.push(`${union.id}: lines that hang on nothing`);
    const ends = [...reached].flatMap(({ from, to }) => [from, to]);
    for (const id of [...found.partners, ...found.children.map((child) => child.id)]) {
      const shape = shapeOf.get(id);
      if (!shape || !ends.some((end) => isIn(end, shape))) faults.push(`${union.id}: no line to ${id}`);
    }
    for (const { id, path } of found.children) {
      const [last, shape] = [path.at(-1), shapeOf.get(id)];
      if (!last || !shape || !isIn(last, shape) || Math.abs(last.y - shape.top) > 14)
        faults.push(`${union.id}: the line to ${id} does not end on top of it`);
    }
  }
  return faults;
};

/** The room that somebody takes up. */
const standingFaults = ({ people, unions }: ReadGenogram): string[] => {
  const boxes = people.flatMap(({ id, shape, texts }) => [shape, ...texts].map((box) => ({ id, box })));
  const faults: string[] = [];
  boxes.forEach(({ id, box }, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (other.id !== id && overlap(inflate(box, -0.5), inflate(other.box, -0.5)))
        faults.push(`${id} and ${other.id} stand on one another`);
    }
    for (const union of unions) {
      for (const text of union.texts)
        if (overlap(inflate(text, -1), inflate(box, -1)))
          faults.push(`the dates of ${union.id} stand on ${id}`);
    }
  });
  return faults;
};

const runsThrough = ({ from, to }: Line, box: Box): boolean => {
  // Clips the line to the box (Liang and Barsky).
  let [enter, leave] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [direction, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (direction === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / direction;
    if (direction < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  return enter < leave;
};

const allLines = (union: ReadUnion): Line[] =>
  [...union.lines.map(({ path }) => path), ...union.children.map(({ path }) => path)].flatMap(linesOf);

const crossingOf = (a: Line, b: Line): Spot | undefined => {
  const [ax, ay, bx, by] = [a.to.x - a.from.x, a.to.y - a.from.y, b.to.x - b.from.x, b.to.y - b.from.y];
  const cross = ax * by - ay * bx;
  if (Math.abs(cross) < 1e-9) return undefined;
  const t = ((b.from.x - a.from.x) * by - (b.from.y - a.from.y) * bx) / cross;
  const u = ((b.from.x - a.from.x) * ay - (b.from.y - a.from.y) * ax) / cross;
  const [marginA, marginB] = [1.2 / Math.hypot(ax, ay), 1.2 / Math.hypot(bx, by)];
  if (t <= marginA || t >= 1 - marginA || u <= marginB || u >= 1 - marginB) return undefined;
  return { x: a.from.x + t * ax, y: a.from.y + t * ay };
};

/** Whether two lines run along one another. */
const runTogether = (a: Line, b: Line): boolean => {
  for (const [one, other] of [
    ['x', 'y'],
    ['y', 'x'],
  ] as const) {
    const flat = [a, b].every(({ from, to }) => Math.abs(from[one] - to[one]) < 0.5);
    if (!flat || Math.abs(a.from[one] - b.from[one]) > 1) continue;
    const span = (line: Line) =>
      [Math.min(line.from[other], line.to[other]), Math.max(line.from[other], line.to[other])] as const;
    const [[a1, a2], [b1, b2]] = [span(a), span(b)];
    if (Math.min(a2, b2) - Math.max(a1, b1) > 2.5) return true;
  }
  return false;
};

const lineFaults = ({ people, unions }: ReadGenogram): string[] => {
  const faults: string[] = [];
  const lines = unions.flatMap((union) => allLines(union).map((line) => ({ union, line })));
  for (const { union, line } of lines) {
    for (const other of unions) {
      if (other.texts.some((text) => runsThrough(line, inflate(text, -1))))
        faults.push(`a line of ${union.id} runs through the dates of ${other.id}`);
    }
  }
  for (const { union, line } of lines) {
    for (const { id, shape, texts } of people) {
      // A line of one’s own ends on the edge of the symbol, which for a circle is within its square.
      const isOwn = union.partners.includes(id) || union.children.some((child) => child.id === id);
      if (runsThrough(line, inflate(shape, isOwn ? -13 : -2)))
        faults.push(`a line of ${union.id} runs through ${id}`);
      if (texts.some((text) => runsThrough(line, inflate(text, -0.5))))
        faults.push(`a line of ${union.id} runs through the label of ${id}`);
    }
  }
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (one.union === other.union) continue;
      const crossing = crossingOf(one.line, other.line);
      const arches = [...one.union.arches, ...other.union.arches];
      if (crossing && !arches.some(({ x, y }) => Math.hypot(x - crossing.x, y - crossing.y) < 1.5)) {
        faults.push(`${one.union.id} and ${other.union.id} cross without a bridge`);
      }
      if (runTogether(one.line, other.line))
        faults.push(`${one.union.id} and ${other.union.id} run along one another`);
    }
  });
  return faults;
};

const siblingFaults = (
  graph: FamilyGraph,
  { people }: ReadGenogram,
  ids: ReadonlyMap<string, string>,
): string[] => {
  const leftOf = new Map(people.map(({ id, shape }) => [id, shape.left]));
  const middleOf = new Map(people.map(({ id, shape }) => [id, shape.top + shape.bottom]));
  // Somebody who married an aunt or a nephew stands in that row.
  const isBeside = (a: string, b: string): boolean =>
    middleOf.get(ids.get(a) ?? '') === middleOf.get(ids.get(b) ?? '');
  const dates = new Map(graph.people.map(({ id, sortDate }) => [id, sortDate]));
  return graph.unions.flatMap((union) => {
    const own = union.children.filter(({ isMain }) => isMain);
    return own.flatMap((elder) =>
      own
        .filter(({ id }) => isBeside(elder.id, id) && (dates.get(elder.id) ?? '9') < (dates.get(id) ?? '0'))
        .filter(({ id }) => (leftOf.get(ids.get(elder.id) ?? '') ?? 0) > (leftOf.get(ids.get(id) ?? '') ?? 0))
        .map(({ id }) => `${elder.id} stands to the right of ${id}`),
    );
  });
};

const isInside = ({ x, y }: Spot, outlines: readonly (readonly Spot[])[]): boolean => {
  let inside = false;
  for (const outline of outlines) {
    outline.forEach((from, index) => {
      const to = outline[(index + 1) % outline.length] as Spot;
      if (from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x)
        inside = !inside;
    });
  }
  return inside;
};

const householdFaults = (
  graph: FamilyGraph,
  { people, households }: ReadGenogram,
  ids: ReadonlyMap<string, string>,
): string[] =>
  graph.households.flatMap((household, index) => {
    const drawn = households[index];
    if (!drawn) return [`${household.id} is not drawn`];
    const wanted = sorted(household.members.map((id) => ids.get(id) ?? ''));
    const corners = people.filter(({ shape, texts }) =>
      [shape, ...texts].some(({ left, top, right, bottom }) =>
        [
          { x: left, y: top },
          { x: right, y: bottom },
          { x: (left + right) / 2, y: (top + bottom) / 2 },
        ].some((spot) => isInside(spot, drawn.outlines)),
      ),
    );
    const whole = people.filter(({ shape }) =>
      isInside({ x: (shape.left + shape.right) / 2, y: (shape.top + shape.bottom) / 2 }, drawn.outlines),
    );
    return [
      ...(sorted(drawn.members) === wanted ? [] : [`${household.id}: other members`]),
      ...(sorted(corners.map(({ id }) => id)) === wanted ? [] : [`${household.id} touches somebody else`]),
      ...(sorted(whole.map(({ id }) => id)) === wanted
        ? []
        : [`${household.id} does not go round its members`]),
    ];
  });

const bondFaults = (
  graph: FamilyGraph,
  { bonds }: ReadGenogram,
  ids: ReadonlyMap<string, string>,
): string[] => {
  const wanted = graph.bonds.map(
    ({ kind, people }) => `${kind} ${people.map((id) => ids.get(id)).join(' ')}`,
  );
  return sorted(bonds.map(({ kind, people }) => `${kind} ${people.join(' ')}`)) === sorted(wanted)
    ? []
    : ['other bonds'];
};
