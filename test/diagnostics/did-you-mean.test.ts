import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/diagnostics/did-you-mean.js';

const AGENCIES = ['south-yorkshire-police', 'gp-service', 'school-nursing', 'rdash'];

describe('the name that was probably meant', () => {
  test.each([
    ['telefone', ['telephone', 'email'], 'telephone'],
    ['publiclabel', ['publicLabel', 'reference'], 'publicLabel'],
    ['job_title', ['jobTitle'], 'jobTitle'],
    ['Wojcik', ['Wójcik'], 'Wójcik'],
    ['police', AGENCIES, 'south-yorkshire-police'],
    ['south-yorks-police', AGENCIES, 'south-yorkshire-police'],
    ['F', ['female', 'male', 'other'], 'female'],
    ['chid', ['children', 'child'], 'child'],
  ])('for %j among %j is %j', (word, candidates, meant) => {
    expect(didYouMean(word, candidates)).toBe(meant);
  });

  test.each([
    ['cafcass', AGENCIES],
    ['x', ['y']],
    ['colour', ['person', 'kind', 'from']],
    ['', ['']],
    ['s', AGENCIES],
  ])('for %j among %j is none', (word, candidates) => {
    expect(didYouMean(word, candidates)).toBeUndefined();
  });

  test('is looked for even for a word of a million letters', () => {
    expect(didYouMean('x'.repeat(1_000_000), AGENCIES)).toBeUndefined();
  });
});
