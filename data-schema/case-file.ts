import { z } from 'zod';
import { agencyInvolved } from './agency-involved.js';
import { caseDate, day } from './dates.js';
import { bond, couple, familyMember, pregnancy } from './family.js';
import { letters } from './letters.js';
import { panels } from './panels.js';
import { identifier, line, text } from './text.js';
import { tracking } from './tracking.js';

const incident = z.strictObject({
  kind: z
    .enum(['death', 'serious-incident'])
    .describe('Decides the wording of the letters (3.3, 3.4) and whether the Coroner is written to.'),
  date: caseDate().describe('When it happened.'),
  cameToAttention: day().optional().describe('When it came to the attention of the Board.'),
  summary: text().describe('What happened, in a few sentences, for letters and forms.'),
});

const professional = z.strictObject({
  id: identifier().describe('How the rest of the data refers to this person.'),
  name: line().describe('Full name, as records give it.'),
  initials: line().optional().describe('As chronologies give them.'),
  role: line().describe('Such as "Social Worker": Ofsted sees only this.'),
  agency: identifier().optional().describe('The id of an agency in board.yaml.'),
});

const criminalProceedings = z.strictObject({
  description: line().describe('Such as "Charge of causing or allowing the death of a child".'),
  court: line().optional().describe('Such as "Sheffield Crown Court".'),
  from: day().optional().describe('When they began.'),
  concluded: day()
    .optional()
    .describe('When they ended. Left out: still going on, and nobody in the family is interviewed (1 §9.4).'),
  outcome: line().optional().describe('How they ended.'),
});

const parallelInvestigation = z.strictObject({
  kind: z
    .enum([
      'independent-health-investigation',
      'multi-disciplinary-suicide-review',
      'homicide-review',
      'yjb-serious-incident-review',
      'prisons-and-probation-ombudsman',
      'coroners-inquest',
      'other',
    ])
    .describe('The list of point 9 of the terms of reference (3.2), and the inquest.'),
  description: line().optional().describe('Details; needed where the kind is "other".'),
  lead: line().optional().describe('Who runs it.'),
  from: day().optional().describe('When it began.'),
  concluded: day().optional().describe('When it ended.'),
});

const acronym = z.strictObject({
  short: line().describe('Such as "CAMHS".'),
  meaning: line().describe('What it stands for.'),
});

/** `case.yaml`: one Serious Case Review, its people and its dates. */
export const caseFile = z.strictObject({
  reference: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 /._-]{0,38}[A-Za-z0-9]$/, {
      error: 'must be a reference such as "SCR-2009-01": letters, digits, hyphens, slashes, full stops',
    })
    .describe('The case’s reference. It stands in every file name, so it must not give a name away.'),
  publicLabel: line()
    .default('Child A')
    .describe('What the public Executive Summary calls the subject, such as "Child J".'),
  subject: identifier().describe('The id, among the family, of the child whom the review is about.'),
  family: z.array(familyMember).min(1).describe('The subject and everybody in the genogram.'),
  couples: z.array(couple).default([]).describe('Who is or was a couple.'),
  pregnancies: z
    .array(pregnancy)
    .default([])
    .describe('Children expected, and those who were not born alive; only the genogram shows them.'),
  bonds: z
    .array(bond)
    .default([])
    .describe('How people stand to each other; the genogram shows it where that is asked for.'),
  incident: incident.describe('What the review is about.'),
  referral: z
    .strictObject({
      date: day().describe('Day 0: the agency refers the case (3.1).'),
      by: identifier().optional().describe('The id of the agency that referred it.'),
      reasons: text().optional().describe('Why it was referred.'),
    })
    .describe('The referral to the Board (1 §3.1).'),
  decision: z
    .strictObject({
      date: day().describe('When the Chair decided.'),
      criteria: text().optional().describe('Which criteria the Chair found met.'),
    })
    .optional()
    .describe('The Chair’s decision to hold the review (1 §3.3).'),
  extension: z
    .strictObject({
      until: day().describe('The new last day.'),
      agreed: day().describe('When it was agreed.'),
      reason: line().describe('Why it was needed.'),
    })
    .optional()
    .describe('A longer time, agreed by the Government Office (1 §8.5).'),
  period: z
    .strictObject({ from: day().describe('First day.'), to: day().describe('Last day.') })
    .optional()
    .describe('The period that the review covers (3.2, point 5).'),
  chronology: z
    .strictObject({
      gapWeeks: z
        .number()
        .int()
        .min(1)
        .max(520)
        .default(12)
        .describe('A time without contact is shown where it is longer than so many weeks.'),
    })
    .prefault({})
    .describe('What is looked for in the chronologies.'),
  agencies: z.array(agencyInvolved).default([]).describe('The agencies asked to take part.'),
  professionals: z.array(professional).default([]).describe('Staff whom the records name.'),
  panels: panels.prefault({}).describe('The two panels, their members and meetings.'),
  criminalProceedings: z
    .array(criminalProceedings)
    .default([])
    .describe('Criminal proceedings beside the review (1 §4.4).'),
  parallelInvestigations: z
    .array(parallelInvestigation)
    .default([])
    .describe('Other investigations at the same time (3.2, point 9).'),
  letters: letters.prefault({}).describe('The letters, where they differ from what the forms print.'),
  tracking: tracking.prefault({}).describe('The dates of the File Front Sheet, each once it has come.'),
  evaluation: z
    .strictObject({
      judgement: z
        .enum(['outstanding', 'good', 'adequate', 'inadequate'])
        .optional()
        .describe('The Board’s judgement.'),
      date: day().optional().describe('When it was made.'),
      completedBy: line().optional().describe('Who made it.'),
      evidence: z
        .strictObject({
          scope: text().optional().describe('Scope, terms of reference and conduct of the review.'),
          managementReviews: text().optional().describe('The Individual Management Reviews.'),
          overviewReport: text().optional().describe('The Overview Report.'),
          executiveSummary: text().optional().describe('The Executive Summary.'),
        })
        .default({})
        .describe('What the judgement rests on.'),
    })
    .prefault({})
    .describe('The Board’s own evaluation against Ofsted’s descriptors.'),
  acronyms: z.array(acronym).default([]).describe('The key to acronyms (3.7, note 6).'),
  revised: day()
    .optional()
    .describe('The revision date that documents show (2 §2.8). Left out: the day they are made.'),
});

export type CaseFile = z.infer<typeof caseFile>;
