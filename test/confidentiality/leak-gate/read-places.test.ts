import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../src/confidentiality/leak-gate/places/read-places.js';
import { makeWordFile, paragraph, row, wordPart } from './make-word-file.js';

const placesOf = async (bytes: Uint8Array, name = 'file.docx') => (await readPlaces(bytes, name)).places;
const textsIn = async (bytes: Uint8Array, part: string): Promise<string[]> =>
  (await placesOf(bytes)).filter((place) => place.part === part).map(({ text }) => text);

describe('reading a Word file', () => {
  it('joins the runs of a paragraph, whatever stands between them', async () => {
    const body =
      '<w:p><w:r><w:t>Tr</w:t></w:r><w:proofErr w:type="spellStart"/><w:smartTag w:element="x"><w:r><w:t>ac</w:t></w:r></w:smartTag>' +
      '<w:hyperlink><w:r><w:t>ey</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t xml:space="preserve"> B</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>rown</w:t></w:r></w:sdtContent></w:sdt></w:p>';
    expect(await textsIn(makeWordFile(body), 'the body')).toEqual(['Tracey\t Brown']);
  });

  it('numbers paragraphs as a person counts them, those of tables among them', async () => {
    const places = await placesOf(
      makeWordFile(`${paragraph('one')}<w:tbl>${row('two', 'three')}</w:tbl>${paragraph('four')}`),
    );
    const body = places.filter(({ part }) => part === 'the body');
    expect(
      body.map(({ text, paragraph: number, cell }) => [text, number, cell?.column, cell?.row.cells]),
    ).toEqual([
      ['one', 1, undefined, undefined],
      ['two', 2, 0, 2],
      ['three', 3, 1, 2],
      ['four', 4, undefined, undefined],
    ]);
  });

  it('reads a paragraph with tracked changes as it was, as it will be, and with both', async () => {
    const run = (text: string, element = 't') => `<w:r><w:${element}>${text}</w:${element}></w:r>`;
    const body = `<w:p>${run('Tra')}<w:del w:id="1" w:author="A">${run('ns', 'delText')}</w:del><w:ins w:id="2" w:author="A">${run('cey')}</w:ins></w:p>`;
    expect(await textsIn(makeWordFile(body), 'the body')).toEqual(['Transcey', 'Tracey', 'Trans']);
  });

  it('reads text that is hidden, and the text without it', async () => {
    const body =
      '<w:p><w:r><w:t>Tra</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>qz</w:t></w:r><w:r><w:t>cey</w:t></w:r></w:p>';
    expect(await textsIn(makeWordFile(body), 'the body')).toEqual(['Traqzcey', 'Tracey']);
  });

  it('says in words what each part is', async () => {
    const bytes = makeWordFile('<w:p><w:bookmarkStart w:id="1" w:name="_Jill"/></w:p>', {
      'word/header1.xml': wordPart('hdr', paragraph('a')),
      'word/comments.xml': wordPart(
        'comments',
        `<w:comment w:author="Jill" w:id="1">${paragraph('b')}</w:comment>`,
      ),
      'docProps/core.xml': '<c:core xmlns:c="c"><dc:creator xmlns:dc="d">Jill</dc:creator></c:core>',
      'docProps/custom.xml':
        '<Properties><property name="Client"><lpwstr>Jill</lpwstr></property></Properties>',
      'customXml/item1.xml': '<r><n>Jill</n></r>',
    });
    const parts = (await placesOf(bytes)).map(({ part }) => part);
    expect(parts).toEqual(
      expect.arrayContaining([
        'the file name',
        'the body, a bookmark',
        'a header (header1.xml)',
        'a comment (comments.xml)',
        'a comment (comments.xml), the author of a comment or a change',
        'the document properties, author',
        'the custom properties, a custom property',
        'custom XML (item1.xml), n',
        'the name of a part',
      ]),
    );
  });

  it('passes over what only programs read: fonts, measures, styles that every document has', async () => {
    const bytes = makeWordFile(
      '<w:p w:rsidR="00AB12CD"><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Georgia"/></w:rPr></w:r></w:p>',
      {
        'word/styles.xml': wordPart(
          'styles',
          '<w:style w:styleId="Strong"><w:name w:val="Strong"/></w:style>',
        ),
      },
    );
    const texts = (await placesOf(bytes)).map(({ text }) => text);
    expect(texts.filter((text) => /Georgia|Quote|Strong|00AB/.test(text))).toEqual([]);
  });
});

describe('reading other files', () => {
  it('reads the pages of a PDF as they are drawn and as they are seen', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage();
    page.drawText('cey', { x: 50 + font.widthOfTextAtSize('Tra', 12), y: 700, size: 12, font });
    page.drawText('elsewhere', { x: 50, y: 400, size: 12, font });
    page.drawText('Tra', { x: 50, y: 700, size: 12, font });
    const places = await placesOf(await document.save(), 'a.pdf');
    expect(places.filter(({ part }) => part === 'page 1').some(({ text }) => text.includes('Tracey'))).toBe(
      true,
    );
  });

  it('reads text files in any of the usual encodings, line by line', async () => {
    for (const bytes of [
      Buffer.from('a\r\nWójcik'),
      Buffer.from('\uFEFFa\nWójcik', 'utf16le'),
      Buffer.from('a\nW\xf3jcik', 'latin1'),
    ]) {
      const place = (await placesOf(bytes, 'notes.txt')).find(({ text }) => text === 'Wójcik');
      expect(place).toMatchObject({ part: 'the text', at: 'line 2' });
    }
  });

  it('tells what a file is by its bytes and not by its name', async () => {
    const bytes = makeWordFile('', { 'word/media/image1.png': makeWordFile(paragraph('Jill')) });
    expect((await placesOf(bytes)).map(({ part }) => part)).toContain('a picture (image1.png), the body');
  });
});
