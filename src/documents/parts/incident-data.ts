import type { Case } from '../../../data-schema/case.js';
import { subjectOf } from './child-data.js';
import { monthAndYear, slashDate } from './format-date.js';

export interface IncidentData {
  /** `DD/MM/YYYY`, or the words of an approximate date. */
  readonly date: string;
  readonly monthAndYear: string;
  readonly summary: string;
}

/** Whether the review follows a death; else it follows another serious incident. It decides the letters’ wording. */
export const isDeath = (scr: Case): boolean => scr.incident.kind === 'death';

/** What happened and when; for a death, the day of the death rather than of what led to it. */
export const incidentData = (scr: Case): IncidentData => {
  const date = (isDeath(scr) ? subjectOf(scr).died : undefined) ?? scr.incident.date;
  return {
    date: slashDate(scr.incident.date),
    monthAndYear: monthAndYear(date),
    summary: scr.incident.summary.trim(),
  };
};
