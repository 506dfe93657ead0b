import type { CaseDate } from '../../data-schema/dates.js';

type Maybe = CaseDate | undefined;

/** The first day that a date may be. */
export const firstDay = (date: CaseDate): string => (typeof date === 'string' ? date : date.sort);

/** Whether something had happened on a day; a date that is not given has not come. */
export const hasCome = (date: Maybe, asAt: string): boolean => date !== undefined && firstDay(date) <= asAt;

/** Whether something held on a day: begun, as far as that is known, and not ended before it. */
export const holds = ({ from, to }: { from?: Maybe; to?: Maybe }, asAt: string): boolean =>
  (from === undefined || firstDay(from) <= asAt) && (to === undefined || firstDay(to) >= asAt);

/** Whole years between two ISO days. */
const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

/**
 * The age on a day, or at death if that came before: years; months below two years, weeks below three months. `c.` stands
 * before it where one of the two dates is known roughly. Empty where the birth is not known or has not come.
 */
export const ageAt = (born: Maybe, died: Maybe, asAt: string): string => {
  if (born === undefined) return '';
  const start = firstDay(born);
  const death = died !== undefined && firstDay(died) <= asAt ? died : undefined;
  const end = death === undefined ? asAt : firstDay(death);
  if (end < start) return '';
  const about = typeof born === 'string' && typeof (death ?? '') === 'string' ? '' : 'c. ';
  const years = yearsBetween(start, end);
  if (years >= 2) return `${about}${years}`;
  // A rough date of birth does not tell weeks.
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
  if (days < 7) return `${about}${days}d`;
  if (days < 92) return `${about}${Math.floor(days / 7)}w`;
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(end.slice(5, 7)) -
    Number(start.slice(5, 7)) -
    (end.slice(8) < start.slice(8) ? 1 : 0);
  return `${about}${months}m`;
};
