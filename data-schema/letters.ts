import { z } from 'zod';
import { postHolder } from './contact.js';
import { day } from './dates.js';
import { identifier, line } from './text.js';

const dated = { date: day().optional().describe('Left out: the day on which it is made.') };
const signatory = {
  signatory: postHolder.optional().describe('Who signs. Left out: the post holder that the form prints, from board.yaml.'),
};

/** One letter to somebody in the family (3.3). */
export const familyLetter = z.strictObject({
  recipient: identifier().describe('The id of a person in the family.'),
  ...dated,
  salutation: line().optional().describe('The words after "Dear". Left out: title and family name.'),
  contact: postHolder.optional().describe('Whom to ask. Left out: the Board’s manager.'),
  supportWorker: postHolder.optional().describe('Who delivers the letter by hand and supports the family (1 §6.3).'),
  ...signatory,
});

export const letters = z.strictObject({
  family: z.array(familyLetter).default([]),
  agencyNotification: z
    .strictObject({ ...dated, replyBy: day().optional().describe('When agencies must have confirmed.'), ...signatory })
    .prefault({}),
  ofstedNotification: z.strictObject({ ...dated, ...signatory }).prefault({}),
  coroner: z.strictObject({ ...dated, to: postHolder, ...signatory }).optional(),
  cps: z.strictObject({ ...dated, to: postHolder, ...signatory }).optional().describe('Crown Prosecution Service.'),
  actionPlanRequest: z
    .strictObject({ ...dated, returnBy: day().optional().describe('When action plans are due.'), ...signatory })
    .prefault({}),
  ofstedCovering: z.strictObject({ ...dated, ...signatory }).prefault({}),
});

export type FamilyLetter = z.infer<typeof familyLetter>;
