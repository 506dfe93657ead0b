import { z } from 'zod';
import { caseDate, caseTime, day } from './dates.js';
import { identifier, line, text } from './text.js';

/** What an agency wrote in a row, under a heading that the form does not have or where it could not be understood. */
const unplaced = z.strictObject({
  column: line().describe('The heading under which it stood; or what it was, such as "Date".'),
  text: text().describe('What stood there, word for word.'),
});

/** A time in which the agency had nothing to do with the family. */
const noContact = z.strictObject({
  from: day().describe('First day.'),
  to: day().describe('Last day.'),
  note: text().optional().describe('Why, as far as the agency says.'),
});

/** One row of a chronology (3.7). */
export const chronologyEntry = z.strictObject({
  date: caseDate().describe(
    'The day on which it was recorded or became known to the agency; it orders the entry.',
  ),
  time: caseTime()
    .optional()
    .describe('On the 24-hour clock, in quotes, or am, or pm; or a time known roughly.'),
  occurred: caseDate().optional().describe('The day on which it happened, where that is another.'),
  familyMembers: z
    .array(line())
    .default([])
    .describe(
      'Initials of whom the entry is about, as in the genogram; the form asks for them in every row.',
    ),
  event: text().describe('Event or information; those present; by whom and to whom.'),
  source: line().optional().describe('The service or member of staff, printed under the agency.'),
  action: text().optional().describe('Action taken, or another agency’s response.'),
  childSeen: line()
    .optional()
    .describe('Initials of the children seen, or N/K, or N/I; with any views and wishes noted.'),
  note: text().optional().describe('A comment of the author’s (3.7).'),
  significant: z.boolean().default(false).describe('Printed as "Significant event" among the notes.'),
  unplaced: z
    .array(unplaced)
    .default([])
    .describe('What the agency wrote in this row beside all that; printed among the notes.'),
});

/** `chronologies/<agency>.yaml`. */
export const chronologyFile = z.strictObject({
  agency: identifier().describe('The id of an agency in board.yaml; also the name of this file.'),
  author: line().optional().describe('Who drew the chronology up.'),
  revised: day().optional().describe('The revision date that it shows (2 §2.8).'),
  entries: z.array(chronologyEntry).default([]).describe('Its rows; they are put in order of date.'),
  noContact: z.array(noContact).default([]).describe('Times without contact that the agency states.'),
  imported: z
    .array(line())
    .default([])
    .describe('The returned files that this was read from, as they lie beside it, the last one last.'),
});

/** Which entries of the chronologies are wanted for an extract; what is left out does not matter. */
export interface ChronologyExtract {
  /** Initials of somebody whom the entry is about. */
  readonly person?: string | undefined;
  /** The id of an agency. */
  readonly agency?: string | undefined;
  /** The first and the last day, ISO. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export type ChronologyEntry = z.infer<typeof chronologyEntry>;
export type Chronology = z.infer<typeof chronologyFile>;
