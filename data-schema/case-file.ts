import { z } from 'zod';
import { agencyInvolved } from './agency-involved.js';
import { caseDate, day } from './dates.js';
import { couple, familyMember } from './family.js';
import { letters } from './letters.js';
import { panels } from './panels.js';
import { identifier, line, text } from './text.js';
import { tracking } from './tracking.js';

const incident = z.strictObject({
  kind: z
    .enum(['death', 'serious-incident'])
    .describe('Decides the wording of the letters (3.3, 3.4) and whether the Coroner is written to.'),
  date: caseDate(),
  cameToAttention: day().optional().describe('When it came to the attention of the Board.'),
  summary: text().describe('What happened, in a few sentences, for letters and forms.'),
});

const professional = z.strictObject({
  id: identifier(),
  name: line().describe('Full name, as records give it.'),
  initials: line().optional(),
  role: line().describe('Such as "Social Worker": Ofsted sees only this.'),
  agency: identifier().optional().describe('The id of an agency in board.yaml.'),
});

const criminalProceedings = z.strictObject({
  description: line().describe('Such as "Charge of causing or allowing the death of a child".'),
  court: line().optional(),
  from: day().optional(),
  concluded: day().optional().describe('When they ended. Left out: still going on, and nobody in the family is interviewed (1 §9.4).'),
  outcome: line().optional(),
});

const parallelInvestigation = z.strictObject({
  kind: z.enum([
    'independent-health-investigation',
    'multi-disciplinary-suicide-review',
    'homicide-review',
    'yjb-serious-incident-review',
    'prisons-and-probation-ombudsman',
    'coroners-inquest',
    'other',
  ]).describe('The list of point 9 of the terms of reference (3.2), and the inquest.'),
  description: line().optional().describe('Details; needed where the kind is "other".'),
  lead: line().optional().describe('Who runs it.'),
  from: day().optional(),
  concluded: day().optional(),
});

const acronym = z.strictObject({ short: line(), meaning: line() });

/** `case.yaml`: one Serious Case Review, its people and its dates. */
export const caseFile = z.strictObject({
  reference: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 /._-]{0,38}[A-Za-z0-9]$/, {
      error: 'must be a reference such as "SCR-2009-01": letters, digits, hyphens, slashes, full stops',
    })
    .describe('The case’s reference. It stands in every file name, so it must not give a name away.'),
  publicLabel: line().default('Child A').describe('What the public Executive Summary calls the subject, such as "Child J".'),
  subject: identifier().describe('The id, among the family, of the child whom the review is about.'),
  family: z.array(familyMember).min(1).describe('The subject and everybody in the genogram.'),
  couples: z.array(couple).default([]),
  incident,
  referral: z.strictObject({
    date: day().describe('Day 0: the agency refers the case (3.1).'),
    by: identifier().optional().describe('The id of the agency that referred it.'),
    reasons: text().optional(),
  }),
  decision: z
    .strictObject({
      date: day(),
      criteria: text().optional().describe('Which criteria the Chair found met.'),
    })
    .optional()
    .describe('The Chair’s decision to hold the review (1 §3.3).'),
  extension: z
    .strictObject({ until: day(), agreed: day(), reason: line() })
    .optional()
    .describe('A longer time, agreed by the Government Office (1 §8.5).'),
  period: z
    .strictObject({ from: day(), to: day() })
    .optional()
    .describe('The period that the review covers (3.2, point 5).'),
  agencies: z.array(agencyInvolved).default([]).describe('The agencies asked to take part.'),
  professionals: z.array(professional).default([]),
  panels: panels.prefault({}),
  criminalProceedings: z.array(criminalProceedings).default([]),
  parallelInvestigations: z.array(parallelInvestigation).default([]),
  letters: letters.prefault({}),
  tracking: tracking.prefault({}),
  evaluation: z
    .strictObject({
      judgement: z.enum(['outstanding', 'good', 'adequate', 'inadequate']).optional(),
      date: day().optional(),
      completedBy: line().optional(),
      evidence: z
        .strictObject({
          scope: text().optional().describe('Scope, terms of reference and conduct of the review.'),
          managementReviews: text().optional(),
          overviewReport: text().optional(),
          executiveSummary: text().optional(),
        })
        .default({}),
    })
    .prefault({})
    .describe('The Board’s own evaluation against Ofsted’s descriptors.'),
  acronyms: z.array(acronym).default([]).describe('The key to acronyms (3.7, note 6).'),
  revised: day().optional().describe('The revision date that documents show (2 §2.8). Left out: the day they are made.'),
});

export type CaseFile = z.infer<typeof caseFile>;
