import { z } from 'zod';
import { postHolder } from './contact.js';
import { day } from './dates.js';
import { identifier, line } from './text.js';

const promisedAndReceived = z.strictObject({
  promised: day().optional().describe('By when it was promised.'),
  received: day().optional().describe('When it came.'),
});

/** What the Serious Case Review Overview keeps of one agency (2 §2.9). */
const agencyTracking = z.strictObject({
  authorToBeConfirmedBy: day().optional().describe('By when the agency names its IMR author.'),
  report: promisedAndReceived.default({}).describe('The Individual Management Review, electronic copy.'),
  signedOffBy: line().optional().describe('Who signed the Individual Management Review off.'),
  signedCopyReceived: day().optional().describe('When the signed Individual Management Review came.'),
  chronology: promisedAndReceived.default({}).describe('Its chronology.'),
  addedToIntegratedChronology: day().optional().describe('When its chronology was merged with the others.'),
  actionPlan: promisedAndReceived.default({}).describe('Its action plan.'),
  actionPlanUpdates: z
    .array(promisedAndReceived)
    .default([])
    .describe('Updated action plans, the first one first.'),
});

/** One agency’s part in this case. */
export const agencyInvolved = z.strictObject({
  agency: identifier().describe('The id of an agency in board.yaml.'),
  contribution: z
    .enum(['imr', 'chronology', 'report', 'none'])
    .default('imr')
    .describe(
      'What it is asked for: an IMR with its chronology, a chronology alone, another report, or nothing.',
    ),
  service: line().optional().describe('The part of the agency that knew the family.'),
  imrAuthor: postHolder.optional().describe('The IMR author, independent of the case.'),
  method: line().optional().describe('How the review will be completed: "File reading, interviews".'),
  countersignedBy: postHolder
    .optional()
    .describe('Who countersigns the IMR. Left out: the Designated Senior Manager.'),
  letterDate: day()
    .optional()
    .describe('Date of its notification letter. Left out: letters.agencyNotification.date.'),
  previousLetterDate: day()
    .optional()
    .describe('An earlier letter of the same matter, if there was one (3.4).'),
  tracking: agencyTracking.prefault({}).describe('What has been promised and has come (2 §2.9).'),
});

export type AgencyInvolved = z.infer<typeof agencyInvolved>;
