// Ways of putting a text into the body of a Word file. Each takes the file, the text and a source of chance.
import { changePart, editZip, insertBefore, xml } from './edit-zip.mjs';

const BODY = 'word/document.xml';
const run = (text, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

/** A text with line breaks as Word keeps them. */
const lines = (text) =>
  text
    .split('\n')
    .map((line) => run(line))
    .join('<w:r><w:br/></w:r>');

const atEnd = (bytes, content) =>
  editZip(bytes, (zip) => {
    const end = zip.file(BODY).asText().includes('<w:sectPr') ? '<w:sectPr' : '</w:body>';
    insertBefore(zip, BODY, end, content);
  });

/** Cuts a text into pieces at random, never within a character. */
export const cut = (text, random, pieces = 4) => {
  const characters = [...text];
  const places = Array.from(
    { length: pieces - 1 },
    () => 1 + random.below(Math.max(1, characters.length - 1)),
  ).toSorted((a, b) => a - b);
  return [0, ...places].map((from, index) =>
    characters.slice(from, places[index] ?? characters.length).join(''),
  );
};

const paragraph = (content) => `<w:p>${content}</w:p>`;
const cell = (content) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (rows) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
const between = (pieces, wrap) => pieces.map((piece, index) => wrap(piece, index)).join('');

/** Into a paragraph that is there, chosen at random, between two of its runs. */
const intoRandomParagraph = (bytes, text, random) =>
  editZip(bytes, (zip) =>
    changePart(zip, BODY, (body) => {
      const ends = [...body.matchAll(/<\/w:r>(?=(?:<w:r>|<w:r |<\/w:p>))/g)].map(
        (match) => match.index + match[0].length,
      );
      const at = ends.length === 0 ? body.lastIndexOf('<w:sectPr') : random.pick(ends);
      const content = ends.length === 0 ? paragraph(lines(` ${text} `)) : lines(` ${text} `);
      return body.slice(0, at) + content + body.slice(at);
    }),
  );

const FONTS = [
  '<w:rPr><w:b/></w:rPr>',
  '',
  '<w:rPr><w:i/></w:rPr>',
  '<w:rPr><w:lang w:val="cy-GB"/></w:rPr>',
];

const split = (wrap) => (bytes, text, random) => atEnd(bytes, paragraph(between(cut(text, random), wrap)));

const textBox = (content) =>
  `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="box" style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const change = (name, content, author = 'Author') =>
  `<w:${name} w:id="901" w:author="${xml(author)}" w:date="2009-06-01T09:00:00Z">${content}</w:${name}>`;
const deleted = (text) => `<w:r><w:delText xml:space="preserve">${xml(text)}</w:delText></w:r>`;
const hidden = (text) => run(text, '<w:rPr><w:vanish/></w:rPr>');

export const BODY_PLANTERS = {
  'body: a paragraph of its own': (bytes, text) => atEnd(bytes, paragraph(lines(text))),
  'body: within a paragraph that was there': intoRandomParagraph,
  'body: split runs': split((piece, index) => run(piece, FONTS[index % FONTS.length])),
  'body: split by spelling marks': split(
    (piece) => `<w:proofErr w:type="spellStart"/>${run(piece)}<w:proofErr w:type="spellEnd"/>`,
  ),
  'body: split by smart tags': split(
    (piece) => `<w:smartTag w:uri="urn:place" w:element="PersonName">${run(piece)}</w:smartTag>`,
  ),
  'body: split by links and bookmarks': split(
    (piece, index) =>
      `<w:bookmarkStart w:id="80${index}" w:name="b${index}"/><w:hyperlink w:anchor="top">${run(piece)}</w:hyperlink><w:bookmarkEnd w:id="80${index}"/>`,
  ),
  'body: split by content controls': split(
    (piece) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(piece)}</w:sdtContent></w:sdt>`,
  ),
  'body: split by a soft hyphen': (bytes, text, random) =>
    atEnd(
      bytes,
      paragraph(
        cut(text, random, 2)
          .map((piece) => run(piece))
          .join('<w:r><w:softHyphen/></w:r>'),
      ),
    ),
  'body: a cell of a table': (bytes, text) =>
    atEnd(bytes, table([[paragraph(run('Name')), paragraph(lines(text))]])),
  'body: a table within a table': (bytes, text) =>
    atEnd(bytes, table([[paragraph(run('1')), `${table([[paragraph(lines(text))]])}<w:p/>`]])),
  'body: a text box': (bytes, text) => atEnd(bytes, paragraph(textBox(paragraph(lines(text))))),
  'body: a content control': (bytes, text) =>
    atEnd(bytes, `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(lines(text))}</w:sdtContent></w:sdt>`),
  'body: a formula': (bytes, text) =>
    atEnd(
      bytes,
      paragraph(
        `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>${xml(text)}</m:t></m:r></m:oMath>`,
      ),
    ),
  'hidden: hidden text': (bytes, text) => atEnd(bytes, paragraph(hidden(text))),
  'hidden: split by hidden text': (bytes, text, random) =>
    atEnd(
      bytes,
      paragraph(
        cut(text, random, 2)
          .map((piece) => run(piece))
          .join(hidden('qzx')),
      ),
    ),
  'tracked: an insertion': (bytes, text) => atEnd(bytes, paragraph(change('ins', run(text)))),
  'tracked: a deletion': (bytes, text) => atEnd(bytes, paragraph(change('del', deleted(text)))),
  'tracked: a move': (bytes, text) =>
    atEnd(bytes, paragraph(change('moveFrom', run(text)) + change('moveTo', run('elsewhere')))),
  'tracked: a word half inserted': (bytes, text, random) => {
    const [head, tail] = cut(text, random, 2);
    return atEnd(bytes, paragraph(run(head) + change('del', deleted('qzx')) + change('ins', run(tail))));
  },
  'tracked: a word half deleted': (bytes, text, random) => {
    const [head, tail] = cut(text, random, 2);
    return atEnd(bytes, paragraph(run(head) + change('ins', run('qzx')) + change('del', deleted(tail))));
  },
  'field: the result of a field': (bytes, text) =>
    atEnd(bytes, paragraph(`<w:fldSimple w:instr=" TITLE ">${run(text)}</w:fldSimple>`)),
  'field: a simple field’s code': (bytes, text) =>
    atEnd(
      bytes,
      paragraph(`<w:fldSimple w:instr=" COMMENTS &quot;${xml(text)}&quot; ">${run('x')}</w:fldSimple>`),
    ),
  'field: a code split over runs': (bytes, text, random) =>
    atEnd(
      bytes,
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${cut(` QUOTE "${text}" `, random)
          .map((piece) => `<w:r><w:instrText xml:space="preserve">${xml(piece)}</w:instrText></w:r>`)
          .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ),
};

/** For an address: its lines one beneath the other, and in cells beside each other. */
export const LINES_PLANTERS = {
  'body: over several paragraphs': (bytes, text) =>
    atEnd(
      bytes,
      text
        .split('\n')
        .map((line) => paragraph(run(line)))
        .join(''),
    ),
  'body: over several cells': (bytes, text) =>
    atEnd(bytes, table([text.split('\n').map((line) => paragraph(run(line)))])),
};
