import { describe, expect, it } from 'vitest';
import { plannedTimetable } from '../../src/timescale/planned-timetable.js';

describe('the planned timetable of the terms of reference', () => {
  it('takes every date from the timescale guide', () => {
    expect(plannedTimetable('2009-01-05')).toEqual({
      start: '2009-02-02',
      managementReviewsComplete: '2009-03-23',
      managementReviewsReviewed: '2009-04-13',
      overviewReportProvisional: '2009-04-13',
      overviewReportConsidered: '2009-05-25',
      finalReport: '2009-06-08',
      actionsComplete: '2009-10-12',
    });
  });

  it('starts the review on the day of the decision, once there is one, and moves nothing else', () => {
    expect(plannedTimetable('2009-01-05', '2009-01-23')).toEqual({
      ...plannedTimetable('2009-01-05'),
      start: '2009-01-23',
    });
  });
});
