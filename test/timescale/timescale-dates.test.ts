import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWeeks } from '../../src/timescale/add-weeks.js';
import { timescaleDate, timescaleDates } from '../../src/timescale/timescale-dates.js';

describe('the timescale guide', () => {
  it('has the dates that the source prints for a Day 0 of 1 January in a leap year', () => {
    expect(timescaleDates('2008-01-01').map(({ label, date }) => [label, date])).toEqual([
      ['Day 0', '2008-01-01'],
      ['1 week', '2008-01-08'],
      ['End week 4', '2008-01-29'],
      ['End week 5', '2008-02-05'],
      ['End week 6', '2008-02-12'],
      // The source prints 07-Mar here: three days late of its own count.
      ['End week 9', '2008-03-04'],
      ['End week 11', '2008-03-18'],
      ['End week 14', '2008-04-08'],
      ['End week 20', '2008-05-20'],
      ['End week 22', '2008-06-03'],
      ['End week 28', '2008-07-15'],
      ['End week 40', '2008-10-07'],
    ]);
  });

  it('keeps every step on the weekday of Day 0, in order, whatever day that is', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day0 = date.toISOString().slice(0, 10);
        const dates = timescaleDates(day0).map((step) => step.date);
        expect(new Set(dates.map((each) => new Date(each).getUTCDay())).size).toBe(1);
        expect(dates.toSorted()).toEqual(dates);
      }),
    );
  });

  it('says who acts in every step', () => {
    expect(timescaleDates('2009-01-05').filter((step) => step.actors.length === 0)).toEqual([]);
  });

  it('gives the date of one step', () => {
    expect(timescaleDate('2009-01-05', 'review-completed')).toBe('2009-06-08');
  });
});

describe('adding weeks to a day', () => {
  it.each([
    ['2009-03-27', 1, '2009-04-03', 'over the start of summer time'],
    ['2009-10-23', 1, '2009-10-30', 'over its end'],
    ['2009-12-28', 1, '2010-01-04', 'over the end of the year'],
    ['2008-02-25', 1, '2008-03-03', 'over a 29 February'],
    ['2009-01-05', 0, '2009-01-05', 'nothing added'],
    ['2009-01-05', -1, '2008-12-29', 'counted backwards'],
  ])('%s and %i weeks is %s (%s)', (day, weeks, expected) => {
    expect(addWeeks(day, weeks)).toBe(expected);
  });

  it('refuses what is not a day of the calendar', () => {
    expect(() => addWeeks('2009-13-01', 1)).toThrow(RangeError);
  });
});
