import type { CaseDate } from '../../data-schema/dates.js';
import { dayNumber, spanOf } from './date-span.js';

/** Whose age it is. */
export interface Lifetime {
  readonly born?: CaseDate | undefined;
  readonly died?: CaseDate | undefined;
}

const WEEK = 7;
const DAYS_IN_DAYS = 2 * WEEK;
const DAYS_IN_WEEKS = 13 * WEEK;
const MONTHS_IN_MONTHS = 24;
const ADULT = 18;

/**
 * The age of a child on a date, as short as a narrow column needs it: days in the first fortnight, weeks to 13 weeks,
 * months to two years, years and months to 18 (`13y 8m`), then years. `unborn` before birth. Where the date of birth or
 * the date is no exact day it is the age on its first day, with `about` before it. Blank where the date of birth is not
 * known, and after death.
 */
export const ageOn = ({ born, died }: Lifetime, date: CaseDate): string => {
  if (born === undefined) return '';
  const on = spanOf(date).from;
  if (died !== undefined && on > spanOf(died).to) return '';
  const from = spanOf(born).from;
  const about = typeof born === 'string' && typeof date === 'string' ? '' : 'about ';
  if (on < from) return spanOf(date).to < from ? 'unborn' : `${about}newborn`;
  return `${about}${age(from, on)}`;
};

/** Whole years between two days: the 18th birthday is 18. */
export const yearsBetween = (from: string, to: string): number => Math.floor(monthsBetween(from, to) / 12);

const age = (from: string, on: string): string => {
  const days = dayNumber(on) - dayNumber(from);
  if (days < DAYS_IN_DAYS) return counted(days, 'day');
  if (days < DAYS_IN_WEEKS) return counted(Math.floor(days / WEEK), 'week');
  const months = monthsBetween(from, on);
  if (months < MONTHS_IN_MONTHS) return counted(months, 'month');
  const years = Math.floor(months / 12);
  return years < ADULT ? `${years}y ${months % 12}m` : `${years}y`;
};

const monthsBetween = (from: string, to: string): number => {
  const [year, month, day] = partsOf(to);
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  // The last day of a month completes it, for those born on a day that it does not have.
  const isComplete = day >= fromDay || day === new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (year - fromYear) * 12 + month - fromMonth - (isComplete ? 0 : 1);
};

/** Asked for each child and row of a chronology. */
const partsOf = (day: string): [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const counted = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;
