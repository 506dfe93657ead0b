import { showSafely } from '../../diagnostics/quote.js';
import { PLACE_BREAK } from './text/fold-text.js';

/** As many characters as are shown on each side of the mark. */
const SHOWN = 60;

const SENTENCE_ENDS = /[.!?](?=[\s\uFDD0"”’)])/g;

const before = (text: string): string => {
  const near = text.slice(-SHOWN * 2);
  const sentence = near.slice(([...near.matchAll(SENTENCE_ENDS)].at(-1)?.index ?? -1) + 1);
  if (sentence.length <= SHOWN && (sentence.length < near.length || near.length === text.length))
    return sentence;
  return `…${sentence.slice(-SHOWN).replace(/^\S{0,12}\s/, '')}`;
};

const after = (text: string): string => {
  const near = text.slice(0, SHOWN * 2);
  const end = /[.!?](?=[\s\uFDD0"”’)]|$)/.exec(near)?.index;
  const sentence = end === undefined ? near : near.slice(0, end + 1);
  if (sentence.length <= SHOWN && (end !== undefined || near.length === text.length)) return sentence;
  return `${sentence.slice(0, SHOWN).replace(/\s\S{0,12}$/, '')}…`;
};

const tidy = (text: string): string =>
  showSafely(
    text
      .replace(/^\s*\uFDD0/, '')
      .replaceAll(PLACE_BREAK, ' | ')
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/\s+/gu, ' '),
  );

/** The sentence around a part of a text on one line, the part in brackets: `… was seen by [Tracey] at …`. */
export const markSentence = (text: string, start: number, end: number): string =>
  [
    tidy(before(text.slice(0, start))).trimStart(),
    '[',
    tidy(text.slice(start, end)),
    ']',
    tidy(after(text.slice(end))).trimEnd(),
  ].join('');
