import { z } from 'zod';
import { day } from './dates.js';
import { identifier, line, text } from './text.js';

/** Evidence or progress, as an agency reports it (SCR Action Record). */
const evidence = z.strictObject({
  date: day().describe('When it was reported.'),
  text: text().describe('What has been done, and how that is known.'),
});

const action = z.strictObject({
  action: text().describe('What is to be done.'),
  responsible: line().describe('The post holder responsible (1 §8.11).'),
  target: day().describe('The day by which it is to be done.'),
  outcome: text().optional().describe('What it should bring about.'),
  resources: text().optional().describe('What it takes: money, people, time.'),
  evidence: z.array(evidence).default([]).describe('Dated updates, the first one first.'),
  completed: day().optional().describe('When it was done.'),
});

const recommendation = z.strictObject({
  number: line().describe('Such as "1" or "HV2".'),
  recommendation: text().describe('The recommendation, in its own words.'),
  from: z.enum(['imr', 'overview-report']).default('imr').describe('Where it was made.'),
  actions: z.array(action).min(1).describe('What is done about it.'),
});

/** `action-plans/<agency>.yaml`; the Board’s own is `action-plans/board.yaml`. */
export const actionPlanFile = z.strictObject({
  agency: identifier().describe('The id of an agency in board.yaml, or "board".'),
  recommendations: z.array(recommendation).default([]).describe('The recommendations, in order.'),
  signedOff: z
    .strictObject({ by: line().describe('Name and post.'), date: day().describe('When.') })
    .optional()
    .describe('Who signed the plan off as complete.'),
  revised: day().optional().describe('The revision date that the plan shows (2 §2.8).'),
});

export type ActionPlan = z.infer<typeof actionPlanFile>;
