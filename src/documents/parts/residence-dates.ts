import type { Residence } from '../../../data-schema/family.js';
import { slashDate, sortDay } from './format-date.js';

/** When somebody lived at an address: `from 20/03/2006 to 12/01/2007`, `since …`, `until …`, or nothing known. */
export const residenceDates = ({ from, to }: Residence): string => {
  if (from === undefined) return to === undefined ? '' : `until ${slashDate(to)}`;
  return to === undefined ? `since ${slashDate(from)}` : `from ${slashDate(from)} to ${slashDate(to)}`;
};

/** Whether somebody lived at an address for any part of a period of ISO days. An unknown end is taken as open. */
export const overlaps = (
  { from, to }: Residence,
  period: { readonly from: string; readonly to: string },
): boolean =>
  (from === undefined || sortDay(from) <= period.to) && (to === undefined || sortDay(to) >= period.from);
