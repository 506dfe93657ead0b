import { DAY_WORD, dayOfWord, MONTH, monthNumber, YEAR_WORDS, yearOfWords } from './date-words.js';

/** A date as a text gives it; a year of two figures may mean either century. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** ISO days that it may mean; empty where it gives no whole date. */
  readonly days: readonly string[];
  readonly precision: 'day' | 'day-month' | 'month-year';
  /** Where it gives no year: month and day, as `07-13`. */
  readonly dayOfYear?: string;
}

const GAP = String.raw`[\s\uFDD0,.\-/_'"|()]{0,5}`;
const DAY = String.raw`(?<day>\d{1,2}(?!\d)(?:\s?(?:st|nd|rd|th)(?![a-z]))?|${DAY_WORD})`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2}(?!\d)|\d{2}(?![\d:]|\s?(?:[-–]|st|nd|rd|th|am|pm|%|hours|days|weeks|months|years|per|of)(?![a-z]))|${YEAR_WORDS})`;
const BEGIN = String.raw`(?<![\p{L}\p{N}])`;

const WORDED = [
  `${BEGIN}${DAY}${GAP}(?:day${GAP})?(?:of${GAP}(?:the${GAP})?)?(?<month>${MONTH})(?:${GAP}(?:of${GAP})?${YEAR})?`,
  `${BEGIN}(?<month>${MONTH})${GAP}(?:the${GAP})?${DAY}(?:${GAP}${YEAR})?`,
  `${BEGIN}(?<year>(?:19|20)\\d{2})${GAP}(?<month>${MONTH})${GAP}${DAY}`,
  `${BEGIN}(?<month>${MONTH})${GAP}(?:of${GAP})?(?<year>(?:19|20)\\d{2})(?!\\d)`,
].map((pattern) => new RegExp(pattern, 'gu'));

const SEPARATOR = String.raw`(?:\s?[-./\\|,_:]\s?|[\s\uFDD0]{1,3})`;
const FIGURES = new RegExp(
  String.raw`(?<!\d)(?<first>\d{4}|\d{1,2})${SEPARATOR}(?<second>\d{1,2})${SEPARATOR}(?<third>\d{4}|\d{1,2})(?!\d)`,
  'gu',
);
const ROMAN =
  /(?<!\d)(?<day>\d{1,2})[\s./-]{1,3}(?<roman>i{1,3}|i?v|vi{1,3}|i?x|xi{1,2})[\s./-]{1,3}(?<year>(?:19|20)?\d{2})(?!\d)/gu;
const RUN = /(?<!\d)(?:\d{14}|\d{12}|\d{8}|\d{6})(?!\d)/gu;
const ROMAN_MONTHS = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

const iso = (year: number, month: number, day: number): string | undefined => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const years = (text: string): number[] => {
  const year = Number(text);
  return text.length === 4 ? [year] : [1900 + year, 2000 + year];
};

const present = (days: readonly (string | undefined)[]): string[] => days.filter((day) => day !== undefined);

const dayNumber = (text: string): number => (/^\d/.test(text) ? Number.parseInt(text, 10) : dayOfWord(text));

/** Readings of three numbers: year first; day first, as in Britain; month first only where nothing else is possible. */
const readFigures = (first: string, second: string, third: string): string[] => {
  const [one, two, three] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return third.length === 4 ? [] : present([iso(one, two, three)]);
  if (third.length === 1) return [];
  const dayFirst = present(years(third).map((year) => iso(year, two, one)));
  if (dayFirst.length > 0) {
    return third.length === 4 || first.length < 2
      ? dayFirst
      : [...dayFirst, ...present(years(first).map((year) => iso(year, two, three)))];
  }
  return present([
    ...years(third).map((year) => iso(year, one, two)),
    ...(third.length === 2 && first.length === 2 ? years(first).map((year) => iso(year, two, three)) : []),
  ]);
};

const readRun = (run: string): string[] => {
  const part = (from: number, to: number): number => Number(run.slice(from, to));
  if (run.length === 6) {
    return present([
      ...years(run.slice(4)).map((year) => iso(year, part(2, 4), part(0, 2))),
      ...years(run.slice(0, 2)).map((year) => iso(year, part(2, 4), part(4, 6))),
    ]);
  }
  // Fourteen or twelve figures are a moment, as programs write it.
  const yearFirst = iso(part(0, 4), part(4, 6), part(6, 8));
  return present(run.length === 8 ? [yearFirst, iso(part(4, 8), part(2, 4), part(0, 2))] : [yearFirst]);
};

const readWorded = (groups: Record<string, string | undefined>): Omit<FoundDate, 'start' | 'end'> => {
  const month = monthNumber(groups['month'] ?? '');
  const yearText = groups['year'];
  const inWords = yearText === undefined || /^\d/.test(yearText) ? undefined : yearOfWords(yearText);
  const possible =
    inWords !== undefined ? [inWords] : yearText !== undefined && /^\d/.test(yearText) ? years(yearText) : [];
  if (groups['day'] === undefined) return { days: [], precision: 'month-year' };
  const day = dayNumber(groups['day']);
  if (possible.length === 0) {
    const dayOfYear = iso(0, month, day)?.slice(5);
    return { days: [], precision: 'day-month', ...(dayOfYear === undefined ? {} : { dayOfYear }) };
  }
  return { days: present(possible.map((year) => iso(year, month, day))), precision: 'day' };
};

/** Matches that may begin within another: `16 13/07/1992` holds an age and then a date. */
const overlapping = function* (text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const next = match.index + 1;
    yield match;
    pattern.lastIndex = next;
  }
};

/**
 * All dates in a folded text in the ways that people and programs write them: `13/07/1992`, `13.7.92`, `1992-07-13`,
 * `19920713`, `13th July 1992`, `July 13, 1992`, `13 Jul '92`, `thirteenth of July nineteen ninety-two`, `13.VII.1992`.
 * Days without a year, and months with one, are told apart by their precision.
 */
export const findDates = (text: string): FoundDate[] => {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, date: Omit<FoundDate, 'start' | 'end'>): void => {
    if (date.precision === 'day' && date.days.length === 0) return;
    found.push({ start: match.index, end: match.index + match[0].length, ...date });
  };
  for (const pattern of WORDED)
    for (const match of overlapping(text, pattern)) add(match, readWorded(match.groups ?? {}));
  for (const match of overlapping(text, FIGURES)) {
    const { first = '', second = '', third = '' } = match.groups ?? {};
    add(match, { days: readFigures(first, second, third), precision: 'day' });
  }
  for (const match of overlapping(text, ROMAN)) {
    const { day = '', roman = '', year = '' } = match.groups ?? {};
    const month = ROMAN_MONTHS.indexOf(roman) + 1;
    add(match, { days: present(years(year).map((each) => iso(each, month, Number(day)))), precision: 'day' });
  }
  for (const match of text.matchAll(RUN)) add(match, { days: readRun(match[0]), precision: 'day' });
  return found;
};
