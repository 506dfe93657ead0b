import { z } from 'zod';
import { day } from './dates.js';
import { identifier, line } from './text.js';

/** The front matter of `reviews/<agency>.md`, an agency’s Individual Management Review (3.6). */
export const managementReviewFrontMatter = z.strictObject({
  agency: identifier().describe('The id of an agency in board.yaml; also the name of this file.'),
  date: day().describe('The date of the review.'),
  countersigned: day().optional().describe('When it was countersigned.'),
  sources: z.array(line()).min(1).describe('The sources of information used (3.6, Process of this Review).'),
  interviews: z.array(line()).default([]).describe('Job titles of those interviewed, never names.'),
  revised: day().optional().describe('The revision date that it shows (2 §2.8).'),
});

/** The front matter of `overview-report.md` (1 §9). */
export const overviewReportFrontMatter = z.strictObject({
  title: line().default('Overview Report').describe('As its cover prints it.'),
  author: line().describe('The Overview author.'),
  date: day().describe('The date of the report.'),
  status: z.enum(['draft', 'final']).default('draft').describe('A draft until the Board has accepted it.'),
  revised: day().optional().describe('The revision date that it shows (2 §2.8).'),
});

/** The front matter of `executive-summary.md` (1 §9.7). */
export const executiveSummaryFrontMatter = z.strictObject({
  title: line().default('Executive Summary').describe('As its cover prints it.'),
  subtitle: line().optional().describe('Below the title on the cover.'),
  date: day().describe('The date that its cover shows.'),
  status: z.enum(['draft', 'final']).default('draft').describe('A draft is marked as not for publication.'),
});
