import { foldLookalikes } from './fold-lookalikes.js';

/** What must not stand in a password, because anybody who knows the case would try it. */
export interface WordsOfCase {
  readonly reference: string;
  /** Names of people, in any form: each word of them counts by itself. */
  readonly names: readonly string[];
  /** ISO days. */
  readonly dates: readonly string[];
}

const SHORTEST_NAME = 2;
/** Shorter names stand within ordinary words (Ann in planning), so they count as whole words only. */
const SHORTEST_WITHIN_WORDS = 5;

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** A password’s words: cut where letters end, where a capital begins within them, and, with digits for letters, at signs. */
const typedWords = (text: string): ReadonlySet<string> => {
  const cutAtCapitals = text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const withDigits = foldLookalikes(text).split(/[^\p{L}\p{N}]+/u);
  return new Set([...wordsIn(text), ...wordsIn(cutAtCapitals)].map(foldLookalikes).concat(withDigits));
};

const holdsName = (text: string, names: readonly string[]): boolean => {
  const folded = foldLookalikes(text);
  const typed = typedWords(text);
  return names
    .flatMap(wordsIn)
    .filter((name) => name.length >= SHORTEST_NAME)
    .map(foldLookalikes)
    .some((name) => typed.has(name) || (name.length >= SHORTEST_WITHIN_WORDS && folded.includes(name)));
};

const withoutZero = (digits: string): string => digits.replace(/^0/, '');

const GAP = '[\\s./,_-]*';

/** A day as people put it into passwords: digits in several orders, or with the month’s name. */
const isDateIn = (text: string, iso: string): boolean => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [shortYear, shortDay, name] = [year.slice(2), withoutZero(day), MONTHS[Number(month) - 1] ?? month];
  const inDigits = [
    ...[day + month + year, year + month + day, month + day + year, shortDay + withoutZero(month) + year],
    ...[day + month + shortYear, shortYear + month + day],
  ];
  const digits = text.replaceAll(new RegExp(GAP, 'g'), '');
  const named = `(?:${name}|${name.slice(0, 3)})`;
  const withName = `(?<!\\d)0?${shortDay}(?:st|nd|rd|th)?${GAP}${named}(?![a-z])|(?<![a-z])${named}${GAP}0?${shortDay}(?!\\d)`;
  return inDigits.some((date) => digits.includes(date)) || new RegExp(withName).test(text);
};

const holdsDate = (text: string, dates: readonly string[]): boolean =>
  dates.some((date) => isDateIn(text.toLowerCase(), date));

const lettersAndDigits = (text: string): string => foldLookalikes(text.replaceAll(/[^\p{L}\p{N}]/gu, ''));

/** Whether a password holds the case’s reference, or a name or a date of the case, however they are written. */
export const holdsWordOfCase = (text: string, { reference, names, dates }: WordsOfCase): boolean =>
  (lettersAndDigits(reference) !== '' && lettersAndDigits(text).includes(lettersAndDigits(reference))) ||
  holdsName(text, names) ||
  holdsDate(text, dates);
