import { z } from 'zod';
import { caseDate, day, timeOfDay } from './dates.js';
import { identifier, line, text } from './text.js';

/** One row of a chronology (3.7). */
export const chronologyEntry = z.strictObject({
  date: caseDate().describe('The day on which it was recorded or became known to the agency; it orders the entry.'),
  time: timeOfDay().optional(),
  occurred: caseDate().optional().describe('The day on which it happened, where that is another.'),
  familyMembers: z.array(line()).min(1).describe('Initials of whom the entry is about, as in the genogram.'),
  event: text().describe('Event or information; those present; by whom and to whom.'),
  source: line().optional().describe('The service or member of staff, printed under the agency.'),
  action: text().optional().describe('Action taken, or another agency’s response.'),
  childSeen: line().optional().describe('Initials of the children seen, or N/K, or N/I; with any views and wishes noted.'),
  note: text().optional(),
  significant: z.boolean().default(false),
});

/** `chronologies/<agency>.yaml`. */
export const chronologyFile = z.strictObject({
  agency: identifier().describe('The id of an agency in board.yaml; also the name of this file.'),
  author: line().optional(),
  revised: day().optional(),
  entries: z.array(chronologyEntry).default([]),
});

export type ChronologyEntry = z.infer<typeof chronologyEntry>;
export type Chronology = z.infer<typeof chronologyFile>;
