import type { ChronologyEntry } from '../../data-schema/chronology.js';
import type { CaseDate, Day } from '../../data-schema/dates.js';

/** The days that a date may be: one day, or from the first to the last of a month, a year or a span. */
export interface DateSpan {
  readonly from: Day;
  readonly to: Day;
}

const MILLISECONDS_IN_A_DAY = 24 * 60 * 60 * 1000;

/** The first and the last day that a date may be. */
export const spanOf = (date: CaseDate): DateSpan => {
  if (typeof date === 'string') return { from: date, to: date };
  const { sort, to } = date;
  return to !== undefined && to > sort ? { from: sort, to } : { from: sort, to: sort };
};

/** The days on which the event of an entry happened: where it does not say otherwise, those on which it was recorded. */
export const eventSpan = ({ date, occurred }: ChronologyEntry): DateSpan => spanOf(occurred ?? date);

/** A day as a number of days since some fixed day. */
export const dayNumber = (day: Day): number => Date.parse(day) / MILLISECONDS_IN_A_DAY;

/** The day of a number that `dayNumber` gave. */
export const dayOfNumber = (number: number): Day =>
  new Date(number * MILLISECONDS_IN_A_DAY).toISOString().slice(0, 10);
