import type { FoldedText } from './fold-text.js';

/** How a word is written: `brown`, `Brown`, `BROWN`, `JBs`, `bRown`. */
export type Casing = 'small' | 'title' | 'capitals' | 'capitals-and-s' | 'mixed';

/** A run of letters or a run of digits of a folded text. */
export interface Word {
  readonly text: string;
  /** Where it stands in the folded text; `end` is one past its last character. */
  readonly start: number;
  readonly end: number;
  readonly casing: Casing;
}

const RUN = /\p{L}+|\p{N}+/gu;

const casingOf = (
  { capitals, text }: Pick<FoldedText, 'capitals' | 'text'>,
  start: number,
  end: number,
): Casing => {
  let count = 0;
  for (let index = start; index < end; index += 1) count += capitals[index] ?? 0;
  if (count === 0) return 'small';
  if (count === end - start) return end - start === 1 ? 'title' : 'capitals';
  if (count === 1 && capitals[start] === 1) return 'title';
  const isPlural = count === end - start - 1 && text[end - 1] === 's' && capitals[end - 1] !== 1;
  return isPlural ? 'capitals-and-s' : 'mixed';
};

/** The words of a folded text in order. Digits and letters that touch are two words. */
export const wordsOf = (folded: FoldedText): Word[] => {
  const words: Word[] = [];
  for (const match of folded.text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    words.push({ text: match[0], start, end, casing: casingOf(folded, start, end) });
  }
  return words;
};

/**
 * The words again where a capital inside a run of letters begins a new one: `JillBrown` is Jill and Brown.
 * Only those from words that are parted so.
 */
export const humps = ({ text, capitals }: FoldedText, words: readonly Word[]): Word[][] =>
  words
    .filter((word) => word.casing === 'mixed')
    .map((word) => {
      const parts: Word[] = [];
      let start = word.start;
      for (let index = word.start + 1; index <= word.end; index += 1) {
        const begins = capitals[index] === 1 && (capitals[index - 1] !== 1 || capitals[index + 1] === 0);
        if (index < word.end && !begins) continue;
        parts.push({
          text: text.slice(start, index),
          start,
          end: index,
          casing: casingOf({ text, capitals }, start, index),
        });
        start = index;
      }
      return parts;
    })
    .filter((parts) => parts.length > 1);
