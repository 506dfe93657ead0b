import type { DiagramNode } from './diagram.js';
import type { FamilyGraph } from './family-graph.js';
import type { PlacedBond, Point } from './genogram-layout.js';
import type { Rows } from './order-cost.js';
import type { Routed } from './routed-lines.js';

/** Bonds that have their way, once the rows have their heights. */
export interface RoutedBonds {
  /** How many run in the space below a row; `-1` is above the first. */
  readonly countBelow: (row: number) => number;
  readonly place: (routed: Routed) => PlacedBond[];
}

const ASIDE = 20;

/**
 * Lines of feeling go round everybody: out at the side of the one, up or down through the space between two people, along
 * between the rows, and in at the side of the other. Each has a height of its own between the rows.
 */
export const routeBonds = (
  graph: FamilyGraph,
  nodes: readonly DiagramNode[],
  nodeOf: ReadonlyMap<string, number>,
  rows: Rows,
  x: readonly number[],
  half: (node: number) => number,
  halfSymbol: (node: number) => number,
): RoutedBonds => {
  const counts = new Map<number, number>();
  const take = (row: number): number => {
    const index = counts.get(row) ?? 0;
    counts.set(row, index + 1);
    return index;
  };
  const at = (node: number): number => x[node] ?? 0;
  const rowOf = (node: number): number => nodes[node]?.row ?? 0;
  const drafts = graph.bonds.flatMap((bond, order) => {
    const [from, to] = bond.people.map((id) => nodeOf.get(id));
    if (from === undefined || to === undefined || from === to) return [];
    const [upper, lower] = rowOf(from) <= rowOf(to) ? [from, to] : [to, from];
    const nudge = ((order % 3) - 1) * 2;
    // In one row: over the heads; else down from the one above, through every row between.
    const levels: { row: number; index: number; gap: number }[] = [];
    if (rowOf(upper) === rowOf(lower))
      levels.push({ row: rowOf(upper) - 1, index: take(rowOf(upper) - 1), gap: 0 });
    for (let row = rowOf(upper); row < rowOf(lower); row += 1) {
      const gap = row + 1 === rowOf(lower) ? 0 : gapIn(row + 1, at(lower)) + nudge;
      levels.push({ row, index: take(row), gap });
    }
    return [{ bond, upper, lower, levels, nudge, isTurned: upper !== from }];
  });

  return {
    countBelow: (row) => counts.get(row) ?? 0,
    place: ({ rowY, bondY }) =>
      drafts.map(({ bond, upper, lower, levels, nudge, isTurned }): PlacedBond => {
        const points: Point[] = [];
        const side = at(lower) >= at(upper) ? 1 : -1;
        const y = rowY[rowOf(upper)] ?? 0;
        const lowerTop = (rowY[rowOf(lower)] ?? 0) - halfSymbol(lower);
        const [first] = levels;
        if (!first) return { bond, points };
        if (rowOf(upper) === rowOf(lower)) {
          const level = bondY(first.row, first.index);
          const [a, b] = [at(upper) + side * 14, at(lower) - side * 14];
          points.push({ x: a, y: y - halfSymbol(upper) + 3 }, { x: a, y: level });
          points.push({ x: b, y: level }, { x: b, y: lowerTop + 3 });
        } else {
          const beside = at(upper) + side * (half(upper) + 8) + nudge;
          const edge = at(upper) + side * halfSymbol(upper) * 0.8;
          points.push({ x: edge, y: y + ASIDE / 2 + nudge }, { x: beside, y: y + ASIDE / 2 + nudge });
          let way = beside;
          levels.forEach(({ row, index, gap }, step) => {
            const level = bondY(row, index);
            const next = step === levels.length - 1 ? at(lower) - side * 14 : gap;
            points.push({ x: way, y: level }, { x: next, y: level });
            way = next;
          });
          points.push({ x: way, y: lowerTop + 3 });
        }
        return { bond, points: isTurned ? points.toReversed() : points };
      }),
  };

  /** The middle of the space between two neighbours of a row that is nearest to `place`. */
  function gapIn(row: number, place: number): number {
    const order = rows[row] ?? [];
    const gaps = order.slice(1).map((node, index) => {
      const left = order[index] ?? node;
      // Beside the middle, where the line to a couple’s children goes down.
      return (at(left) + half(left) + at(node) - half(node)) / 2 + 6;
    });
    const ends = order.length === 0 ? [place] : [at(order[0] ?? 0) - half(order[0] ?? 0) - 8];
    return [...ends, ...gaps].reduce((best, gap) =>
      Math.abs(gap - place) < Math.abs(best - place) ? gap : best,
    );
  }
};
