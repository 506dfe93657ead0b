/** A sheet of paper and the height that a drawing may have on it. */
export interface Sheet {
  /** For `@page { size: … }`, which knows no names of the larger sheets. */
  readonly size: string;
  /** In millimetres. */
  readonly room: number;
}

/** A4 to A0, in millimetres. */
const PAPERS = [
  [210, 297],
  [297, 420],
  [420, 594],
  [594, 841],
  [841, 1189],
] as const;
/** Margins with the heading above and the lines of the page’s head and foot, in millimetres. */
const ACROSS = 30;
const DOWN = 52;
const MILLIMETRES = 25.4 / 96;
/** Below this share of its size, text of a drawing cannot be read in print. */
const LEAST = 0.66;

/** The smallest sheet on which a drawing of this size in CSS pixels can be read, lying or standing as it fits better. */
export const sheetFor = ({ width, height }: { readonly width: number; readonly height: number }): Sheet => {
  const sheets = PAPERS.flatMap(([short, long]) =>
    (
      [
        [long, short],
        [short, long],
      ] as const
    ).map(([across, down]) => ({
      size: `${across}mm ${down}mm`,
      room: down - DOWN,
      scale: Math.min((across - ACROSS) / (width * MILLIMETRES), (down - DOWN) / (height * MILLIMETRES)),
    })),
  );
  const fitting = sheets.find(
    ({ scale }, index) => scale >= LEAST && scale >= (index % 2 === 0 ? 0 : (sheets[index - 1]?.scale ?? 0)),
  );
  const { size, room } = fitting ?? sheets.reduce((best, sheet) => (sheet.scale > best.scale ? sheet : best));
  return { size, room };
};
