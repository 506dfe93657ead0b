import { PLACE_BREAK } from './text/fold-text.js';

const WORDS_AROUND = 2;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** As far as words are looked for on either side. */
const NEAR = 80;

const oneLine = (text: string): string => text.replaceAll(PLACE_BREAK, ' ').replaceAll(/\s+/gu, ' ').trim();
const yaml = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Where the words before a position begin: two of them, or as many as there are near. */
const beginBefore = (text: string, start: number): number => {
  const from = Math.max(0, start - NEAR);
  const words = [...text.slice(from, start).matchAll(WORD)].filter(({ index }) => index > 0 || from === 0);
  const first = words.slice(-WORDS_AROUND)[0];
  return first === undefined ? start : from + first.index;
};

const endAfter = (text: string, end: number): number => {
  const last = [...text.slice(end, end + NEAR).matchAll(WORD)].slice(0, WORDS_AROUND).at(-1);
  return last === undefined ? end : end + last.index + last[0].length;
};

/** What to write into `naming-decisions.yaml` where a part of a text names nobody: the part, and the words around it. */
export const decisionFor = (text: string, start: number, end: number): string => {
  const phrase = oneLine(text.slice(beginBefore(text, start), endAfter(text, end)));
  return `- { word: ${yaml(oneLine(text.slice(start, end)))}, phrase: ${yaml(phrase)}, is: not-a-name }`;
};
