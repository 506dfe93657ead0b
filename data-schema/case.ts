import type { z } from 'zod';
import type { ActionPlan } from './action-plan.js';
import type { Board } from './board.js';
import type { CaseFile } from './case-file.js';
import type { Chronology } from './chronology.js';
import type { NamingDecision } from './naming-decisions.js';
import type { Disclosure } from './disclosure-log.js';
import type {
  executiveSummaryFrontMatter,
  managementReviewFrontMatter,
  overviewReportFrontMatter,
} from './reports.js';
import type { TermsOfReference } from './terms-of-reference.js';

/** Front matter with the Markdown that follows it, cut at its second-level headings. */
export interface Report<FrontMatter> {
  readonly frontMatter: FrontMatter;
  /** The whole Markdown below the front matter. */
  readonly markdown: string;
  /** The file that it was read from, relative to the case folder; and the line on which the Markdown begins, from 1. */
  readonly file: string;
  readonly line: number;
}

/** A file that somebody else wrote, passed through as it is. */
export interface Attachment {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export type ManagementReview = Report<z.infer<typeof managementReviewFrontMatter>>;
export type OverviewReport = Report<z.infer<typeof overviewReportFrontMatter>>;
export type ExecutiveSummary = Report<z.infer<typeof executiveSummaryFrontMatter>>;

/** One Serious Case Review, read and validated. Keys of the maps are agency ids (and `board`). */
export interface Case extends Readonly<CaseFile> {
  readonly board: Board;
  /** The picture that `board.logo` names. */
  readonly logo?: Attachment;
  readonly termsOfReference: TermsOfReference | undefined;
  readonly chronologies: ReadonlyMap<string, Chronology>;
  readonly reviews: ReadonlyMap<string, ManagementReview | Attachment>;
  readonly actionPlans: ReadonlyMap<string, ActionPlan>;
  readonly overviewReport: OverviewReport | Attachment | undefined;
  readonly executiveSummary: ExecutiveSummary | undefined;
  /** What was decided about words that may be names. */
  readonly namingDecisions: readonly NamingDecision[];
  /** The sharings that the case’s disclosure log records, the first one first. */
  readonly disclosures: readonly Disclosure[];
}

/** Whether a report was passed in as a finished file. */
export const isAttachment = (report: object): report is Attachment => 'bytes' in report;
