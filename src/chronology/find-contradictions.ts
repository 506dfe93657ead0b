import type { Children } from './children.js';
import { eventSpan } from './date-span.js';
import type { PossibleDuplicate } from './find-duplicates.js';
import type { MergedEntry } from './merge-chronologies.js';
import { minutesApart } from './minutes-of.js';

/** What two agencies say differently of what may be one event. */
export interface Contradiction {
  /** The places of the two rows, from 0. */
  readonly rows: readonly [number, number];
  readonly about: 'date' | 'time' | 'child seen';
  /** For `child seen`: the initials of the child. */
  readonly child?: string;
  /** For `date`: days apart; for `time`: minutes. */
  readonly apart?: number;
}

/** Two clocks, and two pens, are seldom nearer. */
const MINUTES = 30;

/**
 * Where two agencies that may tell of the same event contradict each other: its dates cannot be the same, its times on
 * one day lie more than half an hour apart, or a child was seen as one says and not seen as the other does. In the
 * order of the pairs.
 */
export const findContradictions = (
  rows: readonly MergedEntry[],
  duplicates: readonly PossibleDuplicate[],
  children: Children,
): readonly Contradiction[] =>
  duplicates.flatMap((duplicate) => {
    const [first, second] = duplicate.rows.map((row) => rows[row]?.entry);
    if (!first || !second) throw new Error('a possible duplicate of no row');
    const found: Contradiction[] = [];
    const { rows: pair, daysApart } = duplicate;
    if (daysApart > 0) found.push({ rows: pair, about: 'date', apart: daysApart });
    const isOneDay = eventSpan(first).from === eventSpan(second).from;
    const minutes = isOneDay ? minutesApart(first, second) : undefined;
    if (minutes !== undefined && minutes > MINUTES) {
      found.push({ rows: pair, about: 'time', apart: minutes });
    }
    const seenFirst = children.seenIn(first);
    const seenSecond = children.seenIn(second);
    for (const [child, seen] of seenFirst) {
      const other = seenSecond.get(child);
      const differs = (seen === 'seen' && other === 'not-seen') || (seen === 'not-seen' && other === 'seen');
      if (differs) found.push({ rows: pair, about: 'child seen', child });
    }
    return found;
  });
