import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseFile } from '../../../data-schema/case-file.js';
import type { Check } from '../../../src/case/check-references/check.js';
import { couplesOnce } from '../../../src/case/check-references/couples-once.js';
import { noOwnRelative } from '../../../src/case/check-references/no-own-relative.js';
import { oneHomeADay } from '../../../src/case/check-references/one-home-a-day.js';
import { parentsOlder } from '../../../src/case/check-references/parents-older.js';

interface Person {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** What a check finds in a family: the path of each finding, joined by full stops, with its severity. */
const find = (check: Check, family: readonly Person[], more: object = {}): string[] => {
  const data = caseFile.parse({
    reference: 'SCR-1',
    subject: family[0]?.id,
    family: family.map((person) => ({
      name: { given: 'A', family: 'B' },
      initials: 'AB',
      sex: 'unknown',
      relationship: 'Other',
      ...person,
    })),
    incident: { kind: 'serious-incident', date: '2008-01-01', summary: 'It happened.' },
    referral: { date: '2008-01-02' },
    ...more,
  });
  const locateValue = (path: readonly PropertyKey[]) => ({ file: path.join('.'), line: 1, column: 1 });
  const file = { data, sourceMap: { locateValue } };
  return check({ case: file } as never).map(
    ({ severity, location }) => `${severity} ${location && 'file' in location ? location.file : ''}`,
  );
};

const day = (number: number): string =>
  new Date(Date.UTC(2000, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

describe('somebody is their own ancestor exactly where a tie leads back to its child', () => {
  const ties = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });

  test('by a ring of any length, through any ties but those of step-parents', () => {
    fc.assert(
      fc.property(ties, (pairs) => {
        const parentsOf = (child: number): number[] =>
          pairs.filter(([id]) => id === child).map(([, parent]) => parent);
        const leadsTo = (from: number, to: number): boolean => {
          const reached = new Set([from]);
          for (const id of reached) for (const parent of parentsOf(id)) reached.add(parent);
          return reached.has(to);
        };
        const people = Array.from({ length: 8 }, (_, id) => ({
          id: `p${id}`,
          parents: parentsOf(id).map((person) => ({ person: `p${person}`, kind: 'adoptive' })),
        }));
        const expected = people.flatMap((_, id) =>
          parentsOf(id).flatMap((parent, at) =>
            leadsTo(parent, id) ? [`error family.${id}.parents.${at}.person`] : [],
          ),
        );
        expect(find(noOwnRelative, people)).toEqual(expected);
        const steps = people.map(({ id, parents }) => ({
          id,
          parents: parents
            .filter(({ person }) => person !== id)
            .map(({ person }) => ({ person, kind: 'step' })),
        }));
        expect(find(noOwnRelative, steps)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('in a line of 5,000 generations that closes, and in none that does not', () => {
    const line = Array.from({ length: 5000 }, (_, id) => ({
      id: `p${id}`,
      parents: [{ person: `p${id + 1}` }],
    }));
    const open = [...line, { id: 'p5000' }];
    expect(find(noOwnRelative, open)).toEqual([]);
    const closed = [...line, { id: 'p5000', parents: [{ person: 'p0' }] }];
    expect(find(noOwnRelative, closed)).toHaveLength(5001);
  });
});

describe('somebody is in two households on one day', () => {
  const stays = fc.array(
    fc.record({
      home: fc.nat(2),
      from: fc.nat(20),
      days: fc.integer({ min: 1, max: 8 }),
      isOpen: fc.boolean(),
    }),
    { maxLength: 6 },
  );

  test('exactly where two stays at different homes have more than the day of a move in common', () => {
    fc.assert(
      fc.property(stays, (all) => {
        const residences = all.map(({ home, from, days, isOpen }) => ({
          address: [`${home} High Street`],
          from: day(from),
          ...(isOpen ? {} : { to: day(from + days) }),
        }));
        const isClash = all.some((one) =>
          all.some((other) => {
            const endOf = ({ from, days, isOpen }: typeof one): number => (isOpen ? Infinity : from + days);
            return one.home !== other.home && one.from < endOf(other) && other.from < endOf(one);
          }),
        );
        expect(find(oneHomeADay, [{ id: 'a', residences }]).length > 0).toBe(isClash);
      }),
      { numRuns: 300 },
    );
  });

  test('but not where a rough date leaves room', () => {
    const residences = [
      { address: ['1 High Street'], from: day(0), to: { words: 'about June 2002', sort: '2002-06-01' } },
      { address: ['2 High Street'], from: '2002-03-01' },
    ];
    expect(find(oneHomeADay, [{ id: 'a', residences }])).toEqual([]);
  });
});

describe('a child is older than a parent', () => {
  test('exactly where it was born before, on the same day too', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(40_000), (parent, child) => {
        const found = find(parentsOlder, [
          { id: 'child', born: day(child), parents: [{ person: 'parent' }] },
          { id: 'parent', born: day(parent) },
        ]);
        const years = (child - parent) / 365.2425;
        if (years < 8.9) expect(found).toEqual(['error family.0.parents.0.person']);
        if (years > 12.1 && years < 89.9) expect(found).toEqual([]);
      }),
    );
  });

  test('is not said of a step-parent', () => {
    const family = [
      { id: 'child', born: '1980-01-01', parents: [{ person: 'parent', kind: 'step' }] },
      { id: 'parent', born: '1985-01-01' },
    ];
    expect(find(parentsOlder, family)).toEqual([]);
  });
});

describe('a couple', () => {
  const family = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  test('that came together again is no mistake, whichever of the two is named first', () => {
    const couples = [
      { partners: ['a', 'b'], kind: 'cohabiting', from: day(0), to: day(9) },
      { partners: ['b', 'a'], kind: 'married', from: day(9) },
    ];
    expect(find(couplesOnce, family, { couples })).toEqual([]);
  });

  test('may have had partners before and after', () => {
    const couples = [
      { partners: ['a', 'b'], kind: 'divorced', from: day(0), to: day(9) },
      { partners: ['a', 'c'], kind: 'married', from: day(20) },
      { partners: ['a', 'unknown'], kind: 'relationship' },
      { partners: ['a', 'unknown'], kind: 'relationship' },
    ];
    expect(find(couplesOnce, family, { couples })).toEqual([]);
  });
});
