import type { Candidate } from './find-candidates.js';
import { endOfLine, startOfLine } from './line-around.js';
import { CALENDAR_WORDS, FUNCTION_WORDS, JOB_WORDS, MONTHS, PLACE_WORDS } from './neighbour-words.js';
import { ORDINARY_WORDS } from './ordinary-words.js';
import { PROPER_WORDS } from './proper-words.js';
import type { Word } from './read-words.js';
import { type Doubt, isCapital, joinBefore, type Scan } from './scan.js';
import { startsSentence } from './sentence-start.js';
import { TITLES } from './title-words.js';

/** Shorter words in capitals are acronyms rather than names. */
const SHORTEST_IN_CAPITALS = 6;
const SHORTEST_IN_TITLE = 4;
const FEWEST_IN_TITLE = 2;

/** A doubt, with the words that it is about. */
export interface WordDoubt {
  readonly doubt: Doubt;
  readonly first: number;
  readonly last: number;
}

/**
 * What stands against a single name’s being one: `no-name` where it is surely none, a doubt where only a person can
 * tell, and nothing where it is a name.
 */
export const standsAlone = (
  scan: Scan,
  first: number,
  last: number,
  candidates: readonly Candidate[],
  hasTitle: boolean,
): WordDoubt | 'no-name' | undefined => {
  const { text, words } = scan;
  const next = words[last];
  const joined = joinBefore(scan, last);
  // "Don’t", "Won’t".
  if (next?.key === 't' && joined === 'tight') return 'no-name';
  if (isPartOfDate(scan, first, last)) return 'no-name';

  const saint = words[first - 1];
  const isSaint = (saint?.key === 'st' || saint?.key === 'saint') && joinBefore(scan, first) !== 'comma';
  const isPlace = joined === 'space' && isCapital(next) && PLACE_WORDS.has(next?.key ?? '');
  if (isSaint) return isPlace || joined === 'tight' ? 'no-name' : { doubt: 'place', first: first - 1, last };
  if (isPlace) return { doubt: 'place', first, last: last + 1 };
  if (hasTitle) return undefined;

  const beside = anotherName(scan, first, last, candidates);
  if (beside !== undefined) return beside;
  if (last - first > 1) return undefined;
  const word = words[first];
  const key = word?.key ?? '';
  if (PROPER_WORDS.has(key)) return { doubt: 'word', first, last };
  if (!ORDINARY_WORDS.has(key)) return undefined;
  const doubtful = scan.isHeading || startsSentence(text, word?.start ?? 0) || isTitleCase(scan, first);
  return doubtful ? { doubt: 'word', first, last } : undefined;
};

/** A month with its day: `12 May`, `May 12th`. */
const isPartOfDate = ({ words }: Scan, first: number, last: number): boolean => {
  const isMonth = last - first === 1 && MONTHS.some((month) => month === words[first]?.key);
  const isDay = (key: string | undefined): boolean => /^(?:[012]?\d|3[01])(?:st|nd|rd|th)?$/.test(key ?? '');
  const before = words[first - 1]?.key === 'of' ? words[first - 2] : words[first - 1];
  return isMonth && (isDay(before?.key) || isDay(words[last]?.key));
};

/** A name beside it that the case does not give this person, so that somebody else may be meant. */
export const anotherName = (
  scan: Scan,
  first: number,
  last: number,
  candidates: readonly Candidate[],
): WordDoubt | undefined => {
  const { words } = scan;
  const isGiven = candidates.some(({ form }) => form.kind !== 'family');
  const isFamily = candidates.some(({ form }) => form.kind === 'family');
  const before = words[first - 1];
  const after = words[last];
  const shape = words[first]?.shape;
  if (first > scan.taken && isTightCapital(scan, first) && isCapital(before))
    return { doubt: 'another', first: first - 1, last };
  if (isTightCapital(scan, last) && isCapital(after)) return { doubt: 'another', first, last: last + 1 };
  if (shape === 'lower') return undefined;

  if (
    isGiven &&
    onSameLine(scan, last) &&
    isCapital(after) &&
    mayBeFamilyName(scan, last, shape === 'upper')
  ) {
    return { doubt: 'another', first, last: last + 1 };
  }
  const isBeside =
    onSameLine(scan, first) || (before?.shape === 'initial' && joinBefore(scan, first) === 'point');
  if (!isFamily || !isBeside || first - 1 < scan.taken) return undefined;
  return mayBeGivenName(scan, first - 1) ? { doubt: 'another', first: first - 1, last } : undefined;
};

/** Whether a capitalised word before a family name may be a given name: no job, acronym, month or word of a sentence. */
const mayBeGivenName = ({ text, words, vocabulary }: Scan, index: number): boolean => {
  const word = words[index];
  if (word === undefined || !isCapital(word)) return false;
  if (FUNCTION_WORDS.has(word.key) || JOB_WORDS.has(word.key) || CALENDAR_WORDS.has(word.key)) return false;
  if (word.shape !== 'upper') return !(/(?:ly|ing|ed)$/.test(word.key) && startsSentence(text, word.start));
  if (words[index + 1]?.shape === 'upper' || word.key.length < SHORTEST_IN_CAPITALS) return false;
  return vocabulary.trie.next.get(word.key)?.ends.some(({ what }) => what === 'phrase') !== true;
};

const isTightCapital = (scan: Scan, index: number): boolean => {
  const join = joinBefore(scan, index);
  const between = scan.text[(scan.words[index]?.start ?? 0) - 1] ?? '';
  return join === 'tight' && /[-\u2010\u2011\u2013]/.test(between);
};

const onSameLine = (scan: Scan, index: number): boolean => {
  const before = scan.words[index - 1];
  const word = scan.words[index];
  return (
    before !== undefined && word !== undefined && /^[^\S\n]+$/.test(scan.text.slice(before.end, word.start))
  );
};

/** Whether a capitalised word after a given name may be a family name: no agency, acronym, month, or given name. */
const mayBeFamilyName = (scan: Scan, index: number, inCapitals: boolean): boolean => {
  const { words, vocabulary } = scan;
  const word = words[index];
  if (word === undefined) return false;
  if (word.shape === 'upper') return !inCapitals && word.key.length >= SHORTEST_IN_CAPITALS;
  if (
    word.key === 'i' ||
    FUNCTION_WORDS.has(word.key) ||
    CALENDAR_WORDS.has(word.key) ||
    TITLES.has(word.key)
  )
    return false;
  let node = vocabulary.trie.next.get(word.key);
  if (node?.ends.some((entry) => entry.what === 'name' && ['given', 'initials'].includes(entry.form.kind)))
    return false;
  for (let at = index + 1; node && at < words.length; at += 1) {
    node = node.next.get(words[at]?.key ?? '');
    if (node?.ends.some(({ what }) => what === 'phrase')) return false;
  }
  return true;
};

/** A title in capitals: every longer word of the line but names has one. */
const isTitleCase = ({ text, words, vocabulary }: Scan, index: number): boolean => {
  const word = words[index];
  if (word === undefined) return false;
  const from = startOfLine(text, word.start);
  const end = endOfLine(text, word.end);
  const isOfLine = ({ start }: Word): boolean => start >= from && start < end;
  let others = 0;
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < words.length && isOfLine(words[at]!); at += step) {
      const other = words[at]!;
      if (other.key.length < SHORTEST_IN_TITLE || other.shape === 'number') continue;
      if (vocabulary.trie.next.get(other.key)?.ends.some(({ what }) => what === 'name') === true) continue;
      if (!isCapital(other)) return false;
      others += 1;
    }
  }
  return others >= FEWEST_IN_TITLE;
};
