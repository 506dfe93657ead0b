import type { Join } from './join-of.js';
import type { FormKind } from './name-forms.js';
import { CALENDAR_WORDS } from './neighbour-words.js';
import { ORDINARY_WORDS } from './ordinary-words.js';
import { PROPER_WORDS } from './proper-words.js';
import { isCapital, joinBefore, type Scan } from './scan.js';
import { PARTICLES } from './split-name.js';
import { titleBefore } from './title-before.js';

/** In small letters, shorter names are too often parts of other words or words of other languages. */
const SHORTEST_IN_SMALL_LETTERS = 4;

/** Whether the words of a name follow each other in one of these ways. */
export const areJoined = (scan: Scan, first: number, last: number, allowed: readonly Join[]): boolean => {
  for (let index = first + 1; index < last; index += 1) {
    const join = joinBefore(scan, index);
    if (!allowed.includes(join)) return false;
    // A point within a name follows a single letter; any other one ends a sentence.
    if (join === 'point' && scan.words[index - 1]?.shape !== 'initial') return false;
  }
  return true;
};

/** Whether words follow each other, some of them in quotation marks or brackets: Jill “Jilly” Brown. */
export const isQuoted = (scan: Scan, first: number, last: number): boolean => {
  const { text, words } = scan;
  for (let index = first + 1; index < last; index += 1) {
    const between = text.slice(words[index - 1]?.end, words[index]?.start);
    const join = joinBefore(scan, index);
    if (join !== 'space' && join !== 'tight' && !/^\s*["“‘'(]$|^["”’')]\s*$/.test(between)) return false;
  }
  return true;
};

/** Whether a name of several words is written as one: "Jill brown bread" is not. */
export const isWrittenWhole = ({ words }: Scan, first: number, last: number): boolean => {
  const name = words.slice(first, last);
  const small = name.filter(({ shape, key }) => shape === 'lower' && !PARTICLES.has(key));
  if (small.length === 0) return true;
  const ordinary = small.filter(
    ({ key }) => ORDINARY_WORDS.has(key) || PROPER_WORDS.has(key) || key.length === 1,
  );
  return small.length === name.length ? ordinary.length < small.length : ordinary.length === 0;
};

/** Whether a given or a family name by itself is written as a name. */
export const isWrittenAlone = (scan: Scan, first: number, last: number, kind: FormKind): boolean => {
  if (!areJoined(scan, first, last, ['space', 'tight', 'point'])) return false;
  if (last - first > 1) return isWrittenWhole(scan, first, last);
  const word = scan.words[first];
  if (word === undefined || word.shape === 'number') return false;
  if (word.shape !== 'lower') return word.shape !== 'initial' || kind === 'given';
  if (titleBefore(scan, first)) return kind === 'family';
  if (kind === 'middle' || word.key.length < SHORTEST_IN_SMALL_LETTERS) return false;
  return !ORDINARY_WORDS.has(word.key) && !CALENDAR_WORDS.has(word.key);
};

/** Letters as capitals, and a family name with one: not "a brown coat". */
export const isInitialled = (scan: Scan, first: number, last: number): boolean => {
  const name = scan.words.slice(first, last);
  const commaAllowed = name[0]?.shape !== 'initial' && !titleBefore(scan, first);
  return (
    areJoined(
      scan,
      first,
      last,
      commaAllowed ? ['space', 'tight', 'point', 'comma'] : ['space', 'tight', 'point'],
    ) &&
    name.every((word) => isCapital(word) || PARTICLES.has(word.key)) &&
    name.every(({ key, shape }) => key.length > 1 || shape === 'initial')
  );
};

/** Whether a family name in the plural is written as one. */
export const isPlural = (scan: Scan, first: number, last: number): boolean =>
  areJoined(scan, first, last, ['space', 'tight']) &&
  isCapital(scan.words[last - 1]) &&
  (!ORDINARY_WORDS.has(scan.words[last - 1]?.key ?? '') || scan.words[first - 1]?.key === 'the');
