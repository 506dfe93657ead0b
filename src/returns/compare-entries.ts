import type { ChronologyEntry } from '../../data-schema/chronology.js';
import type { CaseDate, CaseTime } from '../../data-schema/dates.js';

/** One cell of a row that says something else than before. */
export interface CellChange {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

export interface EntryChanges {
  readonly added: readonly ChronologyEntry[];
  readonly gone: readonly ChronologyEntry[];
  readonly changed: readonly { readonly entry: ChronologyEntry; readonly cells: readonly CellChange[] }[];
  readonly unchanged: number;
}

const dateText = (date: CaseDate | undefined): string =>
  date === undefined ? '' : typeof date === 'string' ? date : date.words;
const timeText = (time: CaseTime | undefined): string =>
  time === undefined ? '' : typeof time === 'string' ? time : time.words;
const dayOf = ({ date }: ChronologyEntry): string => (typeof date === 'string' ? date : date.sort);
const spaced = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const cellsOf = (entry: ChronologyEntry): readonly (readonly [string, string])[] => [
  ['date', dateText(entry.date)],
  ['time', timeText(entry.time)],
  ['occurred', dateText(entry.occurred)],
  ['family members', entry.familyMembers.join(', ')],
  ['event', spaced(entry.event)],
  ['source', spaced(entry.source)],
  ['action', spaced(entry.action)],
  ['child seen', spaced(entry.childSeen)],
  ['note', spaced(entry.note)],
  ['significant', entry.significant ? 'yes' : ''],
  ...entry.unplaced.map(({ column, text }) => [column, spaced(text)] as const),
];
const keyOf = (entry: ChronologyEntry): string => JSON.stringify(cellsOf(entry));

const wordsOf = (entry: ChronologyEntry): ReadonlySet<string> =>
  new Set(`${entry.event} ${entry.action ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu));

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
};

/** As little as two rows of one day may share in words, to be one row that was changed. */
const ALIKE = 0.35;

/**
 * Row by row, what is new, what was changed and in which cells, and what is gone. A row that moved is unchanged; of the
 * others, those of one day that say nearly the same are one row. Takes time in proportion to the rows, save for days with
 * very many.
 */
export const compareEntries = (
  before: readonly ChronologyEntry[],
  after: readonly ChronologyEntry[],
): EntryChanges => {
  const standing = new Map<string, ChronologyEntry[]>();
  for (const entry of before) standing.set(keyOf(entry), [...(standing.get(keyOf(entry)) ?? []), entry]);
  const fresh = after.filter((entry) => standing.get(keyOf(entry))?.shift() === undefined);
  const left = [...standing.values()].flat();
  const unchanged = after.length - fresh.length;

  const byDay = new Map<string, ChronologyEntry[]>();
  for (const entry of left) byDay.set(dayOf(entry), [...(byDay.get(dayOf(entry)) ?? []), entry]);
  const changed: { entry: ChronologyEntry; cells: CellChange[] }[] = [];
  const taken = new Set<ChronologyEntry>();
  const added = fresh.filter((entry) => {
    const words = wordsOf(entry);
    const candidates = (byDay.get(dayOf(entry)) ?? []).filter((other) => !taken.has(other));
    const best = candidates
      .map((other) => ({ other, like: likeness(words, wordsOf(other)) }))
      .toSorted((a, b) => b.like - a.like)[0];
    if (!best || best.like < ALIKE) return true;
    taken.add(best.other);
    changed.push({ entry, cells: differences(best.other, entry) });
    return false;
  });
  return { added, changed, gone: left.filter((entry) => !taken.has(entry)), unchanged };
};

const differences = (before: ChronologyEntry, after: ChronologyEntry): CellChange[] => {
  const [old, now] = [new Map(cellsOf(before)), new Map(cellsOf(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((cell) => {
    const [one = '', other = ''] = [old.get(cell), now.get(cell)];
    return one === other ? [] : [{ cell, before: one, after: other }];
  });
};
