import type { Place } from './place.js';

/** A run of a paragraph’s text. */
export interface Piece {
  readonly text: string;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
}

/** A paragraph while it is read. */
export interface Paragraph {
  readonly pieces: Piece[];
  /** The codes of its fields. */
  fields: string;
  readonly number?: number;
  readonly cell?: NonNullable<Place['cell']>;
}

/** Readings of a paragraph that a program may show: tracked changes taken on or thrown away, hidden text left out. */
const READINGS: readonly ((piece: Piece) => boolean)[] = [
  (piece) => !piece.deleted,
  (piece) => !piece.inserted,
  (piece) => !piece.hidden,
  (piece) => !piece.deleted && !piece.hidden,
];

const read = (pieces: readonly Piece[], shows: (piece: Piece) => boolean = () => true): string =>
  pieces
    .filter(shows)
    .map(({ text }) => text)
    .join('');

/**
 * A paragraph as places: all its text, whatever was deleted, inserted or hidden, then each reading that differs, and
 * the codes of its fields. Blank ones are left out.
 */
export const paragraphPlaces = (
  { pieces, fields, number, cell }: Paragraph,
  { part, stream }: { readonly part: string; readonly stream: string },
): Place[] => {
  const common = { kind: 'prose' as const, ...(number === undefined ? {} : { paragraph: number }) };
  const whole = read(pieces);
  const readings = new Set(READINGS.map((shows) => read(pieces, shows)));
  readings.delete(whole);
  const places: Place[] = [];
  if (whole.trim() !== '') places.push({ ...common, text: whole, part, stream, ...(cell ? { cell } : {}) });
  let reading = 0;
  for (const text of readings) {
    if (text.trim() === '') continue;
    reading += 1;
    places.push({
      ...common,
      text,
      part,
      stream: `${stream} ${number ?? whole.length} reading ${reading}`,
      variant: true,
    });
  }
  if (fields.trim() !== '')
    places.push({ ...common, text: fields, part: `${part}, a field`, stream: `${stream} fields` });
  return places;
};
