import { type Case, isAttachment, type Report } from '../../../data-schema/case.js';
import { Markdown } from '../../documents/markdown.js';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import { paragraphsOf } from './marks.js';

/**
 * The line of a report on which one paragraph of a Markdown value begins. `raw` is the value before people were named in
 * it, `named` after: both have the same paragraphs, or nothing is said. Undefined too where the text stands in the case’s
 * reports more than once, or not word for word.
 */
export const findReportLine = (
  scr: Case,
  raw: unknown,
  named: unknown,
  number: number,
): FileLocation | undefined => {
  if (!(raw instanceof Markdown) || !(named instanceof Markdown)) return undefined;
  const paragraphs = paragraphsOf(raw.source);
  const paragraph = paragraphs[number];
  if (!paragraph || paragraphs.length !== paragraphsOf(named.source).length) return undefined;
  const reports = reportsOf(scr);
  return (
    locate(reports, raw.source, paragraph.start) ??
    locate(reports, raw.source.slice(paragraph.start, paragraph.end), 0)
  );
};

const reportsOf = (scr: Case): Report<unknown>[] =>
  [scr.overviewReport, scr.executiveSummary, ...scr.reviews.values()].flatMap((report) =>
    report === undefined || isAttachment(report) ? [] : [report],
  );

const locate = (
  reports: readonly Report<unknown>[],
  text: string,
  offset: number,
): FileLocation | undefined => {
  if (text.trim() === '') return undefined;
  const found = reports.flatMap((report) => {
    const places: { report: Report<unknown>; at: number }[] = [];
    for (let at = report.markdown.indexOf(text); at !== -1; at = report.markdown.indexOf(text, at + 1))
      places.push({ report, at });
    return places;
  });
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const before = only.report.markdown.slice(0, only.at + offset);
  const line = only.report.line + before.split('\n').length - 1;
  return { file: only.report.file, line, column: before.length - before.lastIndexOf('\n') };
};
