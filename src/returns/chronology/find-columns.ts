import type { Grid, GridCell, GridRow } from '../grid.js';
import { readDate } from '../cells/read-date.js';
import { areHeadings, type Field, FORM_ORDER, meaningsOf } from './recognise-headings.js';

/** A column of a table: where it stands, its heading, and what it means if the form has a place for it. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly heading: string;
  readonly field: Field | undefined;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** The row, counted from 0, at which the entries begin. */
  readonly begin: number;
}

const HEADINGS_WITHIN = 12;
const LONGEST_HEADING = 90;

const filled = (row: GridRow): readonly GridCell[] => row.cells.filter(({ text }) => text !== '');

const columnsOf = (cells: readonly Pick<GridCell, 'text' | 'column' | 'span'>[]): readonly Column[] => {
  const fields = meaningsOf(cells.map(({ text }) => text));
  return cells.map(({ text, column, span }, index) => ({
    from: column,
    to: column + span,
    heading: text.replaceAll(/\s+/g, ' ').trim(),
    field: fields[index],
  }));
};

/** The columns that a row of headings makes; undefined where the row is none. */
export const headingsOf = (row: GridRow | undefined): readonly Column[] | undefined => {
  if (
    row === undefined ||
    filled(row).length < 2 ||
    row.cells.some(({ text }) => text.length > LONGEST_HEADING)
  )
    return undefined;
  const columns = columnsOf(row.cells);
  return areHeadings(columns.map(({ field }) => field)) ? columns : undefined;
};

/** The columns of a row that says the headings again, as on every page of some tables; undefined where it is an entry. */
export const headingsAgain = (row: GridRow, columns: readonly Column[]): readonly Column[] | undefined => {
  const again = headingsOf(row);
  if (again === undefined) return undefined;
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const known = new Set(columns.map(({ heading }) => plain(heading)));
  const cells = filled(row);
  const same = cells.filter(({ text }) => known.has(plain(text))).length;
  const isNew =
    cells.length > 3 && again.every(({ field, heading }) => field !== undefined || heading === '');
  return same * 2 > cells.length || (isNew && columns.every(({ heading }) => heading === ''))
    ? again
    : undefined;
};

/** Headings over two rows, such as "Child" over "seen", read downwards. */
const twoRows = (upper: GridRow, lower: GridRow | undefined): readonly Column[] | undefined => {
  if (lower === undefined || lower.cells.some(({ text }) => text.length > 40)) return undefined;
  const cells = (lower.cells.length >= upper.cells.length ? lower : upper).cells.map((cell) => {
    const over = (row: GridRow): string =>
      row.cells.find(({ column, span }) => column <= cell.column && cell.column < column + span)?.text ?? '';
    return { ...cell, text: `${over(upper)} ${over(lower)}`.trim() };
  });
  const columns = columnsOf(cells);
  return areHeadings(columns.map(({ field }) => field)) ? columns : undefined;
};

const count = (columns: readonly Column[] | undefined): number =>
  new Set(columns?.flatMap(({ field }) => field ?? [])).size;

const holdsDate = (row: GridRow | undefined, asOf: string): boolean =>
  row?.cells.some(({ text }) => text !== '' && readDate(text, { asOf }) !== undefined) ?? false;

/** Without headings: the order of the form, if the first column holds dates. */
const inFormOrder = ({ rows }: Grid, asOf: string): Columns | undefined => {
  const used = rows.filter((row) => filled(row).length > 1);
  const width = used[0]?.cells.length ?? 0;
  if (width < 5 || width > 8) return undefined;
  const dated = used.filter((row) => readDate(row.cells[0]?.text ?? '', { asOf }) !== undefined).length;
  if (dated === 0 || dated * 2 < used.length) return undefined;
  const order = width === 8 ? (['date', 'time', ...FORM_ORDER.slice(1)] as const) : FORM_ORDER;
  const columns = (used[0]?.cells ?? []).map(({ column, span }, index) => ({
    from: column,
    to: column + span,
    heading: '',
    field: order[index],
  }));
  return { columns, begin: 0 };
};

/**
 * Finds the columns of a chronology in a table: by a row of headings below any titles, or over two rows; else as in the
 * table before, which it goes on; else in the order of the form. Undefined where the table is no chronology.
 */
export const findColumns = (
  grid: Grid,
  before: readonly Column[] | undefined,
  asOf: string,
): Columns | undefined => {
  for (const [index, row] of grid.rows.slice(0, HEADINGS_WITHIN).entries()) {
    const next = grid.rows[index + 1];
    const one = headingsOf(row);
    const both = holdsDate(next, asOf) ? undefined : twoRows(row, next);
    if (count(both) > Math.max(count(one), count(headingsOf(next))))
      return { columns: both ?? [], begin: index + 2 };
    if (one !== undefined) return { columns: one, begin: index + 1 };
    if (holdsDate(row, asOf) && filled(row).length > 2) break;
  }
  const width = grid.rows.find((row) => filled(row).length > 1)?.cells.length;
  if (before !== undefined && width === before.length && grid.rows.some((row) => holdsDate(row, asOf))) {
    const cells = grid.rows.find((row) => row.cells.length === width)?.cells ?? [];
    const columns = before.map((column, index) => ({
      ...column,
      from: cells[index]?.column ?? column.from,
      to: (cells[index]?.column ?? column.from) + (cells[index]?.span ?? 1),
    }));
    return { columns, begin: 0 };
  }
  return inFormOrder(grid, asOf);
};

/** The column in which a cell of a row stands: by its turn where the row has as many cells as columns, else by its place. */
export const columnOf = (row: GridRow, index: number, columns: readonly Column[]): Column | undefined => {
  const cell = row.cells[index];
  if (cell === undefined) return undefined;
  if (
    row.cells.length === columns.length &&
    row.cells.every(
      ({ span }, at) => span === 1 || span === (columns[at]?.to ?? 0) - (columns[at]?.from ?? 0),
    )
  )
    return columns[index]?.from === cell.column
      ? columns[index]
      : (columns.find(({ from, to }) => from <= cell.column && cell.column < to) ?? columns[index]);
  return columns.find(({ from, to }) => from <= cell.column && cell.column < to);
};
