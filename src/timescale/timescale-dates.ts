import type { Day } from '../../data-schema/dates.js';
import { addWeeks } from './add-weeks.js';
import { type TimescaleStep, type TimescaleStepId, timescaleSteps } from './timescale-steps.js';

/** A step of the timescale with the day by which it is due. */
interface DatedStep extends TimescaleStep {
  readonly date: Day;
}

/**
 * The timescale guide (3.1) of a case, in order, from Day 0, the ISO day on which the agency referred it: every date
 * is Day 0 and whole weeks. (The source's example prints 07-Mar for week 9, three days late of its own count.)
 */
export const timescaleDates = (day0: Day): readonly DatedStep[] =>
  timescaleSteps.map((step) => ({ ...step, date: addWeeks(day0, step.weeks) }));

/** The ISO day by which one step of the timescale guide is due. */
export const timescaleDate = (day0: Day, id: TimescaleStepId): Day => {
  const step = timescaleSteps.find((each) => each.id === id);
  if (!step) throw new Error(`the timescale has no step ${id}`);
  return addWeeks(day0, step.weeks);
};
