import { normalise } from './made-paragraphs.js';
import { readMarks } from './marks.js';

/** A paragraph of a made document with the numbers of its marks. */
export interface MarkedParagraph {
  readonly plain: string;
  readonly numbers: readonly number[];
}

/** Shorter pieces of a paragraph stand in too many others. */
const SHORTEST_PIECE = 20;

export const readParagraphs = (texts: readonly string[]): MarkedParagraph[] =>
  texts
    .map((text) => {
      const { plain, numbers } = readMarks(text);
      return { plain: normalise(plain), numbers };
    })
    .filter(({ plain }) => plain !== '');

/**
 * The paragraph of which a person chose the text on the screen. `ordinal` is how many of the same text stand before it
 * there, and `count` how many there are in all; where the document has another number of them, none can be told from
 * another. A paragraph that goes on over a page is found by the part of it on one page.
 */
export const findParagraph = (
  paragraphs: readonly MarkedParagraph[],
  text: string,
  ordinal: number,
  count: number,
): MarkedParagraph | undefined => {
  const wanted = normalise(text);
  if (wanted === '') return undefined;
  const same = paragraphs.filter(({ plain }) => plain === wanted);
  if (same.length === 1) return same[0];
  if (same.length > 1) return same.length === count ? same[ordinal] : undefined;
  if (wanted.length < SHORTEST_PIECE) return undefined;
  const holding = paragraphs.filter(({ plain }) => plain.includes(wanted));
  return holding.length === 1 ? holding[0] : undefined;
};
