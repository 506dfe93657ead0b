import type { Point } from './genogram-layout.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The outlines of the area that boxes cover together: closed runs of corners, the area on the right hand of one who
 * walks along them. Boxes that overlap or share an edge make one outline.
 */
export const outlinesOf = (boxes: readonly Box[]): Point[][] => {
  const sorted = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b);
  const xs = sorted(boxes.flatMap(({ left, right }) => [left, right]));
  const ys = sorted(boxes.flatMap(({ top, bottom }) => [top, bottom]));
  const column = new Map(xs.map((x, index) => [x, index]));
  const line = new Map(ys.map((y, index) => [y, index]));
  const isCovered = new Set<number>();
  const width = xs.length + 1;
  for (const { left, right, top, bottom } of boxes) {
    for (let i = column.get(left) ?? 0; i < (column.get(right) ?? 0); i += 1) {
      for (let j = line.get(top) ?? 0; j < (line.get(bottom) ?? 0); j += 1) isCovered.add(j * width + i);
    }
  }
  const covered = (i: number, j: number): boolean => i >= 0 && j >= 0 && isCovered.has(j * width + i);
  // Each edge between covered and not covered, as the corner that it leads to from each corner.
  const next = new Map<number, number[]>();
  const add = (fromI: number, fromJ: number, toI: number, toJ: number): void => {
    const from = fromJ * width + fromI;
    next.set(from, [...(next.get(from) ?? []), toJ * width + toI]);
  };
  for (const cell of [...isCovered].toSorted((a, b) => a - b)) {
    const [i, j] = [cell % width, Math.floor(cell / width)];
    if (!covered(i, j - 1)) add(i, j, i + 1, j);
    if (!covered(i + 1, j)) add(i + 1, j, i + 1, j + 1);
    if (!covered(i, j + 1)) add(i + 1, j + 1, i, j + 1);
    if (!covered(i - 1, j)) add(i, j + 1, i, j);
  }
  const outlines: Point[][] = [];
  for (let start = takeFirst(next); start !== undefined; start = takeFirst(next)) {
    const corners = [start.from];
    for (let at = start.to; at !== start.from;) {
      corners.push(at);
      const following = next.get(at) ?? [];
      const to = following.shift();
      if (following.length === 0) next.delete(at);
      if (to === undefined) break;
      at = to;
    }
    const points = corners.map((corner) => ({
      x: xs[corner % width] ?? 0,
      y: ys[Math.floor(corner / width)] ?? 0,
    }));
    outlines.push(withoutStraight(points));
  }
  return outlines;
};

const takeFirst = (next: Map<number, number[]>): { from: number; to: number } | undefined => {
  for (const [from, following] of next) {
    const to = following.shift();
    if (following.length === 0) next.delete(from);
    if (to !== undefined) return { from, to };
  }
  return undefined;
};

/** Only the corners at which the outline turns. */
const withoutStraight = (points: readonly Point[]): Point[] =>
  points.filter((point, index) => {
    const before = points.at(index - 1);
    const after = points[(index + 1) % points.length];
    if (!before || !after) return true;
    return !((before.x === point.x && after.x === point.x) || (before.y === point.y && after.y === point.y));
  });
