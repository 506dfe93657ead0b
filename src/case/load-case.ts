import { join } from 'node:path';
import type { z } from 'zod';
import { actionPlanFile } from '../../data-schema/action-plan.js';
import type { Board } from '../../data-schema/board.js';
import type { Case } from '../../data-schema/case.js';
import { caseFile } from '../../data-schema/case-file.js';
import { namingDecisionsFile } from '../../data-schema/naming-decisions.js';
import { chronologyFile } from '../../data-schema/chronology.js';
import {
  executiveSummaryFrontMatter,
  managementReviewFrontMatter,
  overviewReportFrontMatter,
} from '../../data-schema/reports.js';
import { termsOfReferenceFile } from '../../data-schema/terms-of-reference.js';
import type { Sources } from '../diagnostics/code-frame.js';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import { assembleCase } from './assemble-case.js';
import { checkReferences } from './check-references/check-references.js';
import type { FileReader } from './file-reader.js';
import { type CaseListing, listCaseFolder } from './list-case-folder.js';
import { openCaseFolder } from './open-case-folder.js';
import type { ByName, ParsedFile, ParsedFiles } from './parsed-files.js';
import { readBoard } from './read-board.js';
import { CaseFileReader, type CaseMemory } from './read-case-file.js';
import { readDisclosures } from './read-disclosures.js';
import { splitName } from './warn-of-unread.js';

/** A case folder as it was read. */
export interface LoadedCase {
  /** Undefined where there is an error among the diagnostics. */
  readonly case: Case | undefined;
  /** Everything that is wrong, and warnings. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that were read, for the lines under a diagnostic. */
  readonly sources: Sources;
  /** The Board's own templates folder, from the root of the file system, if it has one. */
  readonly templates: string | undefined;
  /** Every file that could be read, with the places of its data. */
  readonly parsed?: ParsedFiles;
}

/**
 * Reads a case folder and the board.yaml in it or above it. Returns the case, or everything that is wrong with it at
 * once: each file is held against its schema, and all files that follow theirs against each other.
 * Nothing that stands in a file makes it throw. `memory` is filled, and saves reading again what stayed as it was.
 */
export const loadCase = (folder: string, files: FileReader, memory?: CaseMemory): LoadedCase => {
  const root = files.absolute(folder);
  const opened = openCaseFolder(root, files);
  if (!opened.ok) {
    return { case: undefined, diagnostics: [opened.problem], sources: new Map(), templates: undefined };
  }
  const reader = new CaseFileReader(files, root, memory);
  const { board, logo, templates } = readBoard(root, files, reader);
  const listing = listCaseFolder(root, opened.entries, files, logo?.file);
  const parsed = readCaseFiles(root, listing, reader, board);
  const { disclosures, problems } = readDisclosures(root, files);
  const diagnostics = [...listing.problems, ...reader.problems, ...problems, ...checkReferences(parsed)];
  return {
    case: hasError(diagnostics) ? undefined : assembleCase(parsed, logo, disclosures),
    diagnostics,
    sources: reader.sources,
    templates,
    parsed,
  };
};

const readCaseFiles = (
  root: string,
  listing: CaseListing,
  reader: CaseFileReader,
  board: ParsedFile<Board> | undefined,
): ParsedFiles => {
  const yaml = <Schema extends z.ZodType>(
    name: string,
    schema: Schema,
  ): ParsedFile<z.infer<Schema>> | undefined =>
    listing.has(name) ? reader.readYaml(join(root, name), schema) : undefined;
  const agencyFiles = <Schema extends z.ZodType>(
    folder: 'chronologies' | 'action-plans',
    schema: Schema,
  ): ByName<ParsedFile<z.infer<Schema>>> =>
    byName(listing.names(folder, '.yaml'), (name) => reader.readYaml(join(root, folder, name), schema));
  const reviews = (ending: string): readonly string[] => listing.names('reviews', ending);

  return {
    board,
    case: yaml('case.yaml', caseFile),
    termsOfReference: yaml('terms-of-reference.yaml', termsOfReferenceFile),
    chronologies: agencyFiles('chronologies', chronologyFile),
    reviews: byName(reviews('.md'), (name) =>
      reader.readReport(`reviews/${name}`, managementReviewFrontMatter),
    ),
    attachedReviews: byName(reviews('.docx'), (name) => reader.readAttachment(`reviews/${name}`)),
    actionPlans: agencyFiles('action-plans', actionPlanFile),
    overviewReport: listing.has('overview-report.md')
      ? reader.readReport('overview-report.md', overviewReportFrontMatter)
      : listing.has('overview-report.docx')
        ? reader.readAttachment('overview-report.docx')
        : undefined,
    executiveSummary: listing.has('executive-summary.md')
      ? reader.readReport('executive-summary.md', executiveSummaryFrontMatter)
      : undefined,
    namingDecisions: yaml('naming-decisions.yaml', namingDecisionsFile),
  };
};

const byName = <Value>(
  names: readonly string[],
  read: (name: string) => Value | undefined,
): ByName<Value> => {
  const found = new Map<string, Value>();
  for (const name of names) {
    const value = read(name);
    if (value !== undefined) found.set(splitName(name).stem, value);
  }
  return found;
};
