const MILLISECONDS_IN_A_DAY = 24 * 60 * 60 * 1000;

/** Excel counts a 29 February 1900 that never was: only from the day after it on is its count true. */
const FIRST_TRUE_SERIAL = 61;

/**
 * The number that Excel holds for an ISO day, in a workbook that counts from 1900 or (`from1904`) from 1904.
 * Undefined where it cannot count to that day; also where the text is no day of the calendar.
 */
export const daySerial = (day: string, from1904: boolean): number | undefined => {
  if (!isDay(day)) return undefined;
  const since = (epoch: string): number => (Date.parse(day) - Date.parse(epoch)) / MILLISECONDS_IN_A_DAY;
  const serial = since('1899-12-30');
  if (serial < FIRST_TRUE_SERIAL) return undefined;
  if (!from1904) return serial;
  const later = since('1904-01-01');
  return later < 0 ? undefined : later;
};

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
