import type { ActionPlan } from '../../data-schema/action-plan.js';
import type { Board } from '../../data-schema/board.js';
import type {
  Attachment,
  ExecutiveSummary,
  ManagementReview,
  OverviewReport,
} from '../../data-schema/case.js';
import type { CaseFile } from '../../data-schema/case-file.js';
import type { Chronology } from '../../data-schema/chronology.js';
import type { NamingDecisions } from '../../data-schema/naming-decisions.js';
import type { TermsOfReference } from '../../data-schema/terms-of-reference.js';
import type { SourceMap } from './source-map.js';

/** A file that was read and follows its schema, with the places of its data. */
export interface ParsedFile<Data> {
  /** As diagnostics name it: relative to the current folder. */
  readonly file: string;
  readonly data: Data;
  readonly sourceMap: SourceMap;
}

/** A report with the places of its front matter. */
export interface ParsedReport<Report> extends ParsedFile<unknown> {
  readonly report: Report;
}

/** A Word file that stands in place of a report. */
export interface AttachedFile {
  readonly file: string;
  readonly attachment: Attachment;
}

/** The files of a folder, by their names without the ending. */
export type ByName<Value> = ReadonlyMap<string, Value>;

/**
 * Every file of a case that could be read, before they are held against each other. A file that is absent or whose own
 * problems are told already is undefined, or not in its map.
 */
export interface ParsedFiles {
  readonly board: ParsedFile<Board> | undefined;
  readonly case: ParsedFile<CaseFile> | undefined;
  readonly termsOfReference: ParsedFile<TermsOfReference> | undefined;
  readonly chronologies: ByName<ParsedFile<Chronology>>;
  readonly reviews: ByName<ParsedReport<ManagementReview>>;
  readonly attachedReviews: ByName<AttachedFile>;
  readonly actionPlans: ByName<ParsedFile<ActionPlan>>;
  readonly overviewReport: ParsedReport<OverviewReport> | AttachedFile | undefined;
  readonly executiveSummary: ParsedReport<ExecutiveSummary> | undefined;
  readonly namingDecisions: ParsedFile<NamingDecisions> | undefined;
}
