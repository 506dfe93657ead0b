import type { Case } from '../../../data-schema/case.js';
import type { ChronologyExtract } from '../../../data-schema/chronology.js';
import { chooseRows } from '../../chronology/choose-rows.js';
import { findOutsidePeriod } from '../../chronology/find-outside-period.js';
import { mergeChronologies } from '../../chronology/merge-chronologies.js';
import { subjectOf } from './child-data.js';
import { AFTER_PERIOD, BEFORE_PERIOD, type ChronologyRow, chronologyRow } from './chronology-row.js';

/** The rows of one agency’s own chronology in order, with the child’s age, and marked where they lie outside the period. */
export const agencyRows = (
  scr: Case,
  agency: string,
  label: string,
  extract: ChronologyExtract = {},
): readonly ChronologyRow[] => {
  const chronology = scr.chronologies.get(agency);
  const rows = chronology ? mergeChronologies(new Map([[agency, chronology]]), []) : [];
  const outside = findOutsidePeriod(rows, scr.period);
  const child = subjectOf(scr);
  return chooseRows(rows, extract).flatMap((row) => {
    const merged = rows[row];
    if (!merged) return [];
    const side = outside.get(row);
    const marks = side === undefined ? [] : [side === 'before' ? BEFORE_PERIOD : AFTER_PERIOD];
    return [chronologyRow(merged.entry, label, { child, marks })];
  });
};
