import { MONTH_NAMES } from '../../../data-schema/month-names.js';

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

export type NumberKind = 'number' | 'date' | 'time' | 'date-and-time' | 'month';

/** What a number format makes of a number. */
export const kindOfFormat = (id: number, code: string | undefined): NumberKind => {
  if (code === undefined) {
    if (id === 17) return 'month';
    if (id === 22) return 'date-and-time';
    if (BUILT_IN_DATES.has(id)) return 'date';
    return BUILT_IN_TIMES.has(id) ? 'time' : 'number';
  }
  const plain = code.replaceAll(/"[^"]*"|\\.|\[[^\]hms]*\]|_.|\*./gi, '').split(';')[0] ?? '';
  const [hasDay, hasYear, hasHour] = [/d/i.test(plain), /y/i.test(plain), /h|s/i.test(plain)];
  if (hasDay || hasYear) {
    if (hasHour) return 'date-and-time';
    return hasDay ? 'date' : 'month';
  }
  if (hasHour) return 'time';
  return 'number';
};

const two = (value: number): string => String(value).padStart(2, '0');

/** A serial number of Excel as text that a date or a time is read from. */
export const serialText = (serial: number, kind: NumberKind, is1904: boolean): string => {
  if (kind === 'number' || serial < 0 || serial > 2_958_466) return String(serial);
  const minutes = Math.round((serial % 1) * 1440);
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  if (kind === 'time' || Math.floor(serial) === 0) return time;
  // Excel counts a 29 February 1900 that there was not.
  const days = Math.floor(serial) + (is1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  if (kind === 'month') return `${MONTH_NAMES[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  return kind === 'date' || (kind === 'date-and-time' && minutes === 0) ? day : `${day} ${time}`;
};
