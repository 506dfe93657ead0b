import type { Household } from './family-graph.js';
import type { PlacedHousehold, Point } from './genogram-layout.js';
import { type Box, outlinesOf } from './outline-of.js';

/** What has to be known of a drawing to go round its households. */
export interface HouseholdGround {
  /** Everybody in each row from left to right, with the room that symbol and label take up. */
  readonly rows: readonly (readonly { readonly id: string | undefined; readonly box: Box }[])[];
  /** The upper and lower edge of each row: between the rows nobody stands. */
  readonly bands: readonly { readonly top: number; readonly bottom: number }[];
  /** Where text stands that the number of a household must not stand on. */
  readonly texts: readonly Box[];
}

const PADDING = 5;
/** How wide a passage between two parts of a household is. */
const PASSAGE = 7;
/** Outlines of different households keep so far from one another. */
const STEP = 2.5;

/**
 * Dotted boundaries round the people who lived together: each goes round its members and nobody else. Members who do
 * not stand side by side are joined by narrow passages where nobody stands: below or above a row, or between two people.
 */
export const outlineHouseholds = (
  households: readonly Household[],
  { rows, bands, texts }: HouseholdGround,
): PlacedHousehold[] =>
  households.flatMap((household, index): PlacedHousehold[] => {
    const members = new Set(household.members);
    const padding = PADDING + (index % 3) * STEP;
    const pieces = rows.flatMap((row, rowIndex) => runsIn(row, members, padding, bands[rowIndex], rowIndex));
    const [first] = pieces;
    if (!first) return [];
    const boxes = [...pieces.map(({ box }) => box), ...joinPieces(pieces, rows, index)];
    const corners = pieces
      .toSorted((a, b) => a.box.top - b.box.top)
      .flatMap(({ box: { left, right, top, bottom } }) =>
        [top, bottom].flatMap((y) => [left + 10, right - 10].map((x) => ({ x, y }))),
      );
    const at = corners.find((corner) => !texts.some((text) => isNear(corner, text))) ?? corners[0];
    return [
      {
        household,
        mark: String(index + 1),
        at: at ?? { x: 0, y: 0 },
        outlines: outlinesOf(boxes),
      },
    ];
  });

/** Whether a household’s number at this place would stand on a text. */
const isNear = ({ x, y }: Point, { left, right, top, bottom }: Box): boolean =>
  x > left - 12 && x < right + 12 && y > top - 9 && y < bottom + 9;

interface Piece {
  readonly row: number;
  readonly box: Box;
}

type Row = HouseholdGround['rows'][number];

const runsIn = (
  row: Row,
  members: ReadonlySet<string>,
  padding: number,
  band: { top: number; bottom: number } | undefined,
  rowIndex: number,
): Piece[] => {
  const runs: Box[] = [];
  let isOpen = false;
  for (const { id, box } of row) {
    if (id !== undefined && members.has(id)) {
      const last = runs.at(-1);
      const padded = {
        left: box.left - padding,
        right: box.right + padding,
        top: (band?.top ?? box.top) - padding,
        bottom: (band?.bottom ?? box.bottom) + padding,
      };
      if (isOpen && last) runs[runs.length - 1] = { ...last, right: padded.right };
      else runs.push(padded);
      isOpen = true;
    } else if (id !== undefined) isOpen = false;
  }
  return runs.map((box) => ({ row: rowIndex, box }));
};

/** Passages that make one of all pieces: each piece is joined to the nearest one before it. */
const joinPieces = (pieces: readonly Piece[], rows: readonly Row[], index: number): Box[] =>
  pieces.slice(1).flatMap((piece, place) => {
    const [nearest] = pieces.slice(0, place + 1).toSorted((a, b) => distance(a, piece) - distance(b, piece));
    return nearest ? passage(nearest, piece, rows, index) : [];
  });

const distance = (a: Piece, b: Piece): number =>
  Math.abs(a.row - b.row) * 10_000 +
  Math.max(0, Math.max(a.box.left, b.box.left) - Math.min(a.box.right, b.box.right));

/** The way from the lower edge of one piece to the other, where nobody stands. `upper` is in the same row or above. */
const passage = (upper: Piece, lower: Piece, rows: readonly Row[], household: number): Box[] => {
  const [a, b] = [upper.box, lower.box];
  const aside = 3 + (household % 4) * 4;
  if (upper.row === lower.row) {
    const [left, right] = a.left < b.left ? [a, b] : [b, a];
    const level = a.bottom + aside;
    return corridor([
      { x: left.right - PASSAGE / 2, y: a.bottom },
      { x: left.right - PASSAGE / 2, y: level },
      { x: right.left + PASSAGE / 2, y: level },
      { x: right.left + PASSAGE / 2, y: a.bottom },
    ]);
  }
  const [left, right] = [Math.max(a.left, b.left), Math.min(a.right, b.right)];
  if (lower.row === upper.row + 1 && right - left >= PASSAGE)
    return [{ left, right, top: a.bottom, bottom: b.top }];
  const target = (b.left + b.right) / 2;
  let x = within(target, a);
  let y = a.bottom;
  const points = [{ x, y }];
  for (let row = upper.row + 1; row <= lower.row; row += 1) {
    const next = row === lower.row ? within(x, b) : gapNearest(rows[row] ?? [], x);
    y += aside;
    points.push({ x, y }, { x: next, y });
    x = next;
    y = row === lower.row ? b.top : Math.max(...(rows[row] ?? []).map(({ box }) => box.bottom), y);
    points.push({ x, y });
  }
  return corridor(points);
};

/** The middle of the space between two neighbours, or beside the row, that is nearest to `x`. */
const gapNearest = (row: Row, x: number): number => {
  const people = row.filter(({ id }) => id !== undefined).map(({ box }) => box);
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) return x;
  const gaps = people.slice(1).map(({ left }, index) => (left + (people[index]?.right ?? left)) / 2);
  return [first.left - 12, ...gaps, last.right + 12].reduce((best, gap) =>
    Math.abs(gap - x) < Math.abs(best - x) ? gap : best,
  );
};

const within = (x: number, { left, right }: Box): number =>
  Math.min(Math.max(x, left + PASSAGE / 2), right - PASSAGE / 2);

/** A narrow strip along a line of horizontal and vertical parts. */
const corridor = (points: readonly { readonly x: number; readonly y: number }[]): Box[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (!from || (from.x === to.x && from.y === to.y)) return [];
    const half = PASSAGE / 2;
    const isDown = from.x === to.x;
    return [
      {
        left: Math.min(from.x, to.x) - half,
        right: Math.max(from.x, to.x) + half,
        top: Math.min(from.y, to.y) - (isDown ? 0 : half),
        bottom: Math.max(from.y, to.y) + (isDown ? 0 : half),
      },
    ];
  });
