import type { Identifier } from '../identifiers/identifier.js';
import { PLACE_BREAK } from '../text/fold-text.js';
import type { Match } from './match-phrases.js';

/** Figures that a person would read as one number: parted by blanks, brackets, dots, strokes, at most two at a time. */
const RUN = /\d(?:[\s().\-/\uFDD0+]{0,3}\d){3,60}/g;

/** What may stand before the national part of a British telephone number. */
const PREFIX = /^(?:00440?|440?|0)?$/;

/** How many figures of a telephone number, from its end, are dialled within a town. */
const LOCAL_DIGITS = 6;

type Digits = Extract<Identifier['search'], { by: 'digits' }>;
type DigitsIdentifier = Identifier & { readonly search: Digits };

const isByDigits = (identifier: Identifier): identifier is DigitsIdentifier =>
  identifier.search.by === 'digits';

/** A run of figures without what parts them, and where each of them stands in the text. */
const figuresOf = (run: string, start: number): { digits: string; at: number[] } => {
  const at: number[] = [];
  let digits = '';
  for (let index = 0; index < run.length; index += 1) {
    const code = run.charCodeAt(index);
    if (code < 0x30 || code > 0x39) continue;
    digits += run[index];
    at.push(start + index);
  }
  return { digits, at };
};

/** A run of figures, and what of it stands in one place each: a year may end the paragraph before a number. */
const partsOf = (run: string, start: number): readonly { digits: string; at: number[] }[] => {
  if (!run.includes(PLACE_BREAK)) return [figuresOf(run, start)];
  let from = start;
  const parts = run.split(PLACE_BREAK).map((part) => {
    const figures = figuresOf(part, from);
    from += part.length + 1;
    return figures;
  });
  return [figuresOf(run, start), ...parts];
};

/** Finds numbers of these identifiers in a folded text, however their figures are grouped. */
export const digitsFinder = (identifiers: readonly Identifier[]): ((text: string) => Match[]) => {
  const wanted = identifiers.filter(isByDigits);
  if (wanted.length === 0) return () => [];
  return (text) => {
    const matches: Match[] = [];
    for (const run of text.matchAll(RUN)) {
      const { digits, at } = figuresOf(run[0], run.index);
      const parts = partsOf(run[0], run.index);
      const touches = (index: number): boolean => at[index] !== undefined && at[index - 1] === at[index] - 1;
      for (const identifier of wanted) {
        const { telephone, digits: number } = identifier.search;
        for (let found = digits.indexOf(number); found >= 0; found = digits.indexOf(number, found + 1)) {
          const end = found + number.length;
          if (touches(end)) continue;
          let first = found;
          if (telephone) while (first > 0 && touches(first)) first -= 1;
          if (touches(first) || !PREFIX.test(digits.slice(first, found))) continue;
          if (!telephone && first !== found) continue;
          matches.push({ identifier, start: at[first] ?? 0, end: (at[end - 1] ?? 0) + 1 });
        }
        if (!telephone || number.length <= LOCAL_DIGITS) continue;
        for (const part of parts) {
          if (part.digits === number.slice(-LOCAL_DIGITS))
            matches.push({ identifier, start: part.at[0] ?? 0, end: (part.at.at(-1) ?? 0) + 1 });
        }
      }
    }
    return matches;
  };
};
