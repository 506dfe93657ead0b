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

const isFlat = ({ from, to }: Segment): boolean => Math.abs(from.y - to.y) < 0.01;
const isUpright = ({ from, to }: Segment): boolean => Math.abs(from.x - to.x) < 0.01;

/** Where two lines cross, away from the ends of both. */
const crossing = (a: Segment, b: Segment): Point | undefined => {
  const [ax, ay] = [a.to.x - a.from.x, a.to.y - a.from.y];
  const [bx, by] = [b.to.x - b.from.x, b.to.y - b.from.y];
  const cross = ax * by - ay * bx;
  if (Math.abs(cross) < 1e-9) return undefined;
  const [x, y] = [b.from.x - a.from.x, b.from.y - a.from.y];
  const [t, u] = [(x * by - y * bx) / cross, (x * ay - y * ax) / cross];
  const [endA, endB] = [NEAR / Math.hypot(ax, ay), NEAR / Math.hypot(bx, by)];
  if (t <= endA || t >= 1 - endA || u <= endB || u >= 1 - endB) return undefined;
  return { x: a.from.x + t * ax, y: a.from.y + t * ay };
};

/**
 * For each line, the points at which it makes a bridge over a line of another owner: horizontal parts over all others,
 * upright ones over the slanting lines of twins. Where lines only touch, at an end of one of them, they do not cross.
 */
export const findBridges = (lines: readonly OwnedLine[]): Point[][] => {
  const segments = lines.flatMap(({ owner, points }, line): Segment[] =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index];
      return from === undefined ? [] : [{ line, owner, from, to }];
    }),
  );
  const left = ({ from, to }: Segment): number => Math.min(from.x, to.x);
  const upright = segments.filter(isUpright).toSorted((a, b) => left(a) - left(b));
  const slanting = segments.filter((segment) => !isFlat(segment) && !isUpright(segment));
  const bridges: Point[][] = lines.map(() => []);
  const bridge = (over: Segment, others: readonly Segment[]): void => {
    const right = Math.max(over.from.x, over.to.x);
    for (const other of others) {
      if (others === upright && left(other) >= right) break;
      const point = other.owner === over.owner ? undefined : crossing(over, other);
      if (point) bridges[over.line]?.push(point);
    }
  };
  for (const segment of segments.filter(isFlat)) {
    bridge(segment, upright);
    bridge(segment, slanting);
  }
  for (const segment of upright) bridge(segment, slanting);
  return bridges;
};
