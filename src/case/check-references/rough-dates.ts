import type { CaseDate } from '../../../data-schema/dates.js';

/** The first and the last day that a date may be. A rough date without a last day may be half a year either way. */
export const daysOf = (date: CaseDate): { readonly first: string; readonly last: string } => {
  if (typeof date === 'string') return { first: date, last: date };
  if (date.to !== undefined) return { first: date.sort, last: date.to };
  return { first: addDays(date.sort, -HALF_A_YEAR), last: addDays(date.sort, HALF_A_YEAR) };
};

const HALF_A_YEAR = 183;
const DAY = 86_400_000;

/** The ISO day so many days after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** A date as the case gives it: the ISO day, or the words. */
export const wordsOf = (date: CaseDate): string => (typeof date === 'string' ? date : date.words);

/** Whether one date was before another for certain, however rough they are. */
export const isBefore = (one: CaseDate, other: CaseDate): boolean => daysOf(one).last < daysOf(other).first;

/** The ISO day so many years after another. */
export const addYears = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

const NEVER = '9999-12-31';

/** The days between two dates that are certain; from the first of all, or without end, where one is not given. */
export const certainDays = (
  from: CaseDate | undefined,
  to: CaseDate | undefined,
): { readonly first: string; readonly last: string } => ({
  first: from === undefined ? '' : daysOf(from).last,
  last: to === undefined ? NEVER : daysOf(to).first,
});
