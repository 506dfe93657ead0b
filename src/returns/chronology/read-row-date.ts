import type { CaseDate, CaseTime } from '../../../data-schema/dates.js';
import { type DateContext, readDate, type ReadDate } from '../cells/read-date.js';
import { readTime } from '../cells/read-time.js';

/** What the date cell of a row says. */
export interface RowDate {
  readonly date?: CaseDate;
  readonly time?: CaseTime;
  readonly occurred?: CaseDate;
  readonly doubts: readonly NonNullable<ReadDate['doubt']>[];
  /** What could not be understood. */
  readonly rest: string;
}

const RECORDED =
  /^\(?\s*(?:recorded|rec['’]?d|entered|notified|reported|known|received|logged)(?:\s+on)?:?\s*/i;
const OCCURRED = /^\(?\s*(?:occurred|happened|event(?: date)?|incident)(?:\s+on)?:?\s*/i;
const WEEKDAY = /^\(?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\)?$/i;

/** Reads a date cell: the date, the time under it, the day on which it was recorded or happened. */
export const readRowDate = (text: string, context: DateContext): RowDate => {
  const first = readDate(text.replace(OCCURRED, '').replace(RECORDED, ''), context);
  if (first === undefined) {
    const time = /\d|am|pm|noon|midnight/i.test(text) ? readTime(text) : undefined;
    return time?.time === undefined
      ? { doubts: [], rest: text.trim() }
      : { time: time.time, doubts: [], rest: '' };
  }
  const doubts = first.doubt === undefined ? [] : [first.doubt];
  const rest = first.rest;
  const second = RECORDED.test(rest) || OCCURRED.test(rest);
  if (second) {
    const other = readDate(rest.replace(RECORDED, '').replace(OCCURRED, ''), context);
    const left = other?.rest.replace(/^\)/, '').trim() ?? '';
    if (other !== undefined && left === '') {
      return RECORDED.test(rest)
        ? { date: other.date, occurred: first.date, doubts, rest: '' }
        : { date: first.date, occurred: other.date, doubts, rest: '' };
    }
  }
  const time = readTime(rest);
  if (time !== undefined)
    return { date: first.date, ...(time.time === undefined ? {} : { time: time.time }), doubts, rest: '' };
  return { date: first.date, doubts, rest: WEEKDAY.test(rest) ? '' : rest };
};
