import type { Chronology, ChronologyEntry } from '../../data-schema/chronology.js';
import type { CaseTime } from '../../data-schema/dates.js';
import { dayNumber, spanOf } from './date-span.js';

/** One row of the integrated chronology: the entry, and the id of the agency that it came from. */
export interface MergedEntry {
  readonly agency: string;
  readonly entry: ChronologyEntry;
}

const NOON = 12 * 60;
/** Half a minute before the first clock time of its half of the day. */
const BEFORE = 0.5;

/**
 * Merges the agencies' chronologies (3.7) into one. Every entry of every chronology comes out once, in this order:
 *
 * 1. the day on which an entry sorts: an exact or approximate day, or the first day of a month, a year or a span;
 * 2. within a day, first what has a span of days, the longest first: 2006, then January 2006, then 1 January 2006;
 * 3. then entries without a time; then those of the morning, `am` first and clock times after it; then those
 *    of the afternoon, `pm` first likewise: what is known less exactly stands at the beginning of its span;
 * 4. the order of `agencies`; an agency that is not in it comes after those that are, by its id;
 * 5. the order of the agency's own file.
 *
 * The order is total, so the same chronologies give the same rows in whatever order they were read. Takes time in
 * proportion to n log n.
 */
export const mergeChronologies = (
  chronologies: ReadonlyMap<string, Chronology>,
  agencies: readonly string[],
): readonly MergedEntry[] => {
  const rows = orderedAgencies(chronologies, agencies).flatMap((agency) =>
    (chronologies.get(agency)?.entries ?? []).map((entry) => {
      const { from, to } = spanOf(entry.date);
      const days = from === to ? 0 : dayNumber(to) - dayNumber(from);
      return { merged: { agency, entry }, day: from, days, minute: minuteOf(entry.time) };
    }),
  );
  // Sorting keeps equal rows as they are, so agency and place in the file need no comparison.
  rows.sort((a, b) => (a.day === b.day ? b.days - a.days || a.minute - b.minute : a.day < b.day ? -1 : 1));
  return rows.map(({ merged }) => merged);
};

const orderedAgencies = (
  chronologies: ReadonlyMap<string, Chronology>,
  agencies: readonly string[],
): string[] => {
  const known = new Set(agencies);
  const others = [...chronologies.keys()].filter((agency) => !known.has(agency));
  return [...known, ...others.toSorted()];
};

const minuteOf = (caseTime: CaseTime | undefined): number => {
  const time = typeof caseTime === 'object' ? caseTime.sort : caseTime;
  switch (time) {
    case undefined:
      return -1;
    case 'am':
      return -BEFORE;
    case 'pm':
      return NOON - BEFORE;
    default: {
      const [hours = '0', minutes = '0'] = time.split(':');
      return Number(hours) * 60 + Number(minutes);
    }
  }
};
