import { MONTH_NAMES } from '../../data-schema/month-names.js';

const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase());

const iso = (year: string, month: number, day: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The days in a month (from 1) of a year. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The ISO date that somebody in Britain most likely meant by `13/07/1992`, `13 July 1992` or `1992-7-13`,
 * or undefined where the text is no exact date. Years of two digits are not guessed.
 */
export const suggestDate = (written: string): string | undefined => {
  const text = written.trim().toLowerCase();
  const dayFirst = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})$/.exec(text);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]+([a-z]{3})[a-z]*[ -,]+(\d{4})$/.exec(text);
  const [day, month, year] = dayFirst
    ? [dayFirst[1], Number(dayFirst[2]), dayFirst[3]]
    : yearFirst
      ? [yearFirst[3], Number(yearFirst[2]), yearFirst[1]]
      : named
        ? [named[1], MONTHS.indexOf(named[2] ?? '') + 1, named[3]]
        : [undefined, 0, undefined];
  if (day === undefined || year === undefined || month < 1 || month > 12) return undefined;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), month)) return undefined;
  return iso(year, month, day);
};

/** Why a date such as `2009-02-30` is not in the calendar. */
export const explainImpossibleDate = (written: string): string => {
  const [year = 0, month = 0] = written.split('-').map(Number);
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) return 'Months go from 01 to 12; the month stands in the middle.';
  return `${name} ${year} has ${daysIn(year, month)} days.`;
};
