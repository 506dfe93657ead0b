// Ways of putting a text, or a day as a number, into a workbook.
import { addRelationship, changePart, editZip, insertBefore, xml } from './edit-zip.mjs';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const SHEET = 'xl/worksheets/sheet1.xml';

const part = (name, content) => (bytes, text) =>
  editZip(bytes, (zip) => zip.file(name, HEAD + content(xml(text))));
const row = (cells) => (bytes, text, random) =>
  editZip(bytes, (zip) =>
    insertBefore(zip, SHEET, '</sheetData>', `<row r="900">${cells(xml(text), text, random)}</row>`),
  );
const inSheet = (content) => (bytes, text) =>
  editZip(bytes, (zip) => insertBefore(zip, SHEET, '</worksheet>', content(xml(text))));

const inlineRuns = (text, random) => {
  const characters = [...text];
  const at = 1 + random.below(Math.max(1, characters.length - 1));
  return [characters.slice(0, at), characters.slice(at)]
    .map((piece) => `<r><rPr><b/></rPr><t xml:space="preserve">${xml(piece.join(''))}</t></r>`)
    .join('');
};

/** Adds a style that shows a number as a date, and gives its number. */
const addDateStyle = (zip) => {
  let index = 0;
  changePart(zip, 'xl/styles.xml', (styles) => {
    const [, before] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles);
    index = before.match(/<xf[ />]/g)?.length ?? 0;
    return styles.replace(
      '</cellXfs>',
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    );
  });
  return index;
};

const serial = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;

export const WORKBOOK_PLANTERS = {
  'cell: a text of its own': row((text) => `<c r="B900" t="inlineStr"><is><t>${text}</t></is></c>`),
  'cell: split into runs': row(
    (_escaped, text, random) => `<c r="B900" t="inlineStr"><is>${inlineRuns(text, random)}</is></c>`,
  ),
  'cell: a shared text': (bytes, text) =>
    editZip(bytes, (zip) => {
      if (zip.file('xl/sharedStrings.xml'))
        insertBefore(zip, 'xl/sharedStrings.xml', '</sst>', `<si><t>${xml(text)}</t></si>`);
      else zip.file('xl/sharedStrings.xml', `${HEAD}<sst ${MAIN}><si><t>${xml(text)}</t></si></sst>`);
    }),
  'cell: the result of a formula': row((text) => `<c r="B900" t="str"><f>A1</f><v>${text}</v></c>`),
  'cell: a text within a formula': row((text) => `<c r="B900"><f>IF(A1=1,"${text}","")</f><v>0</v></c>`),
  'cell: in a hidden row': (bytes, text) =>
    editZip(bytes, (zip) =>
      insertBefore(
        zip,
        SHEET,
        '</sheetData>',
        `<row r="901" hidden="1"><c r="A901" t="inlineStr"><is><t>${xml(text)}</t></is></c></row>`,
      ),
    ),
  'a hidden sheet': part(
    'xl/worksheets/sheet77.xml',
    (text) =>
      `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
  ),
  'a defined name’s content': (bytes, text) =>
    editZip(bytes, (zip) =>
      changePart(zip, 'xl/workbook.xml', (content) =>
        content.replace(
          /(<\/sheets>)/,
          `$1<x-planted><definedName name="n">"${xml(text)}"</definedName></x-planted>`,
        ),
      ),
    ),
  'comment: text': part(
    'xl/comments1.xml',
    (text) =>
      `<comments ${MAIN}><authors><author>A</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>${text}</t></r></text></comment></commentList></comments>`,
  ),
  'comment: author': part(
    'xl/comments1.xml',
    (text) => `<comments ${MAIN}><authors><author>${text}</author></authors><commentList/></comments>`,
  ),
  'comment: a thread': part(
    'xl/threadedComments/threadedComment1.xml',
    (text) =>
      `<ThreadedComments xmlns="urn:t"><threadedComment ref="A1"><text>${text}</text></threadedComment></ThreadedComments>`,
  ),
  'comment: a person': part(
    'xl/persons/person.xml',
    (text) => `<personList xmlns="urn:t"><person displayName="${text}" userId="1"/></personList>`,
  ),
  'page header': inSheet(
    (text) => `<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;10 ${text}</oddHeader></headerFooter>`,
  ),
  'page footer': inSheet((text) => `<headerFooter><oddFooter>&amp;C${text}</oddFooter></headerFooter>`),
  'list to choose from': inSheet(
    (text) =>
      `<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"${text},Other"</formula1></dataValidation></dataValidations>`,
  ),
  'input message': inSheet(
    (text) => `<dataValidations count="1"><dataValidation prompt="${text}" sqref="A1"/></dataValidations>`,
  ),
  'link to another workbook': (bytes, text) =>
    editZip(bytes, (zip) => {
      zip.file('xl/externalLinks/externalLink1.xml', `${HEAD}<externalLink ${MAIN}/>`);
      addRelationship(
        zip,
        'xl/externalLinks/externalLink1.xml',
        'externalLinkPath',
        `file:///S:/${encodeURIComponent(text)}/book.xlsx`,
        true,
      );
    }),
  'kept values of a link': part(
    'xl/externalLinks/externalLink1.xml',
    (text) =>
      `<externalLink ${MAIN}><externalBook><sheetDataSet><sheetData><row r="1"><cell r="A1" t="str"><v>${text}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  ),
  'pivot cache': part(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    (text) =>
      `<pivotCacheDefinition ${MAIN}><cacheFields><cacheField name="x"><sharedItems><s v="${text}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
  ),
  'a drawing’s text': part(
    'xl/drawings/drawing1.xml',
    (text) =>
      `<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="urn:a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
  ),
};

export const WORKBOOK_LABEL_PLANTERS = {
  'the name of a sheet': (bytes, text) =>
    editZip(bytes, (zip) =>
      changePart(zip, 'xl/workbook.xml', (content) =>
        content.replace('</sheets>', `<sheet name="${xml(text)}" sheetId="77" state="hidden"/></sheets>`),
      ),
    ),
  'a defined name': (bytes, text) =>
    editZip(bytes, (zip) =>
      changePart(zip, 'xl/workbook.xml', (content) =>
        content.replace(
          '</sheets>',
          `</sheets><x-planted><definedName name="${xml(text)}">1</definedName></x-planted>`,
        ),
      ),
    ),
};

/** Of a day in ISO form: as the number that a workbook keeps for it. */
export const WORKBOOK_DAY_PLANTERS = {
  'cell: a date': (bytes, day) =>
    editZip(bytes, (zip) => {
      const style = addDateStyle(zip);
      insertBefore(
        zip,
        SHEET,
        '</sheetData>',
        `<row r="902"><c r="A902" s="${style}"><v>${serial(day)}</v></c></row>`,
      );
    }),
  'cell: the number of a date': row((day) => `<c r="A900"><v>${serial(day)}</v></c>`),
};
