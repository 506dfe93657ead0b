import { displayWidth } from '../diagnostics/display-width.js';

/** A column of a table on a terminal. */
export interface Column<Row> {
  readonly heading: string;
  readonly value: (row: Row) => string;
  readonly align?: 'right';
}

/** Rows as text in columns that are as wide as their widest value, under a rule. */
export const formatTable = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  const widths = columns.map(({ heading }, column) =>
    cells.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), widthOf(heading)),
  );
  const pad = (text: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - widthOf(text));
    return columns[column]?.align === 'right' ? space + text : text + space;
  };
  const line = (row: readonly string[]): string => row.map(pad).join('  ').trimEnd();
  return [
    line(columns.map(({ heading }) => heading)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...cells.map(line),
  ].join('\n');
};

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + displayWidth(character), 0);
