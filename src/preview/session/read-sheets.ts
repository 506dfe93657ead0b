import type { Element } from '@xmldom/xmldom';
import { cellsOf } from '../../render/xlsx-cells.js';
import { childNamed, childrenNamed, XlsxPackage } from '../../render/xlsx-package.js';

/** One sheet of a workbook as a table: rows of cells, empty ones between them too. */
export interface ShownSheet {
  readonly name: string;
  readonly rows: readonly (readonly ShownCell[])[];
}

export interface ShownCell {
  readonly text: string;
  /** Such as `B7`; left out where nothing stands in it. */
  readonly at?: string;
  readonly across?: number;
  readonly down?: number;
  /** Part of a joined cell that stands further up or left. */
  readonly isCovered?: true;
  readonly isBold?: true;
}

/** More than a screen ever shows; a workbook of ours has tens. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 100;
/** Number formats that a workbook need not spell out and that show a date. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22]);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The sheets of a workbook as Excel would show their values. Throws where the bytes are no workbook. */
export const readSheets = (bytes: Uint8Array): ShownSheet[] => {
  const workbook = new XlsxPackage(bytes);
  const styles = readStyles(workbook);
  return workbook.sheets.map(({ name, root }) => ({ name, rows: rowsOf(root, workbook, styles) }));
};

interface Style {
  readonly isDate: boolean;
  readonly isBold: boolean;
}

const rowsOf = (root: Element, workbook: XlsxPackage, styles: readonly Style[]): ShownCell[][] => {
  const rows: ShownCell[][] = [];
  const put = (row: number, column: number, cell: ShownCell): void => {
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) return;
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push({ text: '' });
    line[column] = cell;
  };
  for (const { cell } of cellsOf(root)) {
    const at = placeOf(cell.getAttribute('r') ?? '');
    if (!at) continue;
    const style = styles[Number(cell.getAttribute('s') ?? 0)];
    const text = textOfCell(cell, workbook, style?.isDate ?? false);
    put(at.row, at.column, {
      text,
      ...(text === '' ? {} : { at: cell.getAttribute('r') ?? '' }),
      ...(style?.isBold ? { isBold: true } : {}),
    });
  }
  for (const merge of childrenNamed(childNamed(root, 'mergeCells'), 'mergeCell')) {
    const [from, to] = (merge.getAttribute('ref') ?? '').split(':').map((each) => placeOf(each));
    if (!from || !to) continue;
    const first = rows[from.row]?.[from.column];
    for (let row = from.row; row <= Math.min(to.row, MOST_ROWS); row += 1) {
      for (let column = from.column; column <= Math.min(to.column, MOST_COLUMNS); column += 1)
        put(row, column, { text: '', isCovered: true });
    }
    const across = to.column - from.column + 1;
    const down = to.row - from.row + 1;
    put(from.row, from.column, { text: '', ...first, across, down });
  }
  return padded(rows);
};

/** Every row as wide as the widest; text with nothing beside it goes on over the empty cells, as in Excel. */
const padded = (rows: readonly ShownCell[][]): ShownCell[][] => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => {
    const last = row.at(-1);
    const room = width - row.length;
    if (room === 0 || last === undefined || last.isCovered) return [...row, ...blank(room)];
    return [...row.slice(0, -1), { ...last, across: (last.across ?? 1) + room }];
  });
};

const blank = (count: number): ShownCell[] => Array.from({ length: count }, () => ({ text: '' }));

const placeOf = (reference: string): { row: number; column: number } | undefined => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === '') return undefined;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
};

const textOfCell = (cell: Element, workbook: XlsxPackage, isDate: boolean): string => {
  const value = childNamed(cell, 'v')?.textContent ?? '';
  const type = cell.getAttribute('t');
  if (type === 's') return textOfString(workbook.sharedStrings[Number(value)]);
  if (type === 'inlineStr') return textOfString(childNamed(cell, 'is'));
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return isDate && value !== '' && type === null ? dateOf(Number(value)) : value;
};

/** The text of all runs; what is read out beside it for other scripts is left out. */
const textOfString = (string: Element | undefined): string => {
  const runs = [
    ...childrenNamed(string, 't'),
    ...childrenNamed(string, 'r').flatMap((run) => childrenNamed(run, 't')),
  ];
  return runs.map((run) => run.textContent ?? '').join('');
};

/** Day 1 is 1 January 1900, and Excel believes that 29 February 1900 was. */
const dateOf = (serial: number): string => {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  if (Number.isNaN(day.getTime())) return String(serial);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
};

const readStyles = (workbook: XlsxPackage): Style[] => {
  const root = workbook.part('xl/styles.xml');
  const custom = new Map(
    childrenNamed(root && childNamed(root, 'numFmts'), 'numFmt').map((format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const fonts = childrenNamed(root && childNamed(root, 'fonts'), 'font');
  return childrenNamed(root && childNamed(root, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style.getAttribute('numFmtId') ?? 0);
    const code = (custom.get(id) ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    const font = fonts[Number(style.getAttribute('fontId') ?? 0)];
    const bold = font && childNamed(font, 'b');
    return {
      isDate: DATE_FORMATS.has(id) || /[dy]/i.test(code),
      isBold: bold !== undefined && bold.getAttribute('val') !== '0',
    };
  });
};
