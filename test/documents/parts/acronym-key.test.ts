import { describe, expect, it } from 'vitest';
import { type AcronymKey, acronymKey } from '../../../src/documents/parts/acronym-key.js';
import { exampleCase } from '../example-case.js';

const withAcronyms = (...shorts: string[]) =>
  exampleCase({ acronyms: shorts.map((short) => ({ short, meaning: `Meaning of ${short}` })) });

const shorts = ({ acronymRows }: AcronymKey): string[] => [
  ...acronymRows.map(({ left }) => left.short),
  ...acronymRows.map(({ right }) => right.short),
];

describe('the key to acronyms', () => {
  it('is in alphabetical order, read down its two columns', () => {
    expect(acronymKey(withAcronyms('RGH', 'A&E', 'CAMHS')).acronymRows).toMatchObject([
      { left: { short: 'A&E' }, right: { short: 'RGH' } },
      { left: { short: 'CAMHS' }, right: { short: '' } },
    ]);
  });

  it('holds only those that the texts use', () => {
    const texts = ['Seen in A&E, then by CAMHS.'];
    expect(shorts(acronymKey(withAcronyms('RGH', 'A&E', 'CAMHS'), { texts }))).toEqual(['A&E', 'CAMHS']);
  });

  it('does not take a part of a word for an acronym', () => {
    const texts = ['The GPs of PCT2; (DS) s47/s20. N/K!'];
    const scr = withAcronyms('GP', 'PCT', 'DS', 's47', 's20', 'N/K', 'S');
    expect(shorts(acronymKey(scr, { texts }))).toEqual(['DS', 'N/K', 's20', 's47']);
  });

  it('takes the longer of two that begin alike', () => {
    expect(shorts(acronymKey(withAcronyms('N/I', 'N/I*'), { texts: ['N/I* only'] }))).toEqual(['N/I*', '']);
  });

  it('leaves blank places for the agency to fill in', () => {
    expect(shorts(acronymKey(withAcronyms('GP'), { blanks: 3 }))).toEqual(['GP', '', '', '']);
  });

  it('is not there where there is none', () => {
    expect(acronymKey(exampleCase())).toEqual({ hasAcronyms: false, acronymRows: [] });
    expect(acronymKey(withAcronyms('GP'), { texts: ['No word of it.'] }).hasAcronyms).toBe(false);
  });
});
