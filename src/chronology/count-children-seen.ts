import type { Day } from '../../data-schema/dates.js';
import type { Children } from './children.js';
import { type DateSpan, dayNumber, spanOf } from './date-span.js';
import type { MergedEntry } from './merge-chronologies.js';
import type { Seen } from './read-child-seen.js';

/** How often a child was seen, as far as the agencies say. */
export interface ChildSeen {
  readonly child: string;
  /** Entries by what their column "Child seen" says of this child. */
  readonly counts: Readonly<Record<Seen, number>>;
  /** The place of the last row in which the child was seen, from 0. */
  readonly lastSeen: number | undefined;
  /** The longest time in which no agency says that it saw the child, within the period where there is one. */
  readonly longestNotSeen: { readonly from: Day; readonly to: Day; readonly weeks: number } | undefined;
}

/**
 * Counts for each child of the family how often it was seen and not seen, when last, and the longest time between. Only
 * children of whom an entry says something are counted, and the subject.
 */
export const countChildrenSeen = (
  rows: readonly MergedEntry[],
  children: Children,
  period: DateSpan | undefined,
): readonly ChildSeen[] => {
  const days = rows.map(({ entry }) => spanOf(entry.date));
  const first = period?.from ?? days.at(0)?.from;
  const last = period?.to ?? days.at(-1)?.to;
  if (first === undefined || last === undefined) return [];
  const order = children.between(first, last);
  const read = new Map<string, { row: number; seen: Seen }[]>(order.map((child) => [child, []]));
  for (const [row, { entry }] of rows.entries()) {
    for (const [child, seen] of children.seenIn(entry)) {
      const ofChild = read.get(child) ?? [];
      read.set(child, ofChild);
      ofChild.push({ row, seen });
    }
  }
  return [...read]
    .filter(([, entries]) => entries.length > 0)
    .map(([child, entries]) => {
      const counts = { seen: 0, 'not-seen': 0, 'not-known': 0, 'not-indicated': 0, unclear: 0 };
      for (const { seen } of entries) counts[seen] += 1;
      const sightings = entries.filter(({ seen }) => seen === 'seen').map(({ row }) => row);
      const seenOn = sightings.map((row) => days[row]?.from ?? '');
      return { child, counts, lastSeen: sightings.at(-1), longestNotSeen: longest(seenOn, first, last) };
    });
};

const longest = (seenOn: readonly Day[], first: Day, last: Day): ChildSeen['longestNotSeen'] => {
  let from = first;
  let found: { from: Day; to: Day; days: number } | undefined;
  for (const to of [...seenOn.filter((day) => day >= first && day <= last), last]) {
    const days = dayNumber(to) - dayNumber(from);
    if (days > (found?.days ?? 0)) found = { from, to, days };
    from = to;
  }
  return found && { from: found.from, to: found.to, weeks: Math.floor(found.days / 7) };
};
