import { type Case, isAttachment } from '../../../../data-schema/case.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const daysIn = (value: unknown): string[] => {
  if (typeof value === 'string') return DAY.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(daysIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(daysIn);
  return [];
};

/** The ISO days of the review itself, which are public: decisions, meetings, reports, actions; not those of the family. */
export const processDays = (scr: Case): ReadonlySet<string> => {
  const { overviewReport } = scr;
  return new Set(
    [
      scr.decision,
      scr.extension,
      scr.referral,
      scr.revised,
      scr.tracking,
      scr.panels,
      scr.evaluation,
      scr.letters,
      scr.termsOfReference?.timetable,
      scr.executiveSummary?.frontMatter,
      overviewReport && !isAttachment(overviewReport) ? overviewReport.frontMatter : undefined,
      ...scr.actionPlans.values(),
    ].flatMap(daysIn),
  );
};
