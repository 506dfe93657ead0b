import PizZip from 'pizzip';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph of Word; a line break for each `\n`. */
export const paragraph = (text: string): string =>
  `<w:p>${text
    .split('\n')
    .map(
      (line, index) =>
        `<w:r>${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escape(line)}</w:t></w:r>`,
    )
    .join('')}</w:p>`;

/** What stands in a cell: text; or `xml` as it is, with the properties of the cell. */
export type Cell = string | { readonly xml: string; readonly properties?: string };

const cellXml = (cell: Cell): string =>
  typeof cell === 'string'
    ? `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`
    : `<w:tc><w:tcPr>${cell.properties ?? ''}</w:tcPr>${cell.xml}</w:tc>`;

export const row = (cells: readonly Cell[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map(cellXml).join('')}</w:tr>`;

export const table = (rows: readonly (readonly Cell[] | string)[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((each) => (typeof each === 'string' ? each : row(each))).join('')}</w:tbl>`;

/** A Word file with this body. */
export const wordFile = (
  body: string,
  parts: Readonly<Record<string, string>> = {},
  namespace = W,
): Uint8Array => {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
  );
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

/** A cell of a workbook: text, a number, or the serial of a date (`{ date }`) or a time (`{ time }`). */
export type SheetCell = string | number | { readonly date: number } | { readonly time: number };

const columnName = (index: number): string => String.fromCodePoint(65 + index);

const sheetXml = (rows: readonly (readonly SheetCell[])[], hidden: readonly number[]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}"${hidden.includes(index + 1) ? ' hidden="1"' : ''}>${cells
          .map((cell, column) => {
            const at = `r="${columnName(column)}${index + 1}"`;
            if (cell === '') return '';
            if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
            if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
            return 'date' in cell
              ? `<c ${at} s="1"><v>${cell.date}</v></c>`
              : `<c ${at} s="2"><v>${cell.time}</v></c>`;
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

/** A workbook of Excel with these sheets. */
export const workbook = (
  sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
  options: { readonly is1904?: boolean; readonly hidden?: readonly number[] } = {},
): Uint8Array => {
  const zip = new PizZip();
  const names = Object.keys(sheets);
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><workbookPr${options.is1904 === true ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  );
  zip.file(
    'xl/styles.xml',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>',
  );
  names.forEach((name, index) =>
    zip.file(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheets[name] ?? [], options.hidden ?? [])),
  );
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

export const text = (value: string): Uint8Array => new TextEncoder().encode(value);
