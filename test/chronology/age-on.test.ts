import { describe, expect, it } from 'vitest';
import { ageOn } from '../../src/chronology/age-on.js';

const JILL = { born: '1992-07-13', died: '2008-12-27' };

describe('the age of a child', () => {
  it.each([
    ['1992-07-12', 'unborn'],
    ['1992-07-13', '0 days'],
    ['1992-07-14', '1 day'],
    ['1992-07-26', '13 days'],
    ['1992-07-27', '2 weeks'],
    ['1992-10-11', '12 weeks'],
    ['1992-10-13', '3 months'],
    ['1994-07-12', '23 months'],
    ['1994-07-13', '2y 0m'],
    ['2006-03-20', '13y 8m'],
    ['2008-12-27', '16y 5m'],
    ['2008-12-28', ''],
  ])('on %s is "%s"', (date, age) => {
    expect(ageOn(JILL, date)).toBe(age);
  });

  it('is years alone from 18 on', () => {
    expect(ageOn({ born: '1980-01-31' }, '1998-01-30')).toBe('17y 11m');
    expect(ageOn({ born: '1980-01-31' }, '1998-01-31')).toBe('18y');
  });

  it('counts a month as complete on its last day where it has no such day', () => {
    expect(ageOn({ born: '2000-01-31' }, '2004-02-29')).toBe('4y 1m');
    expect(ageOn({ born: '2000-02-29' }, '2003-02-28')).toBe('3y 0m');
  });

  it('is said to be about so much where a date is not exact', () => {
    expect(ageOn(JILL, { words: 'June 04 approx', sort: '2004-06-15' })).toBe('about 11y 11m');
    expect(ageOn({ born: { words: '1992', sort: '1992-01-01', to: '1992-12-31' } }, '2004-06-15')).toBe(
      'about 12y 5m',
    );
  });

  it('is blank where nobody knows the date of birth', () => {
    expect(ageOn({}, '2004-06-15')).toBe('');
  });
});
