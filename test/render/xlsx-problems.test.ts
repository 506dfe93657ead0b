import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Template } from '../../src/render/template.js';
import { renderXlsx } from '../../src/render/xlsx.js';
import { textRow, workbookTemplate } from './workbook-template.js';

const problems = (template: Template, data: object): readonly Diagnostic[] => {
  const result = renderXlsx(template, data);
  return result.ok ? [] : result.problems;
};

describe('what is wrong with an Excel template', () => {
  const data = { board: { name: 'A Board', abbreviation: 'AB' }, agreed: true };

  it('is told with the sheet, the row, the cell and the tag that was meant', () => {
    const template = workbookTemplate({ rows: textRow(3, 'Case', 'of {bord.name}') });
    expect(problems(template, data)).toEqual([
      {
        code: 'unknown-tag',
        severity: 'error',
        message: 'this document knows no tag {bord.name}',
        hint: 'Did you mean {board.name}?',
        location: {
          template: 'trial.xlsx',
          part: 'Plan',
          paragraph: 3,
          tag: 'bord.name',
          excerpt: 'B3: of {bord.name}',
        },
      },
    ]);
  });

  it('is told all at once: cells, headers, properties', () => {
    const template = workbookTemplate({
      rows: textRow(
        1,
        '{board.name',
        'name} of {board.name}',
        '{board.name {board.name}',
        '{}',
        '{board}',
        '{agreed}',
      ),
      afterRows: '<headerFooter><oddFooter>{pages}</oddFooter></headerFooter>',
      properties: '<dc:title>{titel}</dc:title>',
    });
    expect(
      problems(template, data).map(({ message, location }) => [
        message,
        location && 'template' in location ? location.excerpt?.split(':')[0] : '',
      ]),
    ).toEqual([
      ['the tag {board.name is not closed', 'A1'],
      ['the tag name} is not opened', 'B1'],
      ['the tag {board.name is not closed', 'C1'],
      ['this document knows no tag {}', 'D1'],
      ['{board} cannot be printed as text', 'E1'],
      ['{agreed} cannot be printed as text', 'F1'],
      ['this document knows no tag {pages}', 'page footer'],
      ['this document knows no tag {titel}', 'title'],
    ]);
  });

  it('includes a tag that reaches for what JavaScript gives every object', () => {
    const template = workbookTemplate({
      rows: textRow(1, '{constructor.name} {board.toString} {__proto__}'),
    });
    expect(problems(template, data).map(({ code }) => code)).toEqual(Array(3).fill('unknown-tag'));
  });

  it('includes a day that Excel cannot count to', () => {
    const template = workbookTemplate({ rows: textRow(1, '{day}') });
    expect(problems(template, { day: '0209-01-05' })).toMatchObject([{ code: 'day-out-of-range' }]);
    expect(problems(template, { day: '1900-02-28' })).toHaveLength(1);
    expect(problems(template, { day: '1900-03-01' })).toEqual([]);
  });

  it('includes text that is longer than Excel holds, which would not open', () => {
    const cell = workbookTemplate({ rows: textRow(1, '[{value}]') });
    expect(problems(cell, { value: 'x'.repeat(32_766) })).toMatchObject([{ code: 'text-too-long' }]);
    expect(problems(cell, { value: 'x'.repeat(32_765) })).toEqual([]);
    const footer = workbookTemplate({
      rows: '',
      afterRows: '<headerFooter><oddFooter>{value}</oddFooter></headerFooter>',
    });
    expect(problems(footer, { value: '&'.repeat(128) })).toMatchObject([{ code: 'text-too-long' }]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no zip file', new TextEncoder().encode('Day 0,01/01/2009')],
    ['a Word file', readFileSync(new URL('../../templates/coroner-letter.docx', import.meta.url))],
    ['a workbook with broken XML', workbookTemplate({ rows: '<row>' }).bytes],
    ['a workbook with broken properties', workbookTemplate({ rows: '', properties: '<dc:title>' }).bytes],
  ])('is told of %s', (_, bytes) => {
    expect(problems({ name: 'trial.xlsx', bytes }, data)).toMatchObject([
      { code: 'template-not-workbook', location: { template: 'trial.xlsx' } },
    ]);
  });

  it('never fails, whichever bytes of a template are damaged', () => {
    const sound = workbookTemplate({ rows: '' }).bytes;
    const byte = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, value] of changes) bytes[at] = value;
        const made = renderXlsx({ name: 'x.xlsx', bytes }, data);
        expect(made.ok || made.problems.length).not.toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
