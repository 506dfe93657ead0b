import { MONTH_NAMES } from '../../../data-schema/month-names.js';
import type { CaseDate, Day } from '../../../data-schema/dates.js';

type Blank = CaseDate | undefined;

/** `2009-06-01` as `1 June 2009`; an approximate date in its own words; nothing as the empty string. */
export const longDate = (date: Blank): string =>
  format(date, (year, month, day) => `${Number(day)} ${MONTH_NAMES[Number(month) - 1]} ${year}`);

/** `2009-06-01` as `01/06/2009`, as the letters of 3.4 and 3.5 ask. */
export const slashDate = (date: Blank): string =>
  format(date, (year, month, day) => `${day}/${month}/${year}`);

/** `2009-06-01` as `01/06/09`, as the chronology asks (3.7, Date). */
export const shortSlashDate = (date: Blank): string =>
  format(date, (year, month, day) => `${day}/${month}/${year.slice(2)}`);

/** `2009-06-01` as `June 2009`, as the letter to the family asks (3.3). */
export const monthAndYear = (date: Blank): string =>
  format(date, (year, month) => `${MONTH_NAMES[Number(month) - 1]} ${year}`);

const format = (date: Blank, write: (year: string, month: string, day: string) => string): string => {
  if (date === undefined) return '';
  if (typeof date !== 'string') return date.words;
  const [year = '', month = '', day = ''] = (date satisfies Day).split('-');
  return write(year, month, day);
};

/** The ISO day at which a date sorts. */
export const sortDay = (date: CaseDate): Day => (typeof date === 'string' ? date : date.sort);
