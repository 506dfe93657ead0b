import type { Day } from '../../data-schema/dates.js';
import { timescaleDate } from './timescale-dates.js';
import type { TimescaleStepId } from './timescale-steps.js';

/** The dates of point 15 of the terms of reference (3.2) for which the timescale guide has a week. */
interface PlannedTimetable {
  readonly start: Day;
  readonly managementReviewsComplete: Day;
  readonly managementReviewsReviewed: Day;
  readonly overviewReportProvisional: Day;
  readonly overviewReportConsidered: Day;
  readonly finalReport: Day;
  readonly actionsComplete: Day;
}

/**
 * Which step of the guide (3.1) each line of point 15 falls due with.
 *
 * - `start`: not Day 0. Before the Standing Panel recommends a review (week 4) there is none to start; the four months
 *   for completion also run from the Chair's decision (1 §3.6).
 * - `managementReviewsReviewed`: the guide has no week for it. The Overview Panel reviews them between their arrival
 *   (week 11) and the draft that it agrees in week 14, which is thus the last day for it.
 * - `overviewReportProvisional`: the draft that the Panel agrees and sends to the Chair.
 * - `overviewReportConsidered`: the Board's meeting.
 * - `actionsComplete`: the first check of progress, the guide's last date; the checks go on until all are complete.
 *
 * The publication of the Executive Summary waits for Ofsted's evaluation, for which the guide has no week.
 */
const STEPS = {
  start: 'recommendation',
  managementReviewsComplete: 'management-reviews-due',
  managementReviewsReviewed: 'overview-report-drafted',
  overviewReportProvisional: 'overview-report-drafted',
  overviewReportConsidered: 'overview-report-to-board',
  finalReport: 'review-completed',
  actionsComplete: 'action-plans-progressed',
} as const satisfies Record<keyof PlannedTimetable, TimescaleStepId>;

/**
 * The timetable of point 15 of the terms of reference (3.2) as the timescale guide (3.1) plans it, as ISO days.
 * `decision` is the day of the Chair's decision, once there is one: the review then starts on it.
 */
export const plannedTimetable = (day0: Day, decision?: Day): PlannedTimetable => ({
  start: decision ?? timescaleDate(day0, STEPS.start),
  managementReviewsComplete: timescaleDate(day0, STEPS.managementReviewsComplete),
  managementReviewsReviewed: timescaleDate(day0, STEPS.managementReviewsReviewed),
  overviewReportProvisional: timescaleDate(day0, STEPS.overviewReportProvisional),
  overviewReportConsidered: timescaleDate(day0, STEPS.overviewReportConsidered),
  finalReport: timescaleDate(day0, STEPS.finalReport),
  actionsComplete: timescaleDate(day0, STEPS.actionsComplete),
});
