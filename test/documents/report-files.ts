import type { ExecutiveSummary, OverviewReport } from '../../data-schema/case.js';

type Status = 'draft' | 'final';

/** An Overview Report as it is read from its file. */
export const overviewReportFile = (status: Status): OverviewReport => ({
  frontMatter: { title: 'Overview Report', author: 'Mr Michael Stannard', date: '2009-09-09', status },
  markdown: '## Lessons\n\nText.\n',
  file: 'overview-report.md',
  line: 8,
});

/** An Executive Summary as it is read from its file. */
export const executiveSummaryFile = (status: Status): ExecutiveSummary => ({
  frontMatter: { title: 'Executive Summary', date: '2009-09-23', status },
  markdown: '## Lessons\n\nText.\n',
  file: 'executive-summary.md',
  line: 6,
});
