import type { z } from 'zod';
import { actionPlanFile } from './action-plan.js';
import { boardFile } from './board.js';
import { caseFile } from './case-file.js';
import { chronologyFile } from './chronology.js';
import {
  executiveSummaryFrontMatter,
  managementReviewFrontMatter,
  overviewReportFrontMatter,
} from './reports.js';
import { namingDecisionsFile } from './naming-decisions.js';
import { termsOfReferenceFile } from './terms-of-reference.js';

/** A kind of file in a case folder, and what it must hold. */
export interface FileKind {
  /** The name of its JSON Schema, `json/<name>.schema.json`. */
  readonly name: string;
  readonly title: string;
  /** Where it stands, for a person. */
  readonly path: string;
  readonly purpose: string;
  /** Whether a case cannot be read without it. */
  readonly required: boolean;
  /** Of a Markdown file: its front matter. */
  readonly schema: z.ZodType;
  /** What is written below the front matter, where it is a Markdown file. */
  readonly text?: string;
}

/** Every kind of file that a case is read from, in the order in which a case is begun. */
export const FILE_KINDS: readonly FileKind[] = [
  {
    name: 'board',
    title: 'The Board',
    path: 'board.yaml',
    purpose:
      'Who we are: one file for all cases. It stands in the folder that holds the case folders (or any folder above a case).',
    required: true,
    schema: boardFile,
  },
  {
    name: 'case',
    title: 'The case',
    path: 'case.yaml',
    purpose: 'The child, the family, the agencies, the panels and every date of one review.',
    required: true,
    schema: caseFile,
  },
  {
    name: 'terms-of-reference',
    title: 'Terms of reference',
    path: 'terms-of-reference.yaml',
    purpose: 'The 18 points of the terms of reference (3.2). Points 5, 9 and 15 also draw on case.yaml.',
    required: false,
    schema: termsOfReferenceFile,
  },
  {
    name: 'chronology',
    title: 'An agency’s chronology',
    path: 'chronologies/<agency>.yaml',
    purpose: 'What one agency’s records say, in entries (3.7). The file is named for the agency’s id.',
    required: false,
    schema: chronologyFile,
  },
  {
    name: 'management-review',
    title: 'An agency’s Individual Management Review',
    path: 'reviews/<agency>.md',
    purpose:
      'One agency’s review (3.6), as Markdown. A Word file, reviews/<agency>.docx, may stand in its place and is passed on as it is.',
    required: false,
    schema: managementReviewFrontMatter,
    text: 'The narrative, under the headings of the form, each begun with ##.',
  },
  {
    name: 'action-plan',
    title: 'An action plan',
    path: 'action-plans/<agency>.yaml',
    purpose: 'One agency’s recommendations and actions. The Board’s own is action-plans/board.yaml.',
    required: false,
    schema: actionPlanFile,
  },
  {
    name: 'overview-report',
    title: 'The Overview Report',
    path: 'overview-report.md',
    purpose:
      'The Overview Report (1 §9), as Markdown. A Word file, overview-report.docx, may stand in its place and is passed on as it is.',
    required: false,
    schema: overviewReportFrontMatter,
    text: 'The report, its chapters begun with ##.',
  },
  {
    name: 'executive-summary',
    title: 'The Executive Summary',
    path: 'executive-summary.md',
    purpose: 'The Executive Summary for the public (1 §9.7), as Markdown. It names nobody.',
    required: false,
    schema: executiveSummaryFrontMatter,
    text: 'The summary, its chapters begun with ##.',
  },
  {
    name: 'naming-decisions',
    title: 'Decisions about names',
    path: 'naming-decisions.yaml',
    purpose:
      'What was decided about words of which the program cannot tell whether, or whom, they name. A document that leaves the Board is not made before they are decided.',
    required: false,
    schema: namingDecisionsFile,
  },
];
