import type { ChronologyExtract } from '../../data-schema/chronology.js';
import { eventSpan, spanOf } from './date-span.js';
import type { MergedEntry } from './merge-chronologies.js';

/**
 * The places of the rows that are wanted, from 0, in order: of the agency; about the person; and of which the day of
 * recording, or that of the event, can lie from the first to the last day. The rows keep their places, so that an
 * extract and the whole chronology refer to an entry by the same number.
 */
export const chooseRows = (
  rows: readonly MergedEntry[],
  { person, agency, from = '', to = '\uffff' }: ChronologyExtract,
): readonly number[] => {
  const chosen: number[] = [];
  for (const [row, { agency: ofRow, entry }] of rows.entries()) {
    if (agency !== undefined && ofRow !== agency) continue;
    if (person !== undefined && !entry.familyMembers.includes(person)) continue;
    const isWithin = [spanOf(entry.date), eventSpan(entry)].some(
      (span) => span.to >= from && span.from <= to,
    );
    if (isWithin) chosen.push(row);
  }
  return chosen;
};
