import PizZip from 'pizzip';
import type { Template } from '../../src/render/template.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface TrialWorkbook {
  /** The rows of the sheet as XML; style 1 is a date. */
  readonly rows: string;
  /** The shared strings, each the XML inside its `si`. */
  readonly strings?: readonly string[];
  /** What follows the rows in the sheet. */
  readonly afterRows?: string;
  /** What stands in the workbook before its sheets, and after them. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** The XML inside `cp:coreProperties`. */
  readonly properties?: string;
  readonly company?: string;
}

/** A small workbook of one sheet, "Plan", made of these parts. */
export const workbookTemplate = (trial: TrialWorkbook): Template => {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${CORE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      override('/xl/workbook.xml', 'sheet.main') +
      override('/xl/worksheets/plan.xml', 'worksheet') +
      override('/xl/strings.xml', 'sharedStrings') +
      override('/xl/styles.xml', 'styles') +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
    '_rels/.rels':
      `<Relationships xmlns="${RELATIONS}">${relation(1, `${TYPES}/officeDocument`, 'xl/workbook.xml')}` +
      relation(2, `${RELATIONS}/metadata/core-properties`, 'docProps/core.xml') +
      `${relation(3, `${TYPES}/extended-properties`, '/docProps/app.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${trial.beforeSheets ?? ''}` +
      `<sheets><sheet name="Plan" sheetId="1" r:id="rId7"/></sheets>${trial.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${RELATIONS}">${relation(7, `${TYPES}/worksheet`, '/xl/worksheets/plan.xml')}` +
      `${relation(8, `${TYPES}/sharedStrings`, 'strings.xml')}${relation(9, `${TYPES}/styles`, 'styles.xml')}</Relationships>`,
    'xl/worksheets/plan.xml': `<worksheet xmlns="${MAIN}"><sheetData>${trial.rows}</sheetData>${trial.afterRows ?? ''}</worksheet>`,
    'xl/strings.xml': `<sst xmlns="${MAIN}">${(trial.strings ?? []).map((each) => `<si>${each}</si>`).join('')}</sst>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1">` +
      '<border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'docProps/core.xml':
      `<cp:coreProperties xmlns:cp="${CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${trial.properties ?? ''}</cp:coreProperties>`,
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      `<Company>${trial.company ?? ''}</Company></Properties>`,
  };
  const zip = new PizZip();
  for (const [path, xml] of Object.entries(parts)) zip.file(path, XML + xml);
  return { name: 'trial.xlsx', bytes: zip.generate({ type: 'uint8array' }) };
};

/** A row of cells with text of their own, from column A. */
export const textRow = (row: number, ...texts: string[]): string =>
  `<row r="${row}">${texts.map((text, index) => textCell(`${'ABCDEF'[index]}${row}`, text)).join('')}</row>`;

const textCell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

const override = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
