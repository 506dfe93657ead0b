import type { Edit } from './edit.js';
import { MONTHS } from './neighbour-words.js';

const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
  'twenty-first', 'twenty-second', 'twenty-third', 'twenty-fourth', 'twenty-fifth', 'twenty-sixth', 'twenty-seventh',
  'twenty-eighth', 'twenty-ninth', 'thirtieth', 'thirty-first',
] as const; // prettier-ignore

const S = '[\\s\\u00A0\\u00AD\\u200B]';
const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`)
  .join('|')
  .replace('sep(?:tember)?', 'sept?(?:ember)?');
const DAY = `(\\d{1,2})(?:${S}?(?:st|nd|rd|th))?`;
const NAMED_DAY = `(${[...ORDINALS].toReversed().join('|').replaceAll('-', '[-\\s]')})`;
const YEAR = `(\\d{4}|[’']?\\d{2})`;
const WEEKDAY = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?${S}+)?`;
const ON = `(?:\\bon${S}+)?`;
const THE = `(?:the${S}+)?`;
const AS = 'giu';

/** Each way of writing a day, with where its day, month and year stand. */
const WRITTEN: readonly { readonly pattern: RegExp; readonly parts: 'dmy' | 'mdy' | 'ymd' }[] = [
  { pattern: new RegExp(`${ON}${WEEKDAY}(?<![\\d/.-])(\\d{1,2})${S}*[-/.\\u2010-\\u2013]${S}*(\\d{1,2})${S}*[-/.\\u2010-\\u2013]${S}*${YEAR}(?![\\d])`, AS), parts: 'dmy' },
  { pattern: new RegExp(`${ON}(?<!\\d)(\\d{1,2})${S}(\\d{1,2})${S}(\\d{4})(?!\\d)`, AS), parts: 'dmy' },
  { pattern: new RegExp(`${ON}(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, AS), parts: 'ymd' },
  { pattern: new RegExp(`(?<!\\d)(\\d{2})(\\d{2})(\\d{4})(?!\\d)`, AS), parts: 'dmy' },
  { pattern: new RegExp(`(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)`, AS), parts: 'ymd' },
  { pattern: new RegExp(`(?<![\\p{L}\\d./-])(\\d{2})(\\d{2})(\\d{2})(?![\\p{L}\\d]|[./-]\\d)`, AS), parts: 'dmy' },
  { pattern: new RegExp(`${ON}${WEEKDAY}${THE}(?<!\\d)${DAY}(?:${S}+of)?[\\s\\u00A0.-]*(${MONTH})(?!\\p{L})[\\s\\u00A0.,-]*${YEAR}(?!\\d)`, AS), parts: 'dmy' },
  { pattern: new RegExp(`${ON}${WEEKDAY}${THE}\\b${NAMED_DAY}(?:${S}+of)?${S}+(${MONTH})\\b[\\s\\u00A0.,-]*${YEAR}(?!\\d)`, AS), parts: 'dmy' },
  { pattern: new RegExp(`${ON}${WEEKDAY}\\b(${MONTH})\\b[\\s\\u00A0.-]*${THE}${DAY}[\\s\\u00A0.,-]+${YEAR}(?!\\d)`, AS), parts: 'mdy' },
]; // prettier-ignore

/** The exact dates of birth of a family. */
export interface BirthDates {
  /** ISO days. */
  readonly days: ReadonlySet<string>;
  /** Holds of every text in which one of them can stand, and of few others. */
  readonly years: RegExp;
}

/** Dates of birth, ready to be looked for. */
export const birthDatesOf = (births: readonly string[]): BirthDates => {
  const full = births.map((birth) => birth.slice(0, 4)).join('|');
  const short = births.map((birth) => birth.slice(2, 4)).join('|');
  return {
    days: new Set(births),
    years: new RegExp(`${full}|(?:[^\\d:]|(?<!\\d)\\d{4})(?:${short})(?![\\d/.:-]\\d)`),
  };
};

/**
 * Writes month and year, "July 1992", in place of each exact date of birth of the family, in whatever form it is
 * written. Other dates stay.
 */
export const coarsenBirthDates = (text: string, { days: births, years }: BirthDates): readonly Edit[] => {
  if (births.size === 0 || !years.test(text)) return [];
  return WRITTEN.flatMap(({ pattern, parts }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Edit[] => {
      const [written, ...groups] = match;
      const birth = daysOf(groups, parts).find((day) => births.has(day));
      if (birth === undefined) return [];
      const month = MONTHS[Number(birth.slice(5, 7)) - 1] ?? '';
      const words = `${month.slice(0, 1).toUpperCase()}${month.slice(1)} ${birth.slice(0, 4)}`;
      const on = /^on\b/i.exec(written)?.[0];
      const preposition = on === undefined ? '' : on.startsWith('O') ? 'In ' : 'in ';
      return [{ start: match.index, end: match.index + written.length, text: preposition + words }];
    }),
  );
};

/** The ISO days that a date may be: one of two figures and a year of two have several readings. */
const daysOf = (groups: readonly (string | undefined)[], parts: 'dmy' | 'mdy' | 'ymd'): readonly string[] => {
  const [one = '', two = '', three = ''] = groups;
  const [year, month, day] =
    parts === 'ymd' ? [one, two, three] : parts === 'mdy' ? [three, one, two] : [three, two, one];
  const years = year.length === 4 ? [year] : ['19', '20'].map((century) => century + year.slice(-2));
  const days = [
    [monthOf(month), dayOf(day)],
    [monthOf(day), dayOf(month)],
  ] as const;
  const readings = /^\d+$/.test(one) && /^\d+$/.test(two) && parts === 'dmy' ? days : days.slice(0, 1);
  return years.flatMap((each) => readings.map(([m, d]) => `${each}-${m}-${d}`));
};

const monthOf = (month: string): string => {
  const named = MONTHS.findIndex((each) => each.slice(0, 3) === month.slice(0, 3).toLowerCase());
  return (named < 0 ? month : String(named + 1)).padStart(2, '0');
};

const dayOf = (day: string): string => {
  const named = ORDINALS.findIndex((each) => each === day.toLowerCase().replaceAll(/\s/g, '-'));
  return (named < 0 ? day : String(named + 1)).padStart(2, '0');
};
