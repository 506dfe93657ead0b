import type { BondKind, ChildKind, UnionStatus } from './family-graph.js';
import type { PlacedLine, Point } from './genogram-layout.js';
import { INK } from './draw-symbol.js';
import { element, figure } from './svg.js';

const BRIDGE = 5;

/** The path of a line, with a small arch wherever it crosses another. */
export const pathOf = ({ points, bridges }: PlacedLine): string =>
  points
    .map((point, index) => {
      if (index === 0) return `M${figure(point.x)} ${figure(point.y)}`;
      const before = points[index - 1] ?? point;
      const length = Math.hypot(point.x - before.x, point.y - before.y) || 1;
      const [dx, dy] = [(point.x - before.x) / length, (point.y - before.y) / length];
      const way = ({ x, y }: Point): number => (x - before.x) * dx + (y - before.y) * dy;
      const aside = ({ x, y }: Point): number => Math.abs((x - before.x) * dy - (y - before.y) * dx);
      const over = bridges
        .filter((bridge) => aside(bridge) < 0.01 && way(bridge) > 0 && way(bridge) < length)
        .toSorted((a, b) => way(a) - way(b));
      // Arches stand up on lines to the right and to the left.
      const turn = dx < 0 ? 0 : 1;
      const arches = over.map(
        ({ x, y }) =>
          `L${figure(x - dx * BRIDGE)} ${figure(y - dy * BRIDGE)}A${BRIDGE} ${BRIDGE} 0 0 ${turn} ${figure(x + dx * BRIDGE)} ${figure(y + dy * BRIDGE)}`,
      );
      return `${arches.join('')}L${figure(point.x)} ${figure(point.y)}`;
    })
    .join('');

const stroke = (d: string, more: Readonly<Record<string, string | number | undefined>> = {}): string =>
  element('path', { d, fill: 'none', stroke: INK, 'stroke-width': 1.5, ...more });

/** How the line of a couple is drawn. */
export const coupleDashes = (status: UnionStatus, wasMarried: boolean): string | undefined => {
  if (status === 'married' || status === 'divorced') return undefined;
  if (status === 'separated') return wasMarried ? undefined : '6 4';
  return status === 'none' ? '1.5 4' : '6 4';
};

/** A couple’s line; `at` is where the strokes of a separation or a divorce stand. */
export const drawCouple = (line: PlacedLine, status: UnionStatus, wasMarried: boolean, at: Point): string => {
  const slash = (x: number): string =>
    `M${figure(x - 4)} ${figure(at.y + 8)}L${figure(x + 4)} ${figure(at.y - 8)}`;
  const strokes =
    status === 'separated' ? slash(at.x) : status === 'divorced' ? slash(at.x - 3) + slash(at.x + 3) : '';
  return (
    stroke(pathOf(line), { 'stroke-dasharray': coupleDashes(status, wasMarried) }) +
    (strokes === '' ? '' : stroke(strokes))
  );
};

/** How the line to a child is drawn; an adopted child has a second, broken line beside the first. */
export const CHILD_DASHES: Readonly<Record<ChildKind, string | undefined>> = {
  birth: undefined,
  adoptive: undefined,
  foster: '2 3.5',
  guardian: '9 3 2 3',
  step: '9 5',
};

/** The line from the bar down to a child. */
export const drawChild = (line: PlacedLine, kind: ChildKind): string => {
  const first = stroke(pathOf(line), { 'stroke-dasharray': CHILD_DASHES[kind] });
  if (kind !== 'adoptive') return first;
  const aside = { ...line, points: line.points.map(({ x, y }) => ({ x: x + 4, y })) };
  return first + stroke(pathOf(aside), { 'stroke-dasharray': '5 3' });
};

/** A line that is drawn as it is. */
export const drawPlain = (line: PlacedLine, dashes?: string): string =>
  stroke(pathOf(line), { 'stroke-dasharray': dashes });

/** Points along a run of straight lines, so far from one another, with the direction there. */
const along = (
  points: readonly Point[],
  step: number,
): { x: number; y: number; dx: number; dy: number }[] => {
  const found: { x: number; y: number; dx: number; dy: number }[] = [];
  let next = 0;
  let gone = 0;
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length === 0) return;
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    for (; next <= gone + length; next += step) {
      found.push({ x: from.x + dx * (next - gone), y: from.y + dy * (next - gone), dx, dy });
    }
    gone += length;
  });
  return found;
};

const straight = (points: readonly Point[], aside = 0): string =>
  points
    .map((point, index) => {
      const other = points[index === 0 ? 1 : index - 1] ?? point;
      const isFlat = Math.abs(other.y - point.y) < 0.01;
      return `${index === 0 ? 'M' : 'L'}${figure(point.x + (isFlat ? 0 : aside))} ${figure(point.y + aside)}`;
    })
    .join('');

const zigzag = (points: readonly Point[]): string =>
  along(points, 5)
    .map(({ x, y, dx, dy }, index) => {
      const aside = index % 2 === 0 ? 3 : -3;
      return `${index === 0 ? 'M' : 'L'}${figure(x - dy * aside)} ${figure(y + dx * aside)}`;
    })
    .join('');

/** A line of feeling between two people. */
export const drawBond = (points: readonly Point[], kind: BondKind): string => {
  const thin = { stroke: '#444444', 'stroke-width': 1.1 };
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return '';
  switch (kind) {
    case 'close':
      return stroke(straight(points, -2), thin) + stroke(straight(points, 2), thin);
    case 'distant':
      return stroke(straight(points), { ...thin, 'stroke-dasharray': '1.5 4' });
    case 'conflict':
      return stroke(zigzag(points), thin);
    case 'violence': {
      const [dx, dy] = [Math.sign(last.x - before.x), Math.sign(last.y - before.y)];
      const head = `M${figure(last.x)} ${figure(last.y)}L${figure(last.x - dx * 8 - dy * 4)} ${figure(last.y - dy * 8 - dx * 4)}L${figure(last.x - dx * 8 + dy * 4)} ${figure(last.y - dy * 8 + dx * 4)}Z`;
      return (
        stroke(zigzag(points), { ...thin, 'stroke-width': 1.4 }) +
        element('path', { d: head, fill: '#444444' })
      );
    }
    case 'cut-off': {
      const steps = along(points, 4);
      const middle = steps[Math.floor(steps.length / 2)] ?? { ...last, dx: 1, dy: 0 };
      const bar = (way: number): string =>
        `M${figure(middle.x + middle.dx * way - middle.dy * 6)} ${figure(middle.y + middle.dy * way + middle.dx * 6)}L${figure(middle.x + middle.dx * way + middle.dy * 6)} ${figure(middle.y + middle.dy * way - middle.dx * 6)}`;
      return stroke(straight(points), thin) + stroke(bar(-2.5) + bar(2.5), { ...thin, 'stroke-width': 1.5 });
    }
  }
};
