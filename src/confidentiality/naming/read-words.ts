import { foldWord } from './fold-word.js';

/** How a word is written: `initial` is one capital letter, `upper` more than one and no small letter. */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number';

/** A run of letters and digits in a text, from `start` to before `end`. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is compared. */
  readonly key: string;
  readonly shape: Shape;
}

/**
 * A word; accents and unseen characters belong to it, and so does a hyphen at the end of a line where the next line
 * goes on in small letters.
 */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD\u180E\u200B-\u200D\u2060\uFEFF]|[-\u2010][ \t]*\n[ \t]*(?=\p{Ll}))*/gu;

/** The words of a text, in order. A `%20` of a link counts as the space that it stands for. */
export const readWords = (text: string): readonly Word[] => {
  const spaced = text.includes('%20') ? text.replaceAll('%20', '   ') : text;
  const words: Word[] = [];
  for (const match of spaced.matchAll(WORD)) {
    const [word] = match;
    words.push({ start: match.index, end: match.index + word.length, key: foldWord(word), shape: shapeOf(word) });
  }
  return words;
};

/** The keys of the words of a name or phrase. */
export const keysOf = (phrase: string): readonly string[] => readWords(phrase).map(({ key }) => key);

const shapeOf = (word: string): Shape => {
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return 'number';
  if (first >= 0x61 && first <= 0x7a) return 'lower';
  if (!/^\p{Lu}/u.test(word)) return 'lower';
  if (/\p{Ll}/u.test(word)) return 'capital';
  return [...word.matchAll(/[\p{L}\p{N}]/gu)].length === 1 ? 'initial' : 'upper';
};
