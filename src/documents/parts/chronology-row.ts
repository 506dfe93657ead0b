import type { ChronologyEntry } from '../../../data-schema/chronology.js';
import { shortSlashDate } from './format-date.js';

/** The seven cells of a row of a chronology (3.7), each one text. */
export interface ChronologyRow {
  readonly date: string;
  readonly familyMembers: string;
  readonly event: string;
  readonly agency: string;
  readonly action: string;
  readonly childSeen: string;
  readonly note: string;
}

/** A row of a chronology: `dd/mm/yy` with the time under it, the source under the agency, a blank for what is not said. */
export const chronologyRow = (entry: ChronologyEntry, agency: string): ChronologyRow => ({
  date: lines(shortSlashDate(entry.date), entry.time),
  familyMembers: entry.familyMembers.join(', '),
  event: lines(entry.event, entry.occurred && `(occurred ${shortSlashDate(entry.occurred)})`),
  agency: lines(agency, entry.source),
  action: lines(entry.action),
  childSeen: lines(entry.childSeen),
  note: lines(entry.significant ? 'Significant event' : undefined, entry.note),
});

/** All the text of a row, for the key to its acronyms. */
export const rowText = (row: ChronologyRow): string => Object.values(row).join('\n');

const lines = (...texts: readonly (string | undefined)[]): string =>
  texts
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n');
