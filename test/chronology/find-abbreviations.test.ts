import { describe, expect, it } from 'vitest';
import { findUnknownAbbreviations } from '../../src/chronology/find-abbreviations.js';
import { entryOf, mergedOf } from './chronology-of.js';

const KNOWN = { acronyms: ['CAMHS', 'A&E', 'N/K', 'N/I', 's47', 'GP', 'DNA'], initials: ['JB', 'TB', 'SW'] };

const unknown = (event: string, more: object = {}) => {
  const { acronyms, initials } = findUnknownAbbreviations(
    mergedOf({ gp: [entryOf('2007-01-01', event, more)] }),
    KNOWN,
  );
  return { acronyms: acronyms.map(({ short }) => short), initials: initials.map(({ short }) => short) };
};

describe('acronyms that the key does not have', () => {
  it.each([
    ['TAC meeting held; CAF completed', ['CAF', 'TAC']],
    ['Seen in A&E, CAMHS told. GPs informed; DNA’d', []],
    ['Strategy meeting under s47, then S17 assessment', ['s17']],
    ['The C.A.M.H.S. worker and the E.D.T. worker', ['EDT']],
    ['RDaSH referral; IDVA told, two CAFs on file', ['CAF', 'IDVA', 'RDaSH']],
    ['Lives at S65 0ZZ with JB’s mother, OK in the UK, 5 MG given', []],
    ['World War II and King George VI; Part III', []],
    ['Mother said NO and did NOT answer. She said no, it was not true.', []],
    ['MOTHER SHOUTED AT THE CHILDREN AND THREW A PLATE AT THE WALL', []],
    ['Mr McDonald and MacAllister', []],
    ['HV/SW visit; CP/CIN plan', ['CP/CIN', 'HV/SW']],
  ])('in "%s"', (event, expected) => {
    expect(unknown(event).acronyms.toSorted()).toEqual(expected);
  });

  it('come with what a text says that they stand for', () => {
    const rows = mergedOf({
      gp: [entryOf('2007-01-01', 'Referred to the Team Around the Child (TAC). TAC met.')],
    });
    expect(findUnknownAbbreviations(rows, KNOWN).acronyms).toEqual([
      { short: 'TAC', count: 1, rows: [0], meaning: 'Team Around the Child' },
    ]);
  });

  it('are counted by the rows that hold them, the most frequent first', () => {
    const events = ['CAF', 'TAC and CAF', 'CAF CAF'].map((event, index) =>
      entryOf(`2007-01-0${index + 1}`, event),
    );
    const { acronyms } = findUnknownAbbreviations(mergedOf({ gp: events }), KNOWN);
    expect(acronyms.map(({ short, count }) => [short, count])).toEqual([
      ['CAF', 3],
      ['TAC', 1],
    ]);
  });
});

describe('initials that the case does not have', () => {
  it('are those of people whom a text introduces', () => {
    expect(unknown('Visit by Health Visitor Ann Lee (AL). AL saw JB.')).toEqual({
      acronyms: [],
      initials: ['AL'],
    });
  });

  it('are those in the column for the family', () => {
    expect(unknown('Visit.', { familyMembers: ['JB', 'XY'] })).toEqual({ acronyms: [], initials: ['XY'] });
  });
});
