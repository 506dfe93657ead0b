import { isAttachment } from '../../data-schema/case.js';
import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { Markdown } from './markdown.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { familyGenogram } from './parts/family-genogram.js';
import { longDate } from './parts/format-date.js';

/** The Overview Report (1 §9): the independent author’s narrative, or the author’s own Word file. */
export const overviewReport = {
  id: 'overview-report',
  title: 'Overview Report',
  reference: '1 §9',
  stage: 'overview',
  format: 'docx',
  audience: 'ofsted',
  onePer: 'case',
  appliesTo: (scr) =>
    scr.overviewReport
      ? READY
      : { state: 'waiting', missing: ['overview-report.md or overview-report.docx'] },
  recipients: () => [CASE_RECIPIENT],
  passThrough: ({ overviewReport: report }) => (report && isAttachment(report) ? report : undefined),
  mergeData(scr, _recipient, asOf) {
    const report = scr.overviewReport;
    if (!report || isAttachment(report)) throw new Error('there is no report in Markdown');
    const { title, author, date, status, revised } = report.frontMatter;
    const isDraft = status === 'draft';
    return {
      ...commonData(scr, asOf, `${title}: Serious Case Review ${scr.reference}`, {
        revised: revised ?? date,
        protectiveMarking: isDraft ? 'Confidential: draft' : 'Confidential',
      }),
      title,
      child: childData(scr),
      author,
      date: longDate(date),
      status: isDraft ? 'Draft' : 'Final',
      narrative: new Markdown(report.markdown, 1),
      genogram: familyGenogram(scr),
    };
  },
} satisfies DocumentDefinition;
