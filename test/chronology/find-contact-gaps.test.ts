import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../src/chronology/date-span.js';
import { findContactGaps } from '../../src/chronology/find-contact-gaps.js';
import { findStatedNoContact } from '../../src/chronology/find-stated-no-contact.js';
import { mergeChronologies } from '../../src/chronology/merge-chronologies.js';
import { chronologiesOf, entryOf, mergedOf } from './chronology-of.js';

const PERIOD = { from: '2007-01-01', to: '2007-12-31' };

describe('times without contact', () => {
  it('are found between entries, and at the ends of the period', () => {
    const rows = mergedOf({ gp: [entryOf('2007-04-02'), entryOf('2007-04-20'), entryOf('2007-09-03')] });
    const gaps = findContactGaps(rows, ['gp'], PERIOD, 12).filter(({ agency }) => agency === 'gp');
    expect(gaps).toEqual([
      { agency: 'gp', from: '2007-01-01', to: '2007-04-01', weeks: 13, after: undefined, before: 0 },
      { agency: 'gp', from: '2007-04-21', to: '2007-09-02', weeks: 19, after: 1, before: 2 },
      { agency: 'gp', from: '2007-09-04', to: '2007-12-31', weeks: 17, after: 2, before: undefined },
    ]);
  });

  it('are the whole period for an agency without an entry', () => {
    expect(findContactGaps([], ['yot'], PERIOD, 12).map(({ agency, weeks }) => [agency, weeks])).toEqual([
      [undefined, 52],
      ['yot', 52],
    ]);
  });

  it('end for all agencies together where any has an entry', () => {
    const rows = mergedOf({
      gp: [entryOf('2007-01-10')],
      school: [entryOf('2007-03-20'), entryOf('2007-05-28')],
    });
    const all = findContactGaps(rows, [], { from: '2007-01-01', to: '2007-06-30' }, 10).filter(
      ({ agency }) => agency === undefined,
    );
    expect(all).toEqual([]);
  });

  it('are longer than so many weeks, not as long', () => {
    const rows = mergedOf({ gp: [entryOf('2007-01-01'), entryOf('2007-01-16')] });
    const period = { from: '2007-01-01', to: '2007-01-16' };
    expect(findContactGaps(rows, ['gp'], period, 2)).toEqual([]);
    expect(findContactGaps(rows, ['gp'], period, 1)).toHaveLength(2);
  });

  it('count an entry of a month on all its days, and one told of later on both', () => {
    const june = { words: 'June 2007', sort: '2007-06-01', to: '2007-06-30' };
    const rows = mergedOf({
      gp: [entryOf(june), entryOf('2007-12-01', 'Told.', { occurred: '2007-09-01' })],
    });
    const gaps = findContactGaps(rows, ['gp'], undefined, 4).filter(({ agency }) => agency === 'gp');
    expect(gaps.map(({ from, to }) => [from, to])).toEqual([
      ['2007-07-01', '2007-08-31'],
      ['2007-09-02', '2007-11-30'],
    ]);
  });

  it('hold no entry, whatever the entries', () => {
    const days = fc.array(fc.integer({ min: 13_500, max: 14_000 }).map(dayOfNumber), { maxLength: 20 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (entries, weeks) => {
        const rows = mergedOf({ gp: entries.map((day) => entryOf(day)) });
        for (const { from, to } of findContactGaps(rows, ['gp'], PERIOD, weeks)) {
          expect(entries.filter((day) => day >= from && day <= to)).toEqual([]);
          expect(from >= PERIOD.from && to <= PERIOD.to).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('times without contact that an agency states', () => {
  it('are contradicted by an entry of its own within them, and by no other', () => {
    const chronologies = chronologiesOf(
      {
        gp: [
          entryOf('2007-03-01'),
          entryOf('2007-06-01'),
          entryOf({ words: '2007', sort: '2007-01-01', to: '2007-12-31' }),
        ],
        school: [entryOf('2007-03-05')],
      },
      { gp: [{ from: '2007-02-01', to: '2007-04-30' }] },
    );
    const rows = mergeChronologies(chronologies, ['gp', 'school']);
    const [stated] = findStatedNoContact(rows, chronologies, ['gp', 'school']);
    expect(stated?.contradictedBy.map((row) => rows[row]?.entry.date)).toEqual(['2007-03-01']);
  });
});
