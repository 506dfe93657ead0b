import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { wordParagraphs } from '../../../src/preview/trace/made-paragraphs.js';
import { cutWordFile, type WordParts } from '../../../src/preview/word-parts/word-parts.js';
import { writeZip } from '../../../src/render/write-zip.js';

const SECTION = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
const BULLETS =
  '<w:abstractNum w:abstractNumId="1"><w:lvl><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>';
const FIGURES =
  '<w:abstractNum w:abstractNumId="2"><w:lvl><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>';
const NUMBERING = `<w:numbering>${BULLETS}${FIGURES}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
const STYLES =
  '<w:styles><w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="NumberedToo"><w:basedOn w:val="Numbered"/></w:style></w:styles>';

const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const row = (text: string, properties = ''): string =>
  `<w:tr>${cell(paragraph(text), properties)}${cell(paragraph('what was done, in as many words as it takes '.repeat(20)))}</w:tr>`;
const rows = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_none, index) => row(`Day ${from + index} &amp; night`));
const table = (content: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid/>${content.join('')}</w:tbl>`;
const wordFile = (body: string, styles = STYLES): Uint8Array => {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`);
  zip.file('word/styles.xml', styles);
  zip.file('word/numbering.xml', NUMBERING);
  return writeZip(zip);
};
const cut = (bytes: Uint8Array): WordParts => {
  const parts = cutWordFile(bytes);
  if (!parts) throw new Error('was not cut');
  return parts;
};
const textsOf = (parts: WordParts): string[] => parts.parts.flatMap(({ id }) => parts.texts(id) ?? []);
const idsOf = (bytes: Uint8Array): string[] => cut(bytes).parts.map(({ id }) => id);
const xmlOf = (parts: WordParts, index: number): string =>
  new PizZip(parts.file(parts.parts[index]?.id ?? '') ?? []).file('word/document.xml')?.asText() ?? '';

const LONG = wordFile(
  `${paragraph('Chronology')}${table(rows(600))}${paragraph('Between')}${table(rows(300, 600))}${paragraph('The end')}${SECTION}`,
);

describe('a long Word file in parts', () => {
  it('loses, repeats and moves no paragraph', () => {
    expect(textsOf(cut(LONG))).toEqual(wordParagraphs(LONG));
    expect(wordParagraphs(LONG)).toContain('Day 599 & night');
  });

  it('is cut between the rows of its long tables and nowhere else', () => {
    const parts = cut(LONG);
    expect(parts.parts.reduce((sum, part) => sum + part.rows, 0)).toBe(900);
    expect(parts.parts.every((part) => part.rows <= 90)).toBe(true);
    expect(parts.parts.map(({ place }) => place)).toEqual([
      'first',
      ...Array.from({ length: parts.parts.length - 2 }, () => 'middle'),
      'last',
    ]);
    const first = parts.parts[0];
    expect(first && parts.texts(first.id)).toEqual(['Chronology']);
  });

  it('makes each part a Word file of its own, in the section to which it belongs', () => {
    const portrait = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const parts = cut(
      wordFile(
        `${table(rows(600))}${paragraph('The end of upright pages', portrait)}${table(rows(450))}${SECTION}`,
      ),
    );
    expect(xmlOf(parts, 0)).toMatch(/<\/w:tbl><w:sectPr><w:pgSz w:w="11906"[^]*<\/w:body><\/w:document>$/);
    expect(xmlOf(parts, parts.parts.length - 1)).toContain(`</w:tbl>${SECTION}</w:body>`);
    for (const [index, part] of parts.parts.entries()) {
      expect(wordParagraphs(parts.file(part.id) ?? new Uint8Array())).toEqual(parts.texts(part.id));
      expect(xmlOf(parts, index).match(/<w:tblGrid\/>/g)?.length ?? 0).toBe(part.rows > 0 ? 1 : 0);
    }
  });

  it('keeps every part that a change does not touch, wherever a row is put in', () => {
    const before = rows(900);
    const ids = idsOf(wordFile(table(before) + SECTION));
    for (const at of [3, 450, 897]) {
      const changed = idsOf(wordFile(table(before.toSpliced(at, 0, row('A day in between'))) + SECTION));
      expect(ids.filter((id) => !changed.includes(id)).length).toBeLessThanOrEqual(3);
    }
  });

  it('tells apart two parts of the same words', () => {
    const ids = idsOf(wordFile(table(Array.from({ length: 500 }, () => row('The same day'))) + SECTION));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is another in every part where the styles are others', () => {
    const body = table(rows(450)) + SECTION;
    const styles = STYLES.replace('</w:styles>', '<w:style w:styleId="More"/></w:styles>');
    const before = new Set(idsOf(wordFile(body)));
    expect(idsOf(wordFile(body, styles)).filter((id) => before.has(id))).toEqual([]);
  });

  it('keeps cells that are joined over several rows together', () => {
    const joined = rows(450).map((_row, index) =>
      row(`Day ${index}`, index % 4 === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'),
    );
    const parts = cut(wordFile(table(joined) + SECTION));
    for (const { id } of parts.parts) expect(Number(parts.texts(id)?.[0]?.slice(4)) % 4).toBe(0);
  });

  it('leaves tables in tables, in text boxes and in controls whole', () => {
    const inner = table(rows(450));
    const whole = [
      `<w:tbl><w:tblPr/><w:tr>${cell(inner)}</w:tr></w:tbl>`,
      `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
      `<w:p><w:r><w:txbxContent>${inner}</w:txbxContent></w:r></w:p>`,
    ];
    for (const body of whole) expect(cutWordFile(wordFile(body + SECTION))).toBeUndefined();
  });

  it('is shown whole where a numbered list goes on from one part to another', () => {
    const long = table(rows(450));
    const list = (style: string): string => `${paragraph('One', style)}${long}${paragraph('Two', style)}`;
    for (const style of ['Numbered', 'NumberedToo'])
      expect(cutWordFile(wordFile(list(`<w:pStyle w:val="${style}"/>`) + SECTION))).toBeUndefined();
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';
    expect(cutWordFile(wordFile(list(numbered) + SECTION))).toBeUndefined();
    expect(cutWordFile(wordFile(list(numbered.replace('"2"', '"1"')) + SECTION))).toBeDefined();
    expect(cutWordFile(wordFile(`${paragraph('One', numbered)}${long}${SECTION}`))).toBeDefined();
  });

  it('is shown whole where it is short, or has no long table', () => {
    expect(cutWordFile(wordFile(table(rows(60)) + SECTION))).toBeUndefined();
    expect(cutWordFile(wordFile(paragraph('words '.repeat(100_000)) + SECTION))).toBeUndefined();
  });

  it('has no part that nobody made', () => {
    const parts = cut(LONG);
    expect(parts.file('no-such-part')).toBeUndefined();
    expect(parts.texts('no-such-part')).toBeUndefined();
  });
});
