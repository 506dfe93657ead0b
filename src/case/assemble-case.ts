import type { Attachment, Case, ManagementReview } from '../../data-schema/case.js';
import type { Disclosure } from '../../data-schema/disclosure-log.js';
import type { ByName, ParsedFile, ParsedFiles } from './parsed-files.js';

const dataOf = <Data>(files: ByName<ParsedFile<Data>>): ReadonlyMap<string, Data> =>
  new Map([...files].map(([agency, { data }]) => [agency, data]));

/** The case that the files make; undefined where board.yaml or case.yaml could not be read. Files are named for their agency. */
export const assembleCase = (
  files: ParsedFiles,
  logo: Attachment | undefined,
  disclosures: readonly Disclosure[],
): Case | undefined => {
  if (files.board === undefined || files.case === undefined) return undefined;
  const { overviewReport } = files;
  return {
    ...files.case.data,
    board: files.board.data,
    ...(logo === undefined ? {} : { logo }),
    termsOfReference: files.termsOfReference?.data,
    chronologies: dataOf(files.chronologies),
    reviews: new Map<string, ManagementReview | Attachment>([
      ...[...files.reviews].map(([agency, { report }]) => [agency, report] as const),
      ...[...files.attachedReviews].map(([agency, { attachment }]) => [agency, attachment] as const),
    ]),
    actionPlans: dataOf(files.actionPlans),
    overviewReport:
      overviewReport && ('report' in overviewReport ? overviewReport.report : overviewReport.attachment),
    executiveSummary: files.executiveSummary?.report,
    disclosures,
    namingDecisions: files.namingDecisions?.data.decisions ?? [],
  };
};
