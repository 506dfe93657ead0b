import { z } from 'zod';
import { isRealDay } from './is-real-day.js';
import { line } from './text.js';

/** A day of the calendar as ISO text, `YYYY-MM-DD`. */
export const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date as YYYY-MM-DD, such as 2009-06-01' })
    .refine((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || isRealDay(value), {
      error: 'is not a day in the calendar',
      params: { code: 'impossible-date' },
    });

/** A date known only roughly: the words to print, and the day at which it sorts (3.7, Date). */
export const approximateDate = z
  .strictObject({
    words: line().describe('The words to print, such as "June 04 approx".'),
    sort: day().describe('The day at which it sorts among the other dates: the first that it may have been.'),
    to: day()
      .optional()
      .describe('For a month, a year or a span of days: the last day that it may have been.'),
  })
  .describe('A date known only roughly.');

/** An exact day, or an approximate date. */
export const caseDate = () => z.union([day(), approximateDate]);

/** A time of day on the 24-hour clock, `HH:MM`, or only `am` or `pm` (3.7, Time). */
export const timeOfDay = () =>
  z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|am|pm)$/, {
    error: 'must be a quoted 24-hour time such as "14:20", or am, or pm',
  });

/** A time known only roughly: the words to print, and the time at which it sorts. */
export const approximateTime = z
  .strictObject({
    words: line().describe('The words to print, such as "approx 14:20" or "14:00-15:30".'),
    sort: timeOfDay().describe('The time at which it sorts, in quotes.'),
  })
  .describe('A time known only roughly.');

/** A time on the clock, or an approximate time. */
export const caseTime = () => z.union([timeOfDay(), approximateTime]);

export type CaseTime = z.infer<ReturnType<typeof caseTime>>;
export type Day = string;
export type ApproximateDate = z.infer<typeof approximateDate>;
export type CaseDate = Day | ApproximateDate;
