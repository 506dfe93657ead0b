import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chronology } from '../../data-schema/chronology.js';
import { mergeChronologies } from '../../src/chronology/merge-chronologies.js';

type Entry = Chronology['entries'][number];

const entry = (date: Entry['date'], event: string, time?: string): Entry => ({
  date,
  event,
  familyMembers: ['JB'],
  significant: false,
  unplaced: [],
  ...(time === undefined ? {} : { time }),
});

const chronology = (agency: string, ...entries: Entry[]): readonly [string, Chronology] => [
  agency,
  { agency, entries, noContact: [], imported: [] },
];

const events = (chronologies: Iterable<readonly [string, Chronology]>, order: readonly string[]): string[] =>
  mergeChronologies(new Map(chronologies), order).map((row) => row.entry.event);

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2008-02-${String(number).padStart(2, '0')}`);
const anyDate = fc.oneof(
  day,
  day.map((sort) => ({ words: 'February 08 approx', sort })),
);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anyTime = fc.oneof(fc.constant(undefined), fc.constantFrom('am', 'pm'), clock);
const anyChronologies = fc
  .array(fc.array(fc.tuple(anyDate, anyTime), { maxLength: 30 }), { maxLength: 6 })
  .map((agencies) =>
    agencies.map((entries, agency) =>
      chronology(
        `agency-${agency}`,
        ...entries.map(([date, time], index) => entry(date, `${agency}/${index}`, time)),
      ),
    ),
  );
const ORDER = ['agency-3', 'agency-0', 'agency-5', 'agency-1'];

describe('the integrated chronology', () => {
  it('puts the entries of all agencies in the order of their days', () => {
    const police = chronology('police', entry('2007-09-30', 'assault'), entry('2008-11-20', 'missing'));
    const school = chronology('school', entry('2005-11-09', 'marks seen'), entry('2008-10-08', 'disclosure'));
    expect(events([police, school], ['police', 'school'])).toEqual([
      'marks seen',
      'assault',
      'disclosure',
      'missing',
    ]);
  });

  it('puts an approximate date where the agency says that it belongs', () => {
    const about = entry({ words: 'June 04 approx', sort: '2004-06-15' }, 'about June');
    const agency = chronology('gp', entry('2004-06-20', 'after'), about, entry('2004-06-10', 'before'));
    expect(events([agency], [])).toEqual(['before', 'about June', 'after']);
  });

  it('begins a day with what has no time, then am, the morning, pm, the afternoon', () => {
    const times = ['14:20', 'pm', '00:00', undefined, '11:59', 'am', '12:00'];
    const agency = chronology('police', ...times.map((time) => entry('2008-12-24', time ?? 'none', time)));
    expect(events([agency], [])).toEqual(['none', 'am', '00:00', '11:59', 'pm', '12:00', '14:20']);
  });

  it('keeps the order of the agencies in the case, and each agency’s own, where day and time are the same', () => {
    const first = chronology('gp', entry('2008-12-24', 'gp 1'), entry('2008-12-24', 'gp 2'));
    const second = chronology(
      'ambulance',
      entry('2008-12-24', 'ambulance 1'),
      entry('2008-12-24', 'ambulance 2'),
    );
    expect(events([second, first], ['gp', 'ambulance'])).toEqual([
      'gp 1',
      'gp 2',
      'ambulance 1',
      'ambulance 2',
    ]);
  });

  it('keeps the entries of an agency that the case does not list, after those of the agencies that it does', () => {
    const chronologies = ['zoo', 'attic', 'gp'].map((agency) =>
      chronology(agency, entry('2008-12-24', agency)),
    );
    expect(events(chronologies, ['gp'])).toEqual(['gp', 'attic', 'zoo']);
  });

  it('is empty where no agency has any entry', () => {
    expect(events([chronology('yot')], ['yot'])).toEqual([]);
  });

  it('loses no row and makes none up, whatever the chronologies', () => {
    fc.assert(
      fc.property(anyChronologies, (chronologies) => {
        const given = chronologies.flatMap(([, { entries }]) => entries.map(({ event }) => event));
        expect(events(chronologies, ORDER).toSorted()).toEqual(given.toSorted());
      }),
    );
  });

  it('knows the agency of every row', () => {
    fc.assert(
      fc.property(anyChronologies, (chronologies) => {
        for (const { agency, entry: row } of mergeChronologies(new Map(chronologies), ORDER)) {
          expect(`agency-${row.event.split('/')[0]}`).toBe(agency);
        }
      }),
    );
  });

  it('never goes back a day', () => {
    fc.assert(
      fc.property(anyChronologies, (chronologies) => {
        const days = mergeChronologies(new Map(chronologies), ORDER).map(({ entry: { date } }) =>
          typeof date === 'string' ? date : date.sort,
        );
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  it('comes out the same in whatever order the chronologies were read', () => {
    fc.assert(
      fc.property(
        anyChronologies.chain((chronologies) =>
          fc.tuple(
            fc.constant(chronologies),
            fc.shuffledSubarray(chronologies, { minLength: chronologies.length }),
          ),
        ),
        ([chronologies, shuffled]) => {
          expect(events(shuffled, ORDER)).toEqual(events(chronologies, ORDER));
        },
      ),
    );
  });

  it('orders the rows of one agency as it orders them on their own', () => {
    fc.assert(
      fc.property(anyChronologies, (chronologies) => {
        const merged = mergeChronologies(new Map(chronologies), ORDER);
        for (const [agency, own] of chronologies) {
          const alone = mergeChronologies(new Map([[agency, own]]), []);
          expect(merged.filter((row) => row.agency === agency)).toEqual(alone);
        }
      }),
    );
  });

  it('merges 50,000 rows and loses none', () => {
    const ofSize = (rows: number): Map<string, Chronology> =>
      new Map(
        ['a', 'b', 'c', 'd', 'e'].map((agency) => {
          const days = Array.from(
            { length: rows / 5 },
            (_, index) => `2008-0${1 + (index % 9)}-${10 + (index % 19)}`,
          );
          return chronology(agency, ...days.map((date, index) => entry(date, `${index}`, 'am')));
        }),
      );
    expect(mergeChronologies(ofSize(50_000), ['a', 'b'])).toHaveLength(50_000);
  });
});
