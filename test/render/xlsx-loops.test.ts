import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../src/render/xlsx.js';
import { readCells } from './read-workbook.js';
import { schemaProblems } from './schema-problems.js';
import { workbookTemplate } from './workbook-template.js';

const cell = (reference: string, text: string, style = 0): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const template = (row: string, afterRows = '', afterSheets = '') =>
  workbookTemplate({
    rows: `<row r="1">${cell('A1', 'Heading')}</row><row r="2">${row}</row>`,
    afterRows,
    afterSheets,
  });
const ROW = cell('A2', '{#rows}{number}') + cell('B2', '{day}', 1) + cell('C2', '{text} of {title}{/rows}');

const made = (data: object, of = template(ROW, '<autoFilter ref="A1:C2"/>')): Uint8Array => {
  const result = renderXlsx(of, data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.bytes;
};

describe('a row of a workbook that is repeated', () => {
  const rows = [
    { number: 1, day: '2007-09-30', text: '=SUM(A1) & <b>' },
    { number: 2, day: 'June 07 approx', text: 'two\nlines' },
    { number: 3, day: '', text: '' },
  ];

  it('is there once for each item, with numbers, dates and texts', () => {
    const cells = readCells(made({ rows, title: 'T' }));
    expect(cells.get('A4')?.number).toBe(3);
    expect(cells.get('B2')).toMatchObject({ number: 39_355, style: '1' });
    expect(cells.get('B3')?.text).toBe('June 07 approx');
    expect(cells.get('C2')?.text).toBe('=SUM(A1) & <b> of T');
    expect(cells.get('C3')?.text).toBe('two\nlines of T');
    expect(cells.has('A5')).toBe(false);
  });

  it('is counted', () => {
    const result = renderXlsx(template(ROW), { rows, title: 'T' });
    expect(result.ok && result.value.rows).toBe(4);
  });

  it('takes filters and names with it to the last row', () => {
    const names = '<definedNames><definedName name="All">Plan!$A$1:$C$2</definedName></definedNames>';
    const zip = new PizZip(made({ rows, title: 'T' }, template(ROW, '<autoFilter ref="A1:C2"/>', names)));
    expect(zip.file('xl/worksheets/plan.xml')?.asText()).toContain('<autoFilter ref="A1:C4"/>');
    expect(zip.file('xl/workbook.xml')?.asText()).toContain('Plan!$A$1:$C$4');
  });

  it('is gone where the list is empty', () => {
    const cells = readCells(made({ rows: [], title: 'T' }));
    expect([...cells.keys()]).toEqual(['A1']);
  });

  it('leaves no tag, and is a sound workbook', async () => {
    const bytes = made({ rows, title: 'T' });
    expect(new PizZip(bytes).file('xl/worksheets/plan.xml')?.asText()).not.toMatch(/[{}]/);
    expect(await schemaProblems(bytes, 'xlsx')).toEqual([]);
  });

  it('reports a tag that its items do not have, once, and a text that no cell holds', () => {
    const row = cell('A2', '{#rows}{nubmer}') + cell('B2', '{text}{/rows}');
    const result = renderXlsx(template(row), { rows: [...rows, { number: 4, text: 'x'.repeat(40_000) }] });
    expect(result.ok ? [] : result.problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['unknown-tag', 'Did you mean {number}?'],
      ['text-too-long', expect.any(String)],
    ]);
  });

  it('holds thousands of items', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      number: index,
      day: '2007-09-30',
      text: 'x',
    }));
    expect(readCells(made({ rows: many, title: 'T' })).get('A20001')?.number).toBe(19_999);
  });
});
