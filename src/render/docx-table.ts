import type { PhrasingContent, Table } from 'mdast';
import { paragraphStyle } from './docx-styles.js';

/** The styles of a table that comes from Markdown. */
export interface TableSetting {
  readonly tableStyle: string | undefined;
  readonly headingStyle: string | undefined;
  readonly textStyle: string | undefined;
  readonly runs: (children: readonly PhrasingContent[]) => string;
}

/** The width of the text of an A4 page with ordinary margins, in twentieths of a point; the table takes all of it. */
const TEXT_WIDTH = 9070;
const MIN_SHARE = 0.12;
/** About how wide a letter of a table’s text is, and the space at both sides of a cell. */
const LETTER_WIDTH = 112;
const CELL_PADDING = 190;

/** A Markdown table: its first row repeats on each page, rows do not break, columns as wide as their text asks. */
export const tableXml = (table: Table, setting: TableSetting): string => {
  const columns = Math.max(...table.children.map((row) => row.children.length));
  const widths = columnWidths(table, columns);
  const rows = table.children.map((row, rowIndex) => {
    const isHeading = rowIndex === 0;
    const cells = widths.map((width, column) => {
      const style = paragraphStyle(isHeading ? setting.headingStyle : setting.textStyle);
      const alignment = table.align?.[column];
      const aligned = alignment ? `<w:jc w:val="${alignment}"/>` : '';
      const runs = setting.runs(row.children[column]?.children ?? []);
      return (
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>` +
        `<w:p><w:pPr>${style}${aligned}</w:pPr>${runs}</w:p></w:tc>`
      );
    });
    return `<w:tr><w:trPr><w:cantSplit/>${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const style = setting.tableStyle === undefined ? '' : `<w:tblStyle w:val="${setting.tableStyle}"/>`;
  return (
    `<w:tbl><w:tblPr>${style}<w:tblW w:w="5000" w:type="pct"/>` +
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>' +
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.join('')}</w:tbl>${SPACE_AFTER}`
  );
};

/** A table may not be the last thing in a cell or a document, and text right under it looks cramped. */
const SPACE_AFTER = '<w:p><w:pPr><w:spacing w:after="60"/></w:pPr></w:p>';

/** Widths after the longest text of each column, but none so narrow that its longest word would break. */
const columnWidths = (table: Table, columns: number): number[] => {
  const texts = Array.from({ length: columns }, (_, column) =>
    table.children.map((row) => plainText(row.children[column]?.children ?? [])),
  );
  const longest = texts.map((column) => Math.max(1, ...column.map((text) => Math.min(60, text.length))));
  const words = texts.map((column) => Math.max(1, ...column.flatMap(wordsOf).map((word) => word.length)));
  const total = longest.reduce((sum, length) => sum + length, 0);
  const shares = longest.map((length, column) => {
    const word = (LETTER_WIDTH * (words[column] ?? 1) + CELL_PADDING) / TEXT_WIDTH;
    return Math.max(MIN_SHARE, Math.min(word, 0.5), length / total);
  });
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => Math.round((TEXT_WIDTH * share) / sum));
};

/** The words of a text, a date such as 13 December 2007 counted as one. */
const wordsOf = (text: string): string[] =>
  text.replaceAll(/(\d{1,2}) (\p{L}+) (\d{4})/gu, '$1_$2_$3').split(/\s+/);

const plainText = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => ('children' in node ? plainText(node.children) : 'value' in node ? node.value : ''))
    .join('');
