import { eventSpan, type DateSpan, spanOf } from './date-span.js';
import type { MergedEntry } from './merge-chronologies.js';

/** On which side of the period of the review an entry lies, by the place of its row from 0. */
export type OutsidePeriod = ReadonlyMap<number, 'before' | 'after'>;

/**
 * The entries that lie outside the period of the terms of reference (3.2, point 5): neither the day on which they were
 * recorded nor the one on which they happened can be in it. They are kept in the chronology, and marked.
 */
export const findOutsidePeriod = (
  rows: readonly MergedEntry[],
  period: DateSpan | undefined,
): OutsidePeriod => {
  const outside = new Map<number, 'before' | 'after'>();
  if (!period) return outside;
  for (const [row, { entry }] of rows.entries()) {
    const recorded = sideOf(spanOf(entry.date), period);
    if (recorded !== undefined && sideOf(eventSpan(entry), period) !== undefined) outside.set(row, recorded);
  }
  return outside;
};

const sideOf = ({ from, to }: DateSpan, period: DateSpan): 'before' | 'after' | undefined => {
  if (to < period.from) return 'before';
  return from > period.to ? 'after' : undefined;
};
