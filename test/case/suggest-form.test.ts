import { describe, expect, test } from 'vitest';
import { caseDate, day, timeOfDay } from '../../data-schema/dates.js';
import { identifier } from '../../data-schema/text.js';
import { explainImpossibleDate, suggestDate } from '../../src/case/suggest-date.js';
import { suggestForm } from '../../src/case/suggest-form.js';

describe('the date that was meant', () => {
  test.each([
    ['13/07/1992', '1992-07-13'],
    ['3.7.1992', '1992-07-03'],
    ['13-07-1992', '1992-07-13'],
    ['1992/7/13', '1992-07-13'],
    ['13 July 1992', '1992-07-13'],
    ['1st Jan 2009', '2009-01-01'],
    ['29/02/2008', '2008-02-29'],
  ])('by %s is %s', (written, meant) => {
    expect(suggestDate(written)).toBe(meant);
  });

  test.each(['29/02/2009', '31/04/2009', '13/13/2009', '13/07/92', 'June 04 approx', '2009', ''])(
    'by %j is not guessed',
    (written) => {
      expect(suggestDate(written)).toBeUndefined();
    },
  );

  test('where there is no such day, is explained by the length of the month', () => {
    expect(explainImpossibleDate('2009-02-30')).toBe('February 2009 has 28 days.');
    expect(explainImpossibleDate('2008-02-30')).toBe('February 2008 has 29 days.');
    expect(explainImpossibleDate('2009-13-01')).toContain('Months go from 01 to 12');
  });
});

describe('the value that was meant', () => {
  test.each([
    ['9.30', timeOfDay(), '"09:30"'],
    ['2:30 pm', timeOfDay(), '"14:30"'],
    ['12am', timeOfDay(), '"00:00"'],
    ['AM', timeOfDay(), 'am'],
    ['South Yorkshire Police', identifier(), 'south-yorkshire-police'],
    ['Wójcik', identifier(), 'wojcik'],
    ['13/07/1992', caseDate(), '1992-07-13'],
  ])('by %j is %s', (written, schema, meant) => {
    expect(suggestForm(written, schema)).toBe(meant);
  });

  test.each([
    ['25:00', timeOfDay()],
    ['13 pm', timeOfDay()],
    ['soon', day()],
    ['x'.repeat(500), identifier()],
    ['---', identifier()],
  ])('by %j is not guessed', (written, schema) => {
    expect(suggestForm(written, schema)).toBeUndefined();
  });
});
