import { longDate, monthAndYear, shortSlashDate, slashDate } from '../../documents/parts/format-date.js';
import type { PlainValue } from './case-values.js';

export const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Another sign that stands in no document of ours; put to a value, it shows where that value comes out. */
const SIGN = '\u28F5';
/** How dates are written in documents. */
const WAYS = [
  longDate,
  slashDate,
  shortSlashDate,
  monthAndYear,
  (day: string) => day,
  (day: string) => day.slice(0, 4),
];
/** By a day where the day is printed, by more where only the month or the year is. */
const STEPS_IN_DAYS = [1, 400];

/** Another value to put in place of one of the case, and whether what is then printed proves that it was printed before. */
export interface Try {
  readonly next: PlainValue;
  proves(changed: string): boolean;
}

/** Whether a value of the case could be what is printed: what else is there need not be tried. */
export const looksAlike = (value: PlainValue, now: string): boolean => {
  if (value === true) return now === 'Yes';
  if (value === false) return now === 'No';
  const text = String(value).trim();
  if (text === '') return false;
  if (DAY.test(text)) return WAYS.some((write) => now.includes(write(text)));
  return now.includes(text) || now.includes(text.split('\n')[0] ?? text);
};

/** How much of what is printed a value could be: the more, the likelier. */
export const likeness = (value: PlainValue, now: string): number => {
  const text = String(value).trim();
  if (!DAY.test(text)) return text.length;
  return Math.max(
    0,
    ...WAYS.map((write) => write(text))
      .filter((day) => now.includes(day))
      .map(({ length }) => length),
  );
};

/** What to try in place of a value, and what has to be printed in place of `now` then. */
export const triesOf = (value: PlainValue, now: string): readonly Try[] => {
  if (typeof value === 'boolean') return [{ next: !value, proves: (changed) => changed !== now }];
  if (typeof value === 'number') {
    const expected = now.replace(String(value), String(value + 1));
    return [{ next: value + 1, proves: (changed) => changed === expected }];
  }
  if (!DAY.test(value)) return [{ next: value + SIGN, proves: (changed) => changed.includes(SIGN) }];
  return STEPS_IN_DAYS.map((step) => {
    const next = daysLater(value, step);
    return {
      next,
      // The very date, written in the very way: not another row that took the place of this one.
      proves: (changed) =>
        changed !== now &&
        WAYS.some(
          (write) => now.includes(write(value)) && changed === now.replaceAll(write(value), write(next)),
        ),
    };
  });
};

const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
