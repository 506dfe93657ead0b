import { displayWidth } from '../diagnostics/display-width.js';
import { wrapText } from './wrap-text.js';

/** A column of a table on a terminal. */
export interface Column<Row> {
  readonly heading: string;
  readonly value: (row: Row) => string;
  readonly align?: 'right';
  /** Its texts go on in further lines where the table is too wide. */
  readonly wraps?: boolean;
}

/** A column of texts is not made narrower than this. */
const NARROWEST = 10;

/**
 * Rows as text in columns that are as wide as their widest value, under a rule. Where `width` is given and the table is
 * wider, texts of columns that wrap go on in further lines.
 */
export const formatTable = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width = Infinity,
): string => {
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  const natural = columns.map(({ heading }, column) =>
    cells.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), displayWidth(heading)),
  );
  const widths = fitWidths(natural, columns, width);
  const pad = (text: string, column: number): string => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
    return columns[column]?.align === 'right' ? space + text : text + space;
  };
  const line = (row: readonly string[]): string => row.map(pad).join('  ').trimEnd();
  const lines = (row: readonly string[]): string => {
    const wrapped = row.map((text, column) =>
      columns[column]?.wraps === true ? wrapText(text, widths[column] ?? Infinity) : [text],
    );
    const height = Math.max(...wrapped.map((texts) => texts.length));
    return Array.from({ length: height }, (_, index) =>
      line(wrapped.map((texts) => texts[index] ?? '')),
    ).join('\n');
  };
  return [
    line(columns.map(({ heading }) => heading)),
    widths.map((each) => '─'.repeat(each)).join('  '),
    ...cells.map(lines),
  ].join('\n');
};

/** Takes what is too much from the widest of the columns that wrap, until the table fits. */
const fitWidths = <Row>(
  natural: readonly number[],
  columns: readonly Column<Row>[],
  width: number,
): number[] => {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, 2 * (widths.length - 1)) - width;
  while (excess > 0) {
    let widest = -1;
    for (const [column, each] of widths.entries()) {
      if (columns[column]?.wraps === true && each > NARROWEST && each > (widths[widest] ?? 0))
        widest = column;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
};
