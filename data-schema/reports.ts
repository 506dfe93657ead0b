import { z } from 'zod';
import { day } from './dates.js';
import { identifier, line } from './text.js';

/** The front matter of `reviews/<agency>.md`, an agency’s Individual Management Review (3.6). */
export const managementReviewFrontMatter = z.strictObject({
  agency: identifier().describe('The id of an agency in board.yaml; also the name of this file.'),
  date: day().describe('The date of the review.'),
  countersigned: day().optional(),
  sources: z.array(line()).min(1).describe('The sources of information used (3.6, Process of this Review).'),
  interviews: z.array(line()).default([]).describe('Job titles of those interviewed, never names.'),
  revised: day().optional(),
});

/** The front matter of `overview-report.md` (1 §9). */
export const overviewReportFrontMatter = z.strictObject({
  title: line().default('Overview Report'),
  author: line(),
  date: day(),
  status: z.enum(['draft', 'final']).default('draft'),
  revised: day().optional(),
});

/** The front matter of `executive-summary.md` (1 §9.7). */
export const executiveSummaryFrontMatter = z.strictObject({
  title: line().default('Executive Summary'),
  subtitle: line().optional(),
  date: day(),
  status: z.enum(['draft', 'final']).default('draft'),
});
