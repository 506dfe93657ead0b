import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/render/template.js';
import { renderXlsx } from '../../src/render/xlsx.js';
import { readCells, readPart } from './read-workbook.js';
import { recalculate } from './recalculate.js';
import { schemaProblems } from './schema-problems.js';
import { textRow, workbookTemplate } from './workbook-template.js';

const rendered = (template: Template, data: object): Uint8Array => {
  const result = renderXlsx(template, data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.bytes;
};

/** What one cell with this text becomes. */
const filled = (text: string, data: object) =>
  readCells(rendered(workbookTemplate({ rows: textRow(1, text) }), data)).get('A1');

const HOSTILE = [
  '</t></is></c>',
  'Marks & Spencer <b>',
  '{name} {board.name} {',
  ']]>',
  '👩‍👧 family',
  'שלום مرحبا',
  'Llŷr Ŵyn ap Siôn, Zażółć gęślą jaźń',
  '  spaces at both ends  ',
  'two\nlines and a\ttab',
  '_x0041_ is no A',
  '=1+1',
  '+44 1632 960001',
  '-5',
  '@SUM(A1)',
  "'quoted",
  '$& $1',
  '007',
];

describe('filling an Excel template', () => {
  it.each(HOSTILE)('writes %j as it is', (value) => {
    expect(filled('{value}', { value })?.text).toBe(value);
    expect(filled('Before {value} after', { value })?.text).toBe(`Before ${value} after`);
  });

  it('shows hostile text in LibreOffice as it went in, and calculates none of it', async () => {
    const values = HOSTILE.filter((value) => !value.includes('\t'));
    const rows = values.map((_, index) => textRow(index + 1, `{v${index}}`)).join('');
    const bytes = rendered(
      workbookTemplate({ rows }),
      Object.fromEntries(values.map((value, index) => [`v${index}`, value])),
    );
    expect(await schemaProblems(bytes, 'xlsx')).toEqual([]);
    expect(recalculate(bytes).map(([value]) => value)).toEqual(values);
  });

  it('writes any text as it is', () => {
    const anyText = fc
      .string({ unit: 'binary' })
      .filter((text) => text.isWellFormed() && !text.includes('\r'));
    fc.assert(
      fc.property(anyText, (value) => {
        expect(filled('[{value}]', { value })?.text).toBe(`[${value}]`);
      }),
      { numRuns: 50 },
    );
  });

  it('writes line breaks as Excel does, and half a character as the sign for one that is missing', () => {
    expect(filled('{value}', { value: 'one\r\ntwo\rthree' })?.text).toBe('one\ntwo\nthree');
    expect(filled('{value}', { value: '\uD83D' })?.text).toBe('\uFFFD');
  });

  it('keeps the format of every run, and gives a tag that is split over runs the one that it begins in', () => {
    const strings = [
      '<r><rPr><b/></rPr><t>{board.abb</t></r><r><t>revi</t></r><r><rPr><i/></rPr><t>ation} {role}</t></r><r><t xml:space="preserve"> signs</t></r>',
    ];
    const template = workbookTemplate({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings });
    const bytes = rendered(template, { board: { abbreviation: 'RSCB' }, role: 'Chair' });
    expect(readCells(bytes).get('A1')?.text).toBe('RSCB Chair signs');
    expect(readPart(bytes, 'xl/strings.xml').replaceAll(' xml:space="preserve"', '')).toContain(
      '<r><rPr><b/></rPr><t>RSCB</t></r><r><t/></r><r><rPr><i/></rPr><t> Chair</t></r><r><t> signs</t></r>',
    );
  });

  it('fills a string that several cells share in all of them', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c></row>';
    const template = workbookTemplate({ rows, strings: ['<t>{value}</t>'] });
    expect([...readCells(rendered(template, { value: 'x' })).values()].map((cell) => cell.text)).toEqual([
      'x',
      'x',
    ]);
    const numbers = readCells(rendered(template, { value: 7 }));
    expect([...numbers.values()].map((cell) => [cell.number, cell.style])).toEqual([
      [7, null],
      [7, '1'],
    ]);
  });

  it('writes nothing for a value that the case does not have', () => {
    expect(filled('[{value}]', { value: undefined })?.text).toBe('[]');
    expect(filled('{value}', { value: null })?.text).toBe('');
  });

  it('makes a number or a date of a cell that is one tag, and text of it beside other text', () => {
    expect(filled(' { value } ', { value: 12.5 })).toEqual({ number: 12.5, style: null });
    expect(filled('{value}', { value: '2009-01-05' })).toEqual({ number: 39818, style: null });
    expect(filled('from {value}', { value: '2009-01-05' })?.text).toBe('from 2009-01-05');
    expect(filled('{value}', { value: '2009-02-30' })?.text).toBe('2009-02-30');
    expect(filled('{value}', { value: '42' })?.text).toBe('42');
  });

  it('counts days from 1904 in a workbook that does', () => {
    const template = workbookTemplate({
      rows: textRow(1, '{value}'),
      beforeSheets: '<workbookPr date1904="1"/>',
    });
    expect(readCells(rendered(template, { value: '2009-01-05' })).get('A1')?.number).toBe(39818 - 1462);
  });

  it('fills page headers and footers, where an ampersand and a digit could be read as codes', () => {
    const template = workbookTemplate({
      rows: '',
      afterRows:
        '<headerFooter><oddHeader>&amp;L&amp;8{date}&amp;R&amp;&amp;8{date}</oddHeader><oddFooter>&amp;C{name} &amp;P</oddFooter></headerFooter>',
    });
    const sheet = readPart(
      rendered(template, { date: '1 June 2009', name: 'B&D <Board>' }),
      'xl/worksheets/plan.xml',
    );
    expect(sheet).toContain('<oddHeader>&amp;L&amp;8 1 June 2009&amp;R&amp;&amp;81 June 2009</oddHeader>');
    expect(sheet).toContain('<oddFooter>&amp;CB&amp;&amp;D &lt;Board&gt; &amp;P</oddFooter>');
  });

  it('fills the file’s properties and forgets who saved the template, where and when', () => {
    const template = workbookTemplate({
      rows: '',
      company: '{board}',
      properties:
        '<dc:title>{title}</dc:title><cp:lastModifiedBy>A. Clerk</cp:lastModifiedBy><cp:lastPrinted>2026-01-01T09:00:00Z</cp:lastPrinted>' +
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T09:00:00Z</dcterms:created>' +
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T09:00:00Z</dcterms:modified>',
      beforeSheets:
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15">' +
        '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\a.clerk\\"/></mc:Choice></mc:AlternateContent>',
    });
    const bytes = rendered(template, { title: 'Guide & plan', board: 'A <Board>', madeOn: '2009-11-30' });
    const core = readPart(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Guide &amp; plan</dc:title>');
    expect(core.match(/20\d\d-[^<]*/g)).toEqual(['2009-11-30T00:00:00Z', '2009-11-30T00:00:00Z']);
    expect(readPart(bytes, 'docProps/app.xml')).toContain('<Company>A &lt;Board&gt;</Company>');
    expect(core + readPart(bytes, 'xl/workbook.xml')).not.toMatch(/clerk/i);
  });

  it('leaves every part that has no tags as it was', () => {
    const template = workbookTemplate({ rows: textRow(1, '{value}') });
    const bytes = rendered(template, { value: 'x' });
    expect(Object.keys(new PizZip(bytes).files)).toEqual(Object.keys(new PizZip(template.bytes).files));
    expect(readPart(bytes, 'xl/styles.xml')).toBe(readPart(template.bytes, 'xl/styles.xml'));
  });

  it('makes the same bytes every time', () => {
    const template = workbookTemplate({ rows: textRow(1, '{value}') });
    expect(rendered(template, { value: 'x' })).toEqual(rendered(template, { value: 'x' }));
  });

  it('counts the rows below those that are frozen', () => {
    const template = workbookTemplate({
      rows: textRow(1, 'Date') + textRow(2, 'a') + textRow(3, 'b') + '<row r="4"/>',
    });
    const frozen = new PizZip(template.bytes);
    const sheet = frozen.file('xl/worksheets/plan.xml')?.asText() ?? '';
    const pane =
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews>';
    frozen.file('xl/worksheets/plan.xml', sheet.replace('<sheetData>', `${pane}<sheetData>`));
    const result = renderXlsx({ name: 'trial.xlsx', bytes: frozen.generate({ type: 'uint8array' }) }, {});
    expect(result.ok && result.value.rows).toBe(2);
  });
});
