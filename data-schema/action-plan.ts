import { z } from 'zod';
import { day } from './dates.js';
import { identifier, line, text } from './text.js';

/** Evidence or progress, as an agency reports it (SCR Action Record). */
const evidence = z.strictObject({ date: day(), text: text() });

const action = z.strictObject({
  action: text(),
  responsible: line().describe('The post holder responsible (1 §8.11).'),
  target: day(),
  outcome: text().optional().describe('What it should bring about.'),
  resources: text().optional(),
  evidence: z.array(evidence).default([]).describe('Dated updates, the first one first.'),
  completed: day().optional(),
});

const recommendation = z.strictObject({
  number: line().describe('Such as "1" or "HV2".'),
  recommendation: text(),
  from: z.enum(['imr', 'overview-report']).default('imr').describe('Where it was made.'),
  actions: z.array(action).min(1),
});

/** `action-plans/<agency>.yaml`; the Board’s own is `action-plans/board.yaml`. */
export const actionPlanFile = z.strictObject({
  agency: identifier().describe('The id of an agency in board.yaml, or "board".'),
  recommendations: z.array(recommendation).default([]),
  signedOff: z.strictObject({ by: line(), date: day() }).optional(),
  revised: day().optional(),
});

export type ActionPlan = z.infer<typeof actionPlanFile>;
