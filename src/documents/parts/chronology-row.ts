import type { ChronologyEntry } from '../../../data-schema/chronology.js';
import { ageOn, type Lifetime } from '../../chronology/age-on.js';
import { shortSlashDate } from './format-date.js';
import { stackLines } from './stack-lines.js';

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

/** What a row says beside what the agency wrote. */
export interface ChronologyRowMarks {
  /** The child whose age is printed under the date. */
  readonly child?: Lifetime;
  /** Lines above the agency’s own notes. */
  readonly marks?: readonly string[];
}

export const BEFORE_PERIOD = 'Before the period of the review';
export const AFTER_PERIOD = 'After the period of the review';

/** A row of a chronology: `dd/mm/yy` with the time under it, the source under the agency, a blank for what is not said. */
export const chronologyRow = (
  entry: ChronologyEntry,
  agency: string,
  { child, marks = [] }: ChronologyRowMarks = {},
): ChronologyRow => {
  const age = child ? ageOn(child, entry.date) : '';
  return {
    date: stackLines(
      shortSlashDate(entry.date),
      typeof entry.time === 'object' ? entry.time.words : entry.time,
      age && (age === 'unborn' ? 'Unborn' : `Age ${age}`),
    ),
    familyMembers: entry.familyMembers.join(', '),
    event: stackLines(entry.event, entry.occurred && `(occurred ${shortSlashDate(entry.occurred)})`),
    agency: stackLines(agency, entry.source),
    action: stackLines(entry.action),
    childSeen: stackLines(entry.childSeen),
    note: stackLines(
      ...marks,
      entry.significant ? 'Significant event' : undefined,
      entry.note,
      ...entry.unplaced.map(({ column, text }) => `${column}: ${text}`),
    ),
  };
};

/** All the text of a row, for the key to its acronyms. */
export const rowText = (row: ChronologyRow): string => Object.values(row).join('\n');
