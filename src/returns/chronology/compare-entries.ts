import type { Chronology, ChronologyEntry } from '../../../data-schema/chronology.js';

type Entry = Chronology['entries'][number];

export interface ChangedCell {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What an import makes of one row. */
export type RowChange =
  | { readonly kind: 'added'; readonly entry: Entry }
  | { readonly kind: 'gone'; readonly entry: Entry }
  | { readonly kind: 'changed'; readonly entry: Entry; readonly cells: readonly ChangedCell[] };

const FIELDS = [
  'date', 'time', 'occurred', 'familyMembers', 'event', 'source', 'action', 'childSeen', 'note', 'significant', 'unplaced',
] as const satisfies readonly (keyof Entry)[]; // prettier-ignore

/** The value of a cell as a person reads it. */
export const shown = (value: ChronologyEntry[(typeof FIELDS)[number]]): string => {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : '';
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim();
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'string' ? each : `${each.column}: ${each.text}`)).join(', ');
  return 'words' in value ? value.words : '';
};

const whole = (entry: Entry): string => FIELDS.map((field) => shown(entry[field])).join('\u0000');

/** How two rows are known to be the same, the surest first. */
const LIKENESSES: readonly ((entry: Entry) => string)[] = [
  whole,
  (entry) => `${shown(entry.date)}\u0000${shown(entry.event)}`,
  (entry) => (shown(entry.event).length > 15 ? shown(entry.event) : `?${whole(entry)}`),
  (entry) => `${shown(entry.date)}\u0000${shown(entry.time)}\u0000${shown(entry.familyMembers)}`,
  (entry) => shown(entry.date),
];

/** What differs between the rows that stood there and those that come: in the order of the new, what is gone at the end. */
export const compareEntries = (before: readonly Entry[], after: readonly Entry[]): readonly RowChange[] => {
  const partners = new Map<Entry, Entry>();
  let [left, right] = [[...before], [...after]];
  for (const likeness of LIKENESSES) {
    const waiting = new Map<string, Entry[]>();
    for (const entry of left) waiting.set(likeness(entry), [...(waiting.get(likeness(entry)) ?? []), entry]);
    for (const queue of waiting.values()) queue.reverse();
    const matched = new Set<Entry>();
    right = right.filter((entry) => {
      const partner = waiting.get(likeness(entry))?.pop();
      if (partner === undefined) return true;
      partners.set(entry, partner);
      matched.add(partner);
      return false;
    });
    left = left.filter((entry) => !matched.has(entry));
  }
  const changes = after.flatMap((entry): RowChange[] => {
    const partner = partners.get(entry);
    if (partner === undefined) return [{ kind: 'added', entry }];
    const cells = FIELDS.flatMap((field) => {
      const [old, now] = [shown(partner[field]), shown(entry[field])];
      return old === now ? [] : [{ field, before: old, after: now }];
    });
    return cells.length === 0 ? [] : [{ kind: 'changed', entry, cells }];
  });
  return [...changes, ...left.map((entry): RowChange => ({ kind: 'gone', entry }))];
};
