import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatReport } from '../../src/diagnostics/format-report.js';

const problem = (more: Partial<Diagnostic>): Diagnostic => ({
  code: 'some-code',
  severity: 'error',
  message: 'Wrong.',
  ...more,
});

const headings = (report: string): string[] =>
  report.split('\n').filter((line) => line.includes('some-code'));

describe('a report', () => {
  test('gives place, severity and code, then what is wrong, the lines around it, and what to do', () => {
    const report = formatReport(
      [problem({ hint: 'Mend it.', location: { file: 'a/case.yaml', line: 2, column: 3 } })],
      new Map([['a/case.yaml', 'one\ntwo\n']]),
    );
    expect(report).toBe(
      [
        'a/case.yaml:2:3  error  some-code',
        '  Wrong.',
        '    1 | one',
        '  > 2 | two',
        '      |   ^',
        '  → Mend it.',
        '',
        '1 error.',
      ].join('\n'),
    );
  });

  test('is sorted by file, line and column, with templates and what has no place at the end', () => {
    const report = formatReport([
      problem({}),
      problem({ location: { template: 'templates/imr.docx' } }),
      problem({ location: { file: 'b.yaml', line: 10, column: 1 } }),
      problem({ location: { file: 'b.yaml', line: 2, column: 9 } }),
      problem({ location: { file: 'b.yaml', line: 2, column: 1 } }),
      problem({ location: { file: 'a.yaml' } }),
    ]);
    expect(headings(report).map((line) => line.split('  ')[0])).toEqual([
      'a.yaml',
      'b.yaml:2:1',
      'b.yaml:2:9',
      'b.yaml:10:1',
      'templates/imr.docx',
      'error',
    ]);
  });

  test('names a template’s part, paragraph and tag, and shows the paragraph', () => {
    const location = {
      template: 'templates/coroner-letter.docx',
      part: 'word/document.xml',
      paragraph: 7,
      tag: '{nam}',
      excerpt: 'Dear {nam},',
    };
    expect(formatReport([problem({ location })])).toBe(
      [
        'templates/coroner-letter.docx, word/document.xml, paragraph 7, tag {nam}  error  some-code',
        '  Wrong.',
        '  "Dear {nam},"',
        '',
        '1 error.',
      ].join('\n'),
    );
  });

  test('cites the paragraph of the process where a rule speaks', () => {
    expect(formatReport([problem({ paragraph: '1 §3.1' })])).toContain('Wrong. (the process, 1 §3.1)');
  });

  test('counts errors and warnings on its last line', () => {
    const warning = problem({ severity: 'warning' });
    expect(formatReport([])).toBe('No problems.');
    expect(formatReport([warning])).toMatch(/\n1 warning\.$/);
    expect(formatReport([warning, problem({}), warning, problem({})])).toMatch(
      /\n2 errors and 2 warnings\.$/,
    );
  });

  test('has colour only when asked', () => {
    const escape = '\u001B[';
    expect(formatReport([problem({ hint: 'Mend it.' })])).not.toContain(escape);
    expect(formatReport([problem({ hint: 'Mend it.' })], new Map(), { colour: true })).toContain(
      `${escape}1;31merror`,
    );
  });

  test('shows thousands of problems in a text of thousands of lines', () => {
    const source = 'a line of some length\n'.repeat(20_000);
    const many = Array.from({ length: 2_000 }, (_, index) =>
      problem({ location: { file: 'a.yaml', line: 18_000 + index, column: 1 } }),
    );
    const report = formatReport(many, new Map([['a.yaml', source]]));
    expect(report.match(/^a\.yaml:/gm)).toHaveLength(2_000);
  });
});
