import { z } from 'zod';
import { postHolder } from './contact.js';
import { day } from './dates.js';
import { identifier, line } from './text.js';

const dated = { date: day().optional().describe('Left out: the day on which it is made.') };
const signatory = {
  signatory: postHolder
    .optional()
    .describe('Who signs. Left out: the post holder that the form prints, from board.yaml.'),
};

/** One letter to somebody in the family (3.3). */
export const familyLetter = z.strictObject({
  recipient: identifier().describe('The id of a person in the family.'),
  ...dated,
  salutation: line().optional().describe('The words after "Dear". Left out: title and family name.'),
  contact: postHolder.optional().describe('Whom to ask. Left out: the Board’s manager.'),
  supportWorker: postHolder
    .optional()
    .describe('Who delivers the letter by hand and supports the family (1 §6.3).'),
  ...signatory,
});

export const letters = z.strictObject({
  family: z.array(familyLetter).default([]).describe('Letters to the family (3.3), one to a person.'),
  agencyNotification: z
    .strictObject({
      ...dated,
      replyBy: day().optional().describe('When agencies must have confirmed.'),
      ...signatory,
    })
    .prefault({})
    .describe('To each agency’s Designated Senior Manager (3.4).'),
  ofstedNotification: z
    .strictObject({ ...dated, ...signatory })
    .prefault({})
    .describe('Tells Ofsted of the review (2 §2.9).'),
  coroner: z
    .strictObject({ ...dated, to: postHolder.describe('The Coroner.'), ...signatory })
    .optional()
    .describe('To the Coroner, where there is a death (3.5).'),
  cps: z
    .strictObject({ ...dated, to: postHolder.describe('Whom it is written to.'), ...signatory })
    .optional()
    .describe('To the Crown Prosecution Service, where there are criminal proceedings (1 §4.4).'),
  actionPlanRequest: z
    .strictObject({
      ...dated,
      returnBy: day().optional().describe('When action plans are due.'),
      ...signatory,
    })
    .prefault({})
    .describe('Asks each agency for its action plan (1 §15.1).'),
  ofstedCovering: z
    .strictObject({ ...dated, ...signatory })
    .prefault({})
    .describe('Goes to Ofsted over the finished review.'),
});

export type FamilyLetter = z.infer<typeof familyLetter>;
