import { z } from 'zod';
import { day } from './dates.js';
import { text } from './text.js';

const point = (number: number, what: string) => text().describe(`Point ${number}: ${what} Markdown.`);

/** `terms-of-reference.yaml`: the 18 points of 3.2. Points 5, 9 and 15 also draw on `case.yaml`. */
export const termsOfReferenceFile = z.strictObject({
  reason: point(1, 'the reason for the review and the most important issues.'),
  overviewAuthor: point(2, 'the independent author, or how and when one is appointed.'),
  independence: point(3, 'parts to be conducted by an independent party.'),
  outsideExpert: point(4, 'whether an outside expert would help.'),
  period: point(5, 'the time period that enquiries cover.'),
  familyHistory: point(6, 'family history and background.'),
  contributors: point(7, 'who contributes, and how.'),
  familyContribution: point(8, 'consent, and how the family contributes.'),
  parallelInvestigations: point(
    9,
    'other parallel investigations, beside those listed in case.yaml.',
  ).optional(),
  coordination: point(10, 'how reviews are co-ordinated.'),
  otherAreas: point(11, 'other LSCB areas.'),
  coronerAndCourts: point(12, 'the Coroner’s inquiry and criminal investigations.'),
  outsideInterests: point(13, 'interests outside the main statutory organisations.'),
  research: point(14, 'research which adds weight.'),
  timetable: z
    .strictObject({
      start: day().describe('The review starts.'),
      managementReviewsComplete: day().describe('Individual Management Reviews are complete.'),
      managementReviewsReviewed: day().describe('They have been considered by the Overview Panel.'),
      overviewReportProvisional: day().describe('The provisional Overview Report is ready.'),
      overviewReportConsidered: day().describe('It has been considered.'),
      finalReport: day().describe('The final report is ready.'),
      executiveSummaryPublished: day()
        .optional()
        .describe('Left out: "after Ofsted’s evaluation" is printed.'),
      actionsComplete: day().describe('All actions are complete.'),
    })
    .partial()
    .prefault({})
    .describe('Point 15. A date left out is the one of the timescale guide (3.1).'),
  media: point(16, 'public, family and media interest.'),
  legalAdvice: point(17, 'independent legal advice.'),
  managementReviewFormat: point(18, 'anything to add to the agreed format.').optional(),
  approved: day().optional().describe('When the Board approved them.'),
  revised: day().optional().describe('The revision date that they show (2 §2.8).'),
});

export type TermsOfReference = z.infer<typeof termsOfReferenceFile>;
