import { describe, expect, it } from 'vitest';
import { overviewReportFrontMatter } from '../../data-schema/reports.js';
import type { Case } from '../../data-schema/case.js';
import { overviewReport } from '../../src/documents/overview-report.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const withReport = (markdown: string, more: object = {}): Case =>
  exampleCase({
    overviewReport: {
      frontMatter: overviewReportFrontMatter.parse({
        author: 'Mr Michael Stannard',
        date: '2009-09-09',
        ...more,
      }),
      markdown,
      file: 'overview-report.md',
      line: 6,
    },
  });

const data = (more: object = {}) =>
  overviewReport.mergeData(withReport('Text.', more), { id: 'case', name: '' }, '2009-11-30');

describe('the Overview Report', () => {
  it('waits for the report, and names its file', () => {
    expect(overviewReport.appliesTo(exampleCase())).toEqual({
      state: 'waiting',
      missing: ['overview-report.md or overview-report.docx'],
    });
  });

  it('is the author’s own Word file where there is one', () => {
    const attachment = { file: 'overview-report.docx', bytes: Uint8Array.of(80, 75) };
    const scr = exampleCase({ overviewReport: attachment });
    expect(overviewReport.appliesTo(scr)).toEqual({ state: 'ready' });
    expect(overviewReport.passThrough(scr)).toBe(attachment);
    expect(overviewReport.passThrough(withReport('Text.'))).toBeUndefined();
  });

  it('names child by initials, author, date and status on its cover', () => {
    const text = madeText(overviewReport, withReport('Text.', { status: 'final' }));
    expect(text).toContain('Overview Report\nSerious Case Review SCR-2009-01\nIN RESPECT OF\nJB\n');
    expect(text).toContain('Mr Michael Stannard\nFinal, 9 September 2009\n');
    expect(text).not.toContain('Jill');
  });

  it('marks a draft as one on every page', () => {
    expect(data().protectiveMarking).toBe('Confidential: draft');
    expect(data({ status: 'final' }).protectiveMarking).toBe('Confidential');
  });

  it('lists its headings in its contents', () => {
    const text = madeText(overviewReport, withReport('## The facts\n\n### Foster care\n\nText.'));
    expect(text).toContain('Contents\nThe facts\nFoster care\n');
    expect(text).toContain('The facts\nFoster care\nText.');
  });

  it('shows its own revision date, else its own date', () => {
    expect(data({ revised: '2009-09-16' }).revisionDate).toBe('16 September 2009');
    expect(data().revisionDate).toBe('9 September 2009');
  });

  it('is a sound Word file', async () => {
    const markdown = '## The facts\n\n- One\n  1. Two\n\n> Said.\n\n| A | B |\n| - | - |\n| 1 | 2 |';
    expect(await madeSchemaProblems(overviewReport, withReport(markdown))).toEqual([]);
  });
});
