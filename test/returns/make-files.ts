import PizZip from 'pizzip';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
/** A paragraph of XML that stands within it. */
export const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;

/** A cell: its text, or `{ xml, properties }`. Line breaks in text become paragraphs. */
export type Cell = string | { readonly xml?: string; readonly text?: string; readonly properties?: string };

export const cell = (content: Cell): string => {
  const {
    xml,
    text = '',
    properties = '',
  } = typeof content === 'string' ? { xml: undefined, text: content } : content;
  const body =
    xml ??
    text
      .split('\n')
      .map((line) => paragraph(run(line)))
      .join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${body}</w:tc>`;
};
export const row = (cells: readonly Cell[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map(cell).join('')}</w:tr>`;
export const table = (rows: readonly (readonly Cell[] | string)[]): string =>
  `<w:tbl>${rows.map((each) => (typeof each === 'string' ? each : row(each))).join('')}</w:tbl>`;

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>';
const relations = (target: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="${target}"/></Relationships>`;

/** A Word document of body XML, with other parts beside it. */
export const docx = (
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  namespace = W,
): Uint8Array =>
  zipOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations('word/document.xml'),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}" xmlns:w14="urn:w14" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

export type SheetCell =
  | string
  | number
  | { readonly value: number; readonly style: number }
  | { readonly inline: string }
  | undefined;

const letter = (column: number): string => String.fromCodePoint(65 + column);

/** A sheet's XML; texts are shared strings, which are added to `strings`. */
const sheetXml = (
  rows: readonly (readonly SheetCell[])[],
  strings: string[],
  merges: readonly string[],
  hidden: readonly number[],
): string => {
  const cellXml = (value: SheetCell, reference: string): string => {
    if (value === undefined) return '';
    if (typeof value === 'string') return `<c r="${reference}" t="s"><v>${strings.push(value) - 1}</v></c>`;
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if ('inline' in value)
      return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(value.inline)}</t></is></c>`;
    return `<c r="${reference}" s="${value.style}"><v>${value.value}</v></c>`;
  };
  const data = rows.map(
    (cells, index) =>
      `<row r="${index + 1}"${hidden.includes(index + 1) ? ' hidden="1"' : ''}>${cells.map((value, column) => cellXml(value, `${letter(column)}${index + 1}`)).join('')}</row>`,
  );
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join('')}</sheetData>${merged}</worksheet>`;
};

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly state?: 'hidden';
}

/** Style 1 is a date, 2 a time, 3 a date of a format of its own, 4 a month. */
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="ddd\\ dd\\-mmm\\-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="17"/></cellXfs></styleSheet>';

/** An Excel workbook. */
export const xlsx = (sheets: readonly Sheet[], is1904 = false): Uint8Array => {
  const strings: string[] = [];
  const parts = Object.fromEntries(
    sheets.map((sheet, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet.rows, strings, sheet.merges ?? [], sheet.hiddenRows ?? []),
    ]),
  );
  const list = sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
    )
    .join('');
  const links = sheets
    .map(
      (_, index) => `<Relationship Id="rId${index + 1}" Type="x" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('');
  return zipOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${R}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  });
};

/** CSV as Excel writes it. */
export const csv = (rows: readonly (readonly string[])[], separator = ','): string =>
  rows
    .map((cells) =>
      cells
        .map((text) => (/["\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(separator),
    )
    .join('\r\n');
