import type { Day } from '../../data-schema/dates.js';

const MILLISECONDS_IN_A_WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * The ISO day a number of weeks after another (before it, where the number is negative). Counted in UTC, so that no
 * clock change moves it. Throws a RangeError where the day is not in the calendar: validated data has none such.
 */
export const addWeeks = (day: Day, weeks: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + weeks * MILLISECONDS_IN_A_WEEK).toISOString().slice(0, 10);
