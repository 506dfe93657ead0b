import { z } from 'zod';
import { identifier, line } from './text.js';

/** What is to be made of a word of which the program could not tell whether it names somebody, or whom. */
export const namingDecision = z.strictObject({
  word: line().describe('The word or words that were reported, such as "Brown", "Mrs Brown" or "May".'),
  phrase: line()
    .optional()
    .describe(
      'The words around it, as they stand in the text, the word among them: the decision holds wherever this phrase stands. Left out: it holds wherever the word is in doubt.',
    ),
  is: z
    .union([z.literal('not-a-name'), identifier()])
    .describe(
      'The id of somebody in the family or among the professionals, or "not-a-name": it names nobody of the case.',
    ),
  note: line().optional().describe('Why, and who decided.'),
});

/** `naming-decisions.yaml`: what was decided about words that may be names. */
export const namingDecisionsFile = z.strictObject({
  decisions: z.array(namingDecision).default([]).describe('A decision to an entry.'),
});

export type NamingDecisions = z.infer<typeof namingDecisionsFile>;
export type NamingDecision = z.infer<typeof namingDecision>;
