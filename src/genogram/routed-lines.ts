import type { Point } from './genogram-layout.js';

/** One union’s lines. */
export interface RoutedUnion {
  readonly couple: readonly Point[];
  readonly strokes: Point;
  /** Whether the couple’s line goes over somebody. */
  readonly isOver: boolean;
  readonly trunk: readonly (readonly Point[])[];
  readonly children: readonly (readonly Point[])[];
  readonly identical: readonly (readonly Point[])[];
}

export interface Routed {
  /** The middle of each row’s symbols, and the upper edge of the space below it that bonds may use. */
  readonly rowY: readonly number[];
  readonly bondY: (row: number, index: number) => number;
  readonly unions: readonly RoutedUnion[];
  readonly height: number;
}
