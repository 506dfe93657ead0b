import type { Case } from '../../../data-schema/case.js';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import { longDate, monthAndYear, shortSlashDate, slashDate } from '../../documents/parts/format-date.js';
import { Markdown } from '../../documents/markdown.js';
import type { CaseValue } from './case-values.js';
import type { DataPath } from './marks.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
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

/** Follows a way into merge data. */
export const valueAt = (data: unknown, path: DataPath): unknown => {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
};

const textOf = (value: unknown): string | undefined => {
  if (value instanceof Markdown) return value.source;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/**
 * The places in case files from which one value of the merge data comes. Each is proved: with another value in that
 * place the merge data would say so here. Nothing is returned that only looks alike. `mergeData` makes the merge data of
 * a case that was changed so; where that fails, the place is not proved.
 */
export const findSources = (
  scr: Case,
  path: DataPath,
  values: readonly CaseValue[],
  mergeData: (scr: Case) => unknown,
): FileLocation[] => {
  const outcome = (changed: Case): string | undefined => {
    try {
      return textOf(valueAt(mergeData(changed), path));
    } catch {
      return undefined;
    }
  };
  const now = outcome(scr);
  if (now === undefined) return [];
  return values
    .filter(({ value }) => looksAlike(value, now))
    .filter((each) => isProved(each, scr, now, outcome))
    .map(({ location }) => location);
};

const looksAlike = (value: string | number, now: string): boolean => {
  const text = String(value).trim();
  if (text === '') return false;
  if (DAY.test(text)) return WAYS.some((write) => now.includes(write(text)));
  return now.includes(text) || now.includes(text.split('\n')[0] ?? text);
};

const isProved = (
  { value, replace }: CaseValue,
  scr: Case,
  now: string,
  outcome: (changed: Case) => string | undefined,
): boolean => {
  if (typeof value === 'number') {
    const changed = outcome(replace(scr, value + 1));
    return changed !== undefined && changed === now.replace(String(value), String(value + 1));
  }
  if (!DAY.test(value)) return outcome(replace(scr, value + SIGN))?.includes(SIGN) ?? false;
  return STEPS_IN_DAYS.some((step) => {
    const other = daysLater(value, step);
    const changed = outcome(replace(scr, other));
    // The very date, written in the very way: not another row that took the place of this one.
    return (
      changed !== undefined &&
      changed !== now &&
      WAYS.some(
        (write) => now.includes(write(value)) && changed === now.replaceAll(write(value), write(other)),
      )
    );
  });
};

const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
