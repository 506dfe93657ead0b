import { birthGroups, childStubs, twinApexes } from './child-stubs.js';
import type { Diagram, DiagramUnion } from './diagram.js';
import { findOverEnds } from './find-over-ends.js';
import type { Point } from './genogram-layout.js';
import { SYMBOL } from './measures.js';
import type { Rows } from './order-cost.js';
import type { Routed, RoutedUnion } from './routed-lines.js';
import { stackTracks, type Track } from './stack-tracks.js';

/** What routing has to know of a diagram whose nodes have their columns. */
export interface Columns {
  readonly diagram: Diagram;
  readonly rows: Rows;
  /** The middle of each node. */
  readonly x: readonly number[];
  readonly half: (node: number) => number;
  /** The height of each row’s labels, and how many bonds run in the space below each row; `-1` is above the first. */
  readonly labelHeight: (row: number) => number;
  readonly bondsBelow: (row: number) => number;
  /** Half the height of a node’s symbol; 0 of a point. */
  readonly halfSymbol: (node: number) => number;
  readonly drops: readonly number[];
  readonly hubs: readonly number[];
}

const BAR_STEP = 15;
const OVER_STEP = 18;
const BOND_STEP = 11;
const TWINS = 26;
const ABOVE_SYMBOLS = 12;
const BELOW_LABELS = 9;

/** Draws the lines of couples and children of a diagram, and puts its rows at their heights. */
export const routeLines = (columns: Columns): Routed => {
  const { diagram, rows, x, hubs, halfSymbol } = columns;
  const { unions, nodes } = diagram;
  const at = (node: number): number => x[node] ?? 0;
  const rowOf = (union: DiagramUnion): number => nodes[union.partners[0]]?.row ?? 0;
  const placeOf = nodes.map(() => 0);
  for (const row of rows) row.forEach((node, place) => (placeOf[node] = place));

  const isOver = unions.map(
    ({ partners: [a, b] }) => a !== b && Math.abs((placeOf[a] ?? 0) - (placeOf[b] ?? 0)) > 1,
  );
  const ends = findOverEnds(nodes, unions, x, hubs, isOver);
  const groups = unions.map((union) => birthGroups(union));
  const apexOf = twinApexes(groups, x);
  // Where somebody’s twin is the partner, the line to the children goes down beside that to the twins.
  const drops = columns.drops.map((drop, index) =>
    isOver[index] === true && [...apexOf.values()].some((apex) => Math.abs(apex - drop) < 6)
      ? drop + 8
      : drop,
  );
  const stubs = unions.map((union, index) =>
    childStubs(union, groups[index] ?? new Map<string, number[]>(), drops[index] ?? 0, x, apexOf),
  );
  const bars = unions.map((_, index): Track => {
    const below = [...new Set((stubs[index] ?? []).map(({ bar }) => bar))];
    const all = [drops[index] ?? 0, ...below];
    return { from: Math.min(...all), to: Math.max(...all), above: [drops[index] ?? 0], below };
  });
  const overs = unions.map((_, index): Track => {
    const { hubX, farX } = ends[index] ?? { hubX: 0, farX: 0 };
    const all = [hubX, farX, drops[index] ?? 0];
    return { from: Math.min(...all), to: Math.max(...all), above: [], below: all };
  });

  const barLevels = levelsBy((union, index) => (union.children.length > 0 ? bars[index] : undefined));
  const overLevels = levelsBy((_, index) => (isOver[index] === true ? overs[index] : undefined));
  const mostOf = (row: number, count: (union: DiagramUnion, index: number) => number): number =>
    Math.max(0, ...unions.map((union, index) => (rowOf(union) === row ? count(union, index) : 0)));
  const levelCount = (levels: readonly (number | undefined)[], row: number): number =>
    mostOf(row, (_, index) => (levels[index] ?? -1) + 1);
  const hasTwins = rows.map((_, row) =>
    unions.some((union, index) => rowOf(union) === row - 1 && (groups[index]?.size ?? 0) > 0),
  );
  // A couple’s label stands above its line, also where that goes over others.
  const overLabel = rows.map((_, row) =>
    mostOf(row, ({ union }, index) => (isOver[index] === true ? union.label.length : 0)),
  );
  // What of a label stands higher than the symbols: slanting lines of twins end above it.
  const labelRoom = rows.map((_, row) =>
    mostOf(row, ({ union: { partners, label } }, index) =>
      isOver[index] !== true && partners.length === 2 && label.length > 0
        ? label.length * 11 + 11 - SYMBOL / 2
        : 0,
    ),
  );
  const overHeight = (row: number): number => {
    const count = levelCount(overLevels, row);
    return count === 0 ? 0 : count * (OVER_STEP + (overLabel[row] ?? 0) * 11) + 4;
  };

  const rowY: number[] = [];
  const channelTop: number[] = [];
  const overTop: number[] = [];
  let y = columns.bondsBelow(-1) * BOND_STEP + 4;
  rows.forEach((_, row) => {
    overTop[row] = y;
    y +=
      overHeight(row) +
      (hasTwins[row] === true ? TWINS : 0) +
      (labelRoom[row] ?? 0) +
      ABOVE_SYMBOLS +
      SYMBOL / 2;
    rowY[row] = y;
    y += SYMBOL / 2 + columns.labelHeight(row) + BELOW_LABELS;
    channelTop[row] = y;
    y += levelCount(barLevels, row) * BAR_STEP + columns.bondsBelow(row) * BOND_STEP;
  });
  const height = (channelTop.at(-1) ?? 0) + columns.bondsBelow(rows.length - 1) * BOND_STEP;
  const barY = (index: number): number =>
    (channelTop[rowOf(unions[index] as DiagramUnion)] ?? 0) + ((barLevels[index] ?? 0) + 0.5) * BAR_STEP;
  const overY = (index: number): number => {
    const row = rowOf(unions[index] as DiagramUnion);
    const label = (overLabel[row] ?? 0) * 11;
    return (overTop[row] ?? 0) + ((overLevels[index] ?? 0) + 1) * (OVER_STEP + label) - 6;
  };

  return {
    rowY,
    height,
    bondY: (row, index) =>
      row < 0
        ? (index + 0.5) * BOND_STEP
        : (channelTop[row] ?? 0) + levelCount(barLevels, row) * BAR_STEP + (index + 0.5) * BOND_STEP,
    unions: unions.map((union, index) => routeUnion(union, index)),
  };

  function routeUnion(union: DiagramUnion, index: number): RoutedUnion {
    const row = rowOf(union);
    const middle = rowY[row] ?? 0;
    const [a, b] = union.partners;
    const drop = drops[index] ?? 0;
    const over = isOver[index] === true;
    const line = coupleLine(union, index);
    const start = over ? overY(index) : middle;
    const bar = barY(index);
    const own = stubs[index] ?? [];
    const track = bars[index];
    const straight = track !== undefined && track.to - track.from < 0.6;
    const trunk: Point[][] = [];
    if (own.length > 0 && track) {
      const from = nodes[a]?.kind === 'passage' && a === b ? middle - SYMBOL / 2 - ABOVE_SYMBOLS : start;
      trunk.push([
        { x: drop, y: from },
        { x: drop, y: bar },
      ]);
      if (!straight)
        trunk.push([
          { x: track.from, y: bar },
          { x: track.to, y: bar },
        ]);
    }
    const below = rowY[row + 1] ?? 0;
    const twinsEnd = below - SYMBOL / 2 - (labelRoom[row + 1] ?? 0);
    const apexY = twinsEnd - TWINS;
    const children = own.map(({ node, bar: barX, end }): Point[] => {
      const top =
        below - (nodes[node]?.kind === 'person' ? edgeAt(node, end - at(node)) : SYMBOL / 2 + ABOVE_SYMBOLS);
      const isTwin = barX !== end;
      return isTwin
        ? [
            { x: barX, y: bar },
            { x: barX, y: apexY },
            ...(twinsEnd < top - 1 ? [{ x: end, y: twinsEnd }] : []),
            { x: end, y: top },
          ]
        : [
            { x: end, y: bar },
            { x: end, y: top },
          ];
    });
    const identical = [...(groups[index] ?? new Map())].flatMap(([, members]: [string, number[]]) => {
      const twins = own.filter(({ node }) => members.includes(node));
      const isIdentical = union.children.some(
        ({ node, child }) => members.includes(node) && child?.isIdentical === true,
      );
      if (!isIdentical || twins.length < 2) return [];
      const [first, last] = [twins[0], twins.at(-1)];
      if (!first || !last) return [];
      const halfWay = (apexY + twinsEnd) / 2;
      return [
        [
          { x: (first.bar + first.end) / 2, y: halfWay },
          { x: (last.bar + last.end) / 2, y: halfWay },
        ],
      ];
    });
    const besideDrop = own.length > 0 ? -9 : 0;
    const strokes = over
      ? { x: (ends[index]?.hubX ?? 0) * 0.7 + (ends[index]?.farX ?? 0) * 0.3, y: start }
      : { x: drop + besideDrop, y: middle };
    return { couple: line, strokes, isOver: over, trunk, children, identical };
  }

  function coupleLine(union: DiagramUnion, index: number): Point[] {
    const middle = rowY[rowOf(union)] ?? 0;
    const [a, b] = union.partners;
    if (a === b) return [];
    if (isOver[index] === true) {
      const { hubX, farX, hub, far } = ends[index] ?? { hubX: 0, farX: 0, hub: a, far: b };
      const track = overY(index);
      const down = (node: number, from: number): Point => ({
        x: from,
        y: nodes[node]?.kind === 'person' ? middle - edgeAt(node, from - at(node)) : middle,
      });
      return [down(hub, hubX), { x: hubX, y: track }, { x: farX, y: track }, down(far, farX)];
    }
    const [left, right] = at(a) < at(b) ? [a, b] : [b, a];
    return [
      { x: at(left) + halfSymbol(left), y: middle },
      { x: at(right) - halfSymbol(right), y: middle },
    ];
  }

  /** How far above its middle the edge of a symbol is, so far from the middle to the side. */
  function edgeAt(node: number, aside: number): number {
    const half = halfSymbol(node);
    const shape = columns.diagram.nodes[node]?.shape;
    if (shape === 'circle') return Math.sqrt(Math.max(half * half - aside * aside, 0));
    return shape === 'diamond' ? half - Math.abs(aside) : half;
  }

  function levelsBy(
    trackOf: (union: DiagramUnion, index: number) => Track | undefined,
  ): (number | undefined)[] {
    const levels: (number | undefined)[] = unions.map(() => undefined);
    rows.forEach((_, row) => {
      const here = unions
        .map((union, index) => ({ index, track: rowOf(union) === row ? trackOf(union, index) : undefined }))
        .filter((each): each is { index: number; track: Track } => each.track !== undefined);
      stackTracks(here.map(({ track }) => track)).forEach((level, place) => {
        const index = here[place]?.index;
        if (index !== undefined) levels[index] = level;
      });
    });
    return levels;
  }
};
