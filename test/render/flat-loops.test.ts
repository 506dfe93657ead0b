import Docxtemplater from 'docxtemplater';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { flatLoops } from '../../src/render/flat-loops.js';
import { lookupTag } from '../../src/render/lookup-tag.js';
import { wordTemplate } from './word-template.js';

const cell = (...paragraphs: string[]): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r>${properties}<w:t>${text}</w:t></w:r></w:p>`;
const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl><w:p/>`;

const BOLD = '<w:rPr><w:b/><w:i/></w:rPr>';
const ROW =
  cell(paragraph('{#rows}{a}'), paragraph('No. {b} of {title}', BOLD)) +
  cell(paragraph('{@raw}')) +
  cell(paragraph('{c}', '<w:rPr><w:b/></w:rPr>'), paragraph('“{a}” {b}{c}')) +
  cell(paragraph('{/rows}'));

const parser = (tag: string) => ({
  get(scope: unknown, context: { meta: { part: { module?: string } } }): unknown {
    const lookup = lookupTag(tag, scope);
    if (!lookup.found) return undefined;
    const value = lookup.value ?? '';
    return context.meta.part.module === 'rawxml'
      ? `<w:p><w:r><w:t>${String(value)}</w:t></w:r></w:p>`
      : value;
  },
});

/** `word/document.xml` as docxtemplater writes it, with the module or without. */
const documentXml = (body: readonly string[], data: object, modules: readonly object[]): string => {
  const document = new Docxtemplater(new PizZip(wordTemplate(...body).bytes), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: parser as never,
    nullGetter: () => '',
    modules: modules as never,
  });
  document.render(data);
  return document.getZip().file('word/document.xml')?.asText() ?? '';
};

const expectTheSame = (body: readonly string[], data: object): void => {
  expect(documentXml(body, data, [flatLoops()])).toBe(documentXml(body, data, []));
};

const text = fc.oneof(
  fc.constantFrom(
    '', '\n', 'a\nb', '\n\nx', 'x\n', '&<>"\'', '</w:t>', '{tag}', ' spaces ', '…', '👩‍👧', 'a\r\nb', '$&', '\t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(value)), // oxlint-disable-line no-control-regex
); // prettier-ignore
const rows = fc.array(
  fc.record({
    a: text,
    b: fc.oneof(text, fc.integer(), fc.constant(undefined)),
    c: text,
    raw: fc.constantFrom('', 'x', 'y z'),
  }),
  { maxLength: 6 },
);

describe('loops over the rows of a table, written as strings', () => {
  it('give the very XML that docxtemplater gives, whatever the values', () => {
    fc.assert(
      fc.property(rows, fc.string({ unit: 'grapheme-ascii' }), (list, title) =>
        expectTheSame([table(ROW)], { rows: list, title }),
      ),
      { numRuns: 150 },
    );
  });

  it('give the same for many more rows than are written at once', () => {
    const list = Array.from({ length: 1203 }, (_, index) => ({
      a: `${index}`,
      b: index,
      c: 'x\ny',
      raw: 'r',
    }));
    expectTheSame([table(cell(paragraph('Heading')), ROW)], { rows: list, title: 'T' });
  });

  it.each([
    ['an object in place of a list', { rows: { a: 'one', b: 'two', c: 'three', raw: 'r' }, title: '' }],
    ['yes in place of a list', { rows: true, a: '1', b: '2', c: '3', raw: 'r', title: '' }],
    ['nothing', { rows: [], title: '' }],
    ['one row', { rows: [{ a: '1', b: '2', c: '3', raw: 'r' }], title: 'T' }],
    [
      'rows in which tags are missing',
      { rows: [{ a: '1' }, { b: '2' }, {}], c: 'outer', raw: 'outer', title: '' },
    ],
  ])('leave %s to docxtemplater', (_what, data) => {
    expectTheSame([table(ROW)], data);
  });

  it.each([
    ['a loop in a row', table(cell(paragraph('{#rows}{#inner}{a}{/inner}{/rows}')))],
    ['two rows', table(cell(paragraph('{#rows}{a}')), cell(paragraph('{b}{/rows}')))],
    ['paragraphs', `${paragraph('{#rows}')}${paragraph('{a}')}${paragraph('{/rows}')}`],
    [
      'a table in a row',
      table(cell(paragraph('{#rows}'), table(cell(paragraph('{a}'))), paragraph('{/rows}'))),
    ],
    ['the opposite', table(cell(paragraph('{^rows}none{/rows}')))],
  ])('give the same where a loop is over %s', (_what, body) => {
    const list = [
      { a: '1', b: '2', inner: [{ a: 'x' }] },
      { a: '3\n4', b: '', inner: [] },
    ];
    expectTheSame([body], { rows: list });
    expectTheSame([body], { rows: [] });
  });

  it('refuse a control character as docxtemplater does', () => {
    const data = { rows: [1, 2].map(() => ({ a: '\u0001', b: '', c: '', raw: '' })), title: '' };
    expect(() => documentXml([table(ROW)], data, [flatLoops()])).toThrow();
  });

  it('loses no row of five thousand', () => {
    const list = Array.from({ length: 5_000 }, (_, index) => ({ a: `row ${index}`, b: '', c: '', raw: '' }));
    const xml = documentXml([table(ROW)], { rows: list, title: '' }, [flatLoops()]);
    expect(xml.split('<w:tr>').length - 1).toBe(5_000);
  });
});
