import { type Chronology, chronologyFile, type ChronologyEntry } from '../../data-schema/chronology.js';
import { Children } from '../../src/chronology/children.js';
import { type MergedEntry, mergeChronologies } from '../../src/chronology/merge-chronologies.js';

/** An entry as a file gives it; date, event and the rest as the test needs them. */
export const entryOf = (date: unknown, event = 'Seen.', more: object = {}): ChronologyEntry => {
  const [entry] = chronologyFile.parse({
    agency: 'any',
    entries: [{ date, event, familyMembers: ['JB'], ...more }],
  }).entries;
  if (!entry) throw new Error('no entry');
  return entry;
};

/** Chronologies by agency, each with its entries. */
export const chronologiesOf = (
  agencies: Readonly<Record<string, readonly ChronologyEntry[]>>,
  noContact: Readonly<Record<string, readonly { from: string; to: string }[]>> = {},
): ReadonlyMap<string, Chronology> =>
  new Map(
    Object.entries(agencies).map(([agency, entries]) => [
      agency,
      chronologyFile.parse({ agency, entries, noContact: noContact[agency] ?? [] }),
    ]),
  );

export const mergedOf = (
  agencies: Readonly<Record<string, readonly ChronologyEntry[]>>,
): readonly MergedEntry[] => mergeChronologies(chronologiesOf(agencies), Object.keys(agencies));

/** A girl of 16 and her brother, their mother. */
export const CHILDREN = new Children(
  [
    { id: 'jill', initials: 'JB', born: '1992-07-13', died: '2008-12-27' },
    { id: 'andrew', initials: 'AB', born: '1994-10-02' },
    { id: 'tracey', initials: 'TB', born: '1973-02-04' },
  ],
  'jill',
);
