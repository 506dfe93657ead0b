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

const columnWidths = (table: Table, columns: number): number[] => {
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...table.children.map((row) => Math.min(60, textLength(row.children[column]?.children ?? [])))),
  );
  const total = longest.reduce((sum, length) => sum + length, 0);
  const shares = longest.map((length) => Math.max(MIN_SHARE, length / total));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => Math.round((TEXT_WIDTH * share) / sum));
};

const textLength = (nodes: readonly PhrasingContent[]): number =>
  nodes.reduce((length, node) => {
    if ('children' in node) return length + textLength(node.children);
    return length + ('value' in node ? node.value.length : 0);
  }, 0);
