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
