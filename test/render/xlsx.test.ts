import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
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

const problems = (template: Template, data: object): readonly Diagnostic[] => {
  const result = renderXlsx(template, data);
  return result.ok ? [] : result.problems;
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
    const anyText = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !text.includes('\r'));
    fc.assert(
      fc.property(anyText, (value) => {
        expect(filled('[{value}]', { value })?.text).toBe(`[${value}]`);
      }),
    );
  });

  it('writes line breaks as Excel does, and half a character as a question mark', () => {
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
    expect([...readCells(rendered(template, { value: 'x' })).values()].map((cell) => cell.text)).toEqual(['x', 'x']);
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
    const template = workbookTemplate({ rows: textRow(1, '{value}'), beforeSheets: '<workbookPr date1904="1"/>' });
    expect(readCells(rendered(template, { value: '2009-01-05' })).get('A1')?.number).toBe(39818 - 1462);
  });

  it('fills page headers and footers, where an ampersand and a digit could be read as codes', () => {
    const template = workbookTemplate({
      rows: '',
      afterRows:
        '<headerFooter><oddHeader>&amp;L&amp;8{date}&amp;R&amp;&amp;8{date}</oddHeader><oddFooter>&amp;C{name} &amp;P</oddFooter></headerFooter>',
    });
    const sheet = readPart(rendered(template, { date: '1 June 2009', name: 'B&D <Board>' }), 'xl/worksheets/plan.xml');
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
    const template = workbookTemplate({ rows: textRow(1, 'Date') + textRow(2, 'a') + textRow(3, 'b') + '<row r="4"/>' });
    const frozen = new PizZip(template.bytes);
    const sheet = frozen.file('xl/worksheets/plan.xml')?.asText() ?? '';
    const pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews>';
    frozen.file('xl/worksheets/plan.xml', sheet.replace('<sheetData>', `${pane}<sheetData>`));
    const result = renderXlsx({ name: 'trial.xlsx', bytes: frozen.generate({ type: 'uint8array' }) }, {});
    expect(result.ok && result.value.rows).toBe(2);
  });
});

describe('the results beside the formulas of a workbook', () => {
  const formulas = (names: string, ...cells: string[]) => {
    const row = cells
      .map((formula, index) => {
        const attributes = formula.startsWith('#') ? 't="shared" si="0"' : '';
        return `<c r="${'BCDEFGHIJKLMN'[index]}1" t="e"><f ${attributes}>${formula.replace('#', '')}</f><v>#VALUE!</v></c>`;
      })
      .join('');
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>{day0}</t></is></c>${row}</row>`;
    const template = workbookTemplate({ rows, afterSheets: `<definedNames>${names}</definedNames><extLst/>` });
    return readCells(rendered(template, { day0: '2009-01-05' }));
  };
  const DAY0 = '<definedName name="Day0">Plan!$A$1</definedName><definedName name="Week">7</definedName>';

  it('are brought up to date where they are sums and products of names, cells and numbers', () => {
    const cells = formulas(DAY0, 'Day0+7*4', ' day0 + Week * 9', '$A1', 'B1+C1-A1', "'Plan'!A1+1.5", '2*Z9+Week');
    expect([...cells.values()].slice(1).map((cell) => cell.number)).toEqual([
      39846, 39881, 39818, 39909, 39819.5, 7,
    ]);
  });

  it('are taken out for every other formula', () => {
    const cells = formulas(DAY0, 'TODAY()', 'SUM(A1:B1)', 'A1/2', 'Nobody+1', 'F1+1', 'F1', '-A1', 'A1+', '#A1', '"a"');
    expect([...cells.values()].slice(1).map((cell) => cell.number)).toEqual(Array(10).fill(undefined));
  });

  it('are taken out where they count on text', () => {
    const rows = textRow(1, 'soon') + '<row r="2"><c r="A2"><f>A1+7</f><v>1</v></c></row>';
    expect(readCells(rendered(workbookTemplate({ rows }), {})).get('A2')).toEqual({ formula: 'A1+7', style: null });
  });

  it('are calculated anew by Excel when it opens the file', async () => {
    const rows = '<row r="1"><c r="A1"><f>1+1</f></c></row>';
    const added = rendered(workbookTemplate({ rows, afterSheets: '<extLst/>' }), {});
    expect(readPart(added, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/><extLst/>');
    expect(await schemaProblems(added, 'xlsx')).toEqual([]);
    const kept = rendered(workbookTemplate({ rows, afterSheets: '<calcPr calcId="191029"/>' }), {});
    expect(readPart(kept, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });
});

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
      rows: textRow(1, '{board.name', 'name} of {board.name}', '{board.name {board.name}', '{}', '{board}', '{agreed}'),
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
    const template = workbookTemplate({ rows: textRow(1, '{constructor.name} {board.toString} {__proto__}') });
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
    const footer = workbookTemplate({ rows: '', afterRows: '<headerFooter><oddFooter>{value}</oddFooter></headerFooter>' });
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
});
