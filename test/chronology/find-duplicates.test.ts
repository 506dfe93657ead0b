import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/chronology/find-duplicates.js';
import { entryOf, mergedOf } from './chronology-of.js';

const NOISE = [
  'Immunisation given by the practice nurse. No concerns.',
  'School report: attendance 96%, good in art.',
  'Housing officer wrote about rent arrears of £312.',
  'Referred to the dentist because of toothache.',
].map((event, index) => entryOf(`2007-0${index + 1}-11`, event));

const pairs = (agencies: Parameters<typeof mergedOf>[0]): string[] => {
  const rows = mergedOf(agencies);
  return findDuplicates(rows).map(({ rows: [first, second] }) =>
    [rows[first], rows[second]].map((row) => row?.agency).join('+'),
  );
};

describe('possible duplicates', () => {
  it.each([
    [
      'a meeting that two agencies write up in their own words',
      entryOf(
        '2007-10-16',
        'MARAC chaired by DS Yvonne Crane. TM Paul Denby present. TB’s risk discussed; alarm to be fitted.',
      ),
      entryOf(
        '2007-10-16',
        'Attended MARAC (DS Crane chairing). Risk to TB discussed, panic alarm to be fitted at the house.',
      ),
    ],
    [
      'a call and its being taken, with abbreviations and mistakes of spelling',
      entryOf(
        '2008-05-02',
        'T/C to CSC from school: JB disclosed bruising to arm, says step-father grabbed her',
      ),
      entryOf(
        '2008-05-02',
        'Telephone call from school, JB has disclosed a bruise on her arm and said stepfather grabbed her.',
      ),
    ],
    [
      'an event that one agency was told of days later, where it says when it happened',
      entryOf('2007-09-30', 'DP assaulted TB at home; TB taken to hospital with a cut eyebrow'),
      entryOf('2007-10-04', 'Notified that DP assaulted TB at home, TB had cut eyebrow, hospital', {
        occurred: '2007-09-30',
      }),
    ],
    [
      'an event that one agency dates by its month alone',
      entryOf(
        { words: 'June 2007', sort: '2007-06-01', to: '2007-06-30' },
        'Fire in the kitchen, fire brigade attended, chip pan',
      ),
      entryOf('2007-06-19', 'Fire brigade attended the kitchen fire; chip pan left on.'),
    ],
    [
      'an event of which one agency does not say whom it is about',
      entryOf('2007-06-18', 'Neighbour reported shouting and a broken window at the address', {
        familyMembers: [],
      }),
      entryOf('2007-06-18', 'Call from neighbour: shouting, window broken at the address'),
    ],
  ])('are found in %s', (_what, first, second) => {
    expect(pairs({ police: [first], school: [...NOISE, second] })).toEqual(
      expect.arrayContaining([expect.stringMatching(/police\+school|school\+police/)]),
    );
  });

  it.each([
    [
      'entries of the same agency',
      {
        police: [
          entryOf('2007-06-18', 'Shouting and a broken window'),
          entryOf('2007-06-18', 'Shouting and a broken window'),
        ],
      },
    ],
    [
      'the same words about different people',
      {
        police: [
          entryOf('2007-06-18', 'Shouting and a broken window at the address', { familyMembers: ['TB'] }),
        ],
        school: [
          entryOf('2007-06-18', 'Shouting and a broken window at the address', { familyMembers: ['AB'] }),
        ],
      },
    ],
    [
      'the same words months apart',
      {
        police: [entryOf('2007-01-18', 'Shouting and a broken window at the address')],
        school: [entryOf('2007-06-18', 'Shouting and a broken window at the address')],
      },
    ],
    [
      'different events of one day',
      {
        police: [entryOf('2007-06-18', 'Shouting and a broken window at the address')],
        gp: [...NOISE, entryOf('2007-06-18', 'Repeat prescription for asthma issued; peak flow normal')],
      },
    ],
  ])('are none of %s', (_what, agencies) => {
    expect(pairs(agencies)).toEqual([]);
  });

  it('refer to rows that there are, of two agencies, the earlier one first', () => {
    const word = fc.constantFrom(
      'visit',
      'school',
      'bruise',
      'arm',
      'police',
      'shouting',
      'window',
      'kitchen',
    );
    const entry = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.array(word, { minLength: 3, maxLength: 6 }))
      .map(([day, words]) => entryOf(`2007-02-${String(day).padStart(2, '0')}`, words.join(' ')));
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.array(entry, { maxLength: 12 }),
        (police, school) => {
          const rows = mergedOf({ police, school });
          for (const {
            rows: [first, second],
            likeness,
          } of findDuplicates(rows)) {
            expect(first).toBeLessThan(second);
            expect(rows[first]?.agency).not.toBe(rows[second]?.agency);
            expect(likeness).toBeGreaterThan(0);
            expect(likeness).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
