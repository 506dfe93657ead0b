import type { ChronologyEntry } from '../../data-schema/chronology.js';
import type { CaseTime } from '../../data-schema/dates.js';

/** The first and the last minute of the day that a time may be. */
interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;
/** How far a time that is known only roughly may be from what it says. */
const ROUGHLY = 60;

/** The minutes of the day that a time may be: all morning for `am`, an hour either way for a rough time. */
export const minutesOf = (time: CaseTime): MinuteSpan => {
  const exact = typeof time === 'string' ? time : time.sort;
  if (exact === 'am') return { from: 0, to: NOON - 1 };
  if (exact === 'pm') return { from: NOON, to: MIDNIGHT - 1 };
  const [hours = 0, minutes = 0] = exact.split(':').map(Number);
  const minute = hours * 60 + minutes;
  const around = typeof time === 'string' ? 0 : ROUGHLY;
  return { from: minute - around, to: minute + around };
};

/**
 * The fewest minutes between the times of two entries of the same day; undefined where one has no time, or its time is
 * that of hearing of an event of another day.
 */
export const minutesApart = (a: ChronologyEntry, b: ChronologyEntry): number | undefined => {
  if (a.time === undefined || b.time === undefined) return undefined;
  if (isHearsay(a) || isHearsay(b)) return undefined;
  const [first, second] = [minutesOf(a.time), minutesOf(b.time)];
  return Math.max(0, second.from - first.to, first.from - second.to);
};

const isHearsay = ({ date, occurred }: ChronologyEntry): boolean =>
  occurred !== undefined && JSON.stringify(occurred) !== JSON.stringify(date);
