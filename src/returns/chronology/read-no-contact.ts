import type { CaseDate } from '../../../data-schema/dates.js';
import { readDate } from '../cells/read-date.js';

const PAUSE =
  /\bno (?:known |further |recorded )?(?:\w+ )?(?:contacts?|involvement|records?|entries|information)\b.{0,60}?\b(?:between|from)\s+(.{4,40}?)\s+(?:and|to|until|till|-|–)\s+(.{4,40})/is;

const first = (date: CaseDate): string => (typeof date === 'string' ? date : date.sort);
const last = (date: CaseDate): string => (typeof date === 'string' ? date : (date.to ?? date.sort));

/** A time without contact that a text states, "No contact between … and …"; undefined where it states none. */
export const readNoContact = (
  text: string,
  asOf: string,
): { readonly from: string; readonly to: string; readonly note: string } | undefined => {
  const match = PAUSE.exec(text.replaceAll(/\s+/g, ' '));
  const to = readDate(match?.[2] ?? '', { asOf });
  const year = to && Number(last(to.date).slice(0, 4));
  const from = readDate(match?.[1] ?? '', { asOf, year });
  if (from === undefined || to === undefined || first(from.date) > last(to.date)) return undefined;
  return { from: first(from.date), to: last(to.date), note: text.replaceAll(/\s+/g, ' ').trim() };
};
