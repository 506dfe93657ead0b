import type { Point } from './genogram-layout.js';

/** A line, and what it belongs to: lines of one owner meet without a bridge. */
export interface OwnedLine {
  readonly owner: number;
  readonly points: readonly Point[];
}

interface Segment {
  readonly line: number;
  readonly owner: number;
  readonly from: Point;
  readonly to: Point;
}

const NEAR = 0.75;

/**
 * For each line, the points at which one of its horizontal parts crosses a line of another owner: there it is drawn as
 * a bridge. Where lines only touch, at an end of one of them, they do not cross.
 */
export const findBridges = (lines: readonly OwnedLine[]): Point[][] => {
  const segments = lines.flatMap(({ owner, points }, line): Segment[] =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index];
      return from === undefined ? [] : [{ line, owner, from, to }];
    }),
  );
  const horizontal = segments.filter(({ from, to }) => Math.abs(from.y - to.y) < 0.01);
  const others = segments
    .filter(({ from, to }) => Math.abs(from.y - to.y) >= 0.01)
    .toSorted((a, b) => Math.min(a.from.x, a.to.x) - Math.min(b.from.x, b.to.x));
  const bridges: Point[][] = lines.map(() => []);
  for (const flat of horizontal) {
    const [left, right] = [Math.min(flat.from.x, flat.to.x), Math.max(flat.from.x, flat.to.x)];
    for (const other of others) {
      if (Math.min(other.from.x, other.to.x) >= right) break;
      if (other.owner === flat.owner) continue;
      const { y } = flat.from;
      const [top, bottom] = [Math.min(other.from.y, other.to.y), Math.max(other.from.y, other.to.y)];
      if (y <= top + NEAR || y >= bottom - NEAR) continue;
      const x =
        other.from.x + ((other.to.x - other.from.x) * (y - other.from.y)) / (other.to.y - other.from.y);
      if (x <= left + NEAR || x >= right - NEAR) continue;
      bridges[flat.line]?.push({ x, y });
    }
  }
  return bridges.map((points) => points.toSorted((a, b) => a.x - b.x));
};
