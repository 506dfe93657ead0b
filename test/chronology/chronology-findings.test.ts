import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInChronologies } from '../../src/chronology/chronology-findings.js';
import { chooseRows } from '../../src/chronology/choose-rows.js';
import { countChildrenSeen } from '../../src/chronology/count-children-seen.js';
import { findOutsidePeriod } from '../../src/chronology/find-outside-period.js';
import { narrowFindings } from '../../src/chronology/narrow-findings.js';
import { chronologiesOf, CHILDREN, entryOf, mergedOf } from './chronology-of.js';

const PERIOD = { from: '2007-01-01', to: '2007-12-31' };

describe('entries outside the period of the review', () => {
  it('are those that cannot lie in it, by the day of recording and that of the event', () => {
    const rows = mergedOf({
      gp: [
        entryOf('2006-12-31'),
        entryOf({ words: 'Winter 2006', sort: '2006-12-01', to: '2007-02-28' }),
        entryOf('2007-06-01'),
        entryOf('2008-01-02', 'Told.', { occurred: '2007-12-30' }),
        entryOf('2008-01-03'),
      ],
    });
    const outside = findOutsidePeriod(rows, PERIOD);
    expect([...outside].map(([row, side]) => [rows[row]?.entry.date, side])).toEqual([
      ['2006-12-31', 'before'],
      ['2008-01-03', 'after'],
    ]);
    expect(findOutsidePeriod(rows, undefined).size).toBe(0);
  });
});

describe('children seen', () => {
  it('are counted, with the last time and the longest time between', () => {
    const rows = mergedOf({
      gp: [
        entryOf('2007-02-01', 'Seen.', { childSeen: 'Yes' }),
        entryOf('2007-03-01', 'Not seen.', { childSeen: 'JB not seen' }),
        entryOf('2007-09-01', 'Seen.', { childSeen: 'JB and AB seen', familyMembers: ['JB', 'AB'] }),
        entryOf('2007-10-01', 'Nothing said.'),
      ],
    });
    const [jill, andrew] = countChildrenSeen(rows, CHILDREN, PERIOD);
    expect(jill).toEqual({
      child: 'JB',
      counts: { seen: 2, 'not-seen': 1, 'not-known': 0, 'not-indicated': 0, unclear: 0 },
      lastSeen: 2,
      longestNotSeen: { from: '2007-02-01', to: '2007-09-01', weeks: 30 },
    });
    expect(andrew?.child).toBe('AB');
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2007-02-${String(number).padStart(2, '0')}`);
const entries = fc.array(
  fc
    .tuple(
      day,
      fc.subarray(['JB', 'AB', 'TB']),
      fc.constantFrom('JB seen', 'N/K', 'JB not seen', undefined),
      fc.constantFrom('Home visit by two workers', 'School rang about a bruise', 'CAF'),
    )
    .map(([date, familyMembers, childSeen, event]) => entryOf(date, event, { familyMembers, childSeen })),
  { maxLength: 12 },
);
const extract = fc.record(
  { person: fc.constantFrom('JB', 'AB'), agency: fc.constantFrom('gp', 'police'), from: day, to: day },
  { requiredKeys: [] },
);
const question = (
  gp: readonly ReturnType<typeof entryOf>[],
  police: readonly ReturnType<typeof entryOf>[],
) => ({
  chronologies: chronologiesOf({ gp, police }, { gp: [{ from: '2007-02-03', to: '2007-02-10' }] }),
  agencies: ['gp', 'police'],
  family: [
    { id: 'jill', initials: 'JB', born: '1992-07-13' },
    { id: 'andrew', initials: 'AB', born: '1994-10-02' },
  ],
  subject: 'jill',
  period: { from: '2007-02-05', to: '2007-02-20' },
  gapWeeks: 1,
  known: { acronyms: [], initials: ['JB', 'AB', 'TB'] },
});

describe('all that is found', () => {
  it('refers to rows that there are', () => {
    fc.assert(
      fc.property(entries, entries, (gp, police) => {
        const found = findInChronologies(question(gp, police));
        expect(found.rows).toHaveLength(gp.length + police.length);
        const references = [
          ...found.duplicates.flatMap(({ rows }) => rows),
          ...found.contradictions.flatMap(({ rows }) => rows),
          ...found.gaps.flatMap(({ after, before }) => [after ?? 0, before ?? 0]),
          ...found.noContact.flatMap(({ contradictedBy }) => contradictedBy),
          ...found.outside.keys(),
          ...found.childrenSeen.map(({ lastSeen }) => lastSeen ?? 0),
          ...found.unknown.acronyms.flatMap(({ rows }) => rows),
        ];
        expect(references.filter((row) => row !== 0 && found.rows[row] === undefined)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('narrows to exactly the entries that an extract asks for', () => {
    fc.assert(
      fc.property(entries, entries, extract, (gp, police, wanted) => {
        const found = findInChronologies(question(gp, police));
        const { chosen } = narrowFindings(found, wanted);
        const { person, agency, from = '', to = '9999' } = wanted;
        const expected = found.rows.flatMap(({ agency: of, entry }, row) => {
          const date = typeof entry.date === 'string' ? entry.date : entry.date.sort;
          const isWanted =
            (agency === undefined || of === agency) &&
            (person === undefined || entry.familyMembers.includes(person)) &&
            date >= from &&
            date <= to;
          return isWanted ? [row] : [];
        });
        expect(chosen).toEqual(expected);
        expect(chooseRows(found.rows, wanted)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
