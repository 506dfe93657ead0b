import { childrenNamed } from '../../render/xlsx-elements.js';
import { XlsxParts } from '../../render/xlsx-parts.js';
import { type CellStyle, dateOfSerial, readCellStyles } from './cell-styles.js';
import { type ScannedCell, type ScannedSheet, scanSheet } from './scan-sheet.js';

/** One sheet of a workbook as a table: rows of cells, empty ones between them too. */
export interface ShownSheet {
  readonly name: string;
  /** Of each column, in characters; 0 where the sheet does not say. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ShownCell[])[];
  /** How many rows more the sheet has than are shown. */
  readonly left: number;
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

/** More than anybody looks through in a preview. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 100;

/** The sheets of a workbook as Excel would show their values. Throws where the bytes are no workbook. */
export const readSheets = (bytes: Uint8Array): ShownSheet[] => {
  const workbook = new XlsxParts(bytes);
  const styles = readCellStyles(workbook);
  const strings = workbook.sharedStrings.map((string) =>
    // The text of all runs; what is read out beside it for other scripts is left out.
    [...childrenNamed(string, 't'), ...childrenNamed(string, 'r').flatMap((run) => childrenNamed(run, 't'))]
      .map((run) => run.textContent ?? '')
      .join(''),
  );
  return workbook.sheetPaths.map(({ name, path }) => {
    const sheet = scanSheet(workbook.text(path) ?? '');
    const rows = rowsOf(sheet, strings, styles);
    const last = placeOf(sheet.cells.at(-1)?.at ?? '')?.row ?? 0;
    return {
      name,
      rows,
      widths: widthsOf(sheet, columnsOf(rows[0] ?? [])),
      left: Math.max(0, last + 1 - MOST_ROWS),
    };
  });
};

const rowsOf = (
  sheet: ScannedSheet,
  strings: readonly string[],
  styles: readonly CellStyle[],
): ShownCell[][] => {
  const rows: ShownCell[][] = [];
  const put = (row: number, column: number, cell: ShownCell): void => {
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) return;
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push({ text: '' });
    line[column] = cell;
  };
  for (const cell of sheet.cells) {
    const place = placeOf(cell.at);
    if (!place) continue;
    const style = styles[cell.style];
    const text = textOfCell(cell, strings, style);
    put(place.row, place.column, {
      text,
      ...(text === '' ? {} : { at: cell.at }),
      ...(style?.isBold ? { isBold: true } : {}),
    });
  }
  for (const merge of sheet.merges) {
    const [from, to] = merge.split(':').map((each) => placeOf(each));
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
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => {
    const last = row.at(-1);
    const room = width - row.length;
    if (room === 0 || last === undefined || last.isCovered) return [...row, ...blank(room)];
    return [...row.slice(0, -1), { ...last, across: (last.across ?? 1) + room }];
  });
};

const blank = (count: number): ShownCell[] => Array.from({ length: count }, () => ({ text: '' }));

const columnsOf = (row: readonly ShownCell[]): number =>
  row.reduce((sum, { across = 1, isCovered }) => sum + (isCovered ? 0 : across), 0);

const widthsOf = ({ widths }: ScannedSheet, columns: number): number[] =>
  Array.from({ length: columns }, (_none, column) => {
    const found = widths.find(({ first, last }) => column + 1 >= first && column + 1 <= last);
    return found?.width ?? 0;
  });

const placeOf = (reference: string): { row: number; column: number } | undefined => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === '') return undefined;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
};

const textOfCell = (
  { type, text }: ScannedCell,
  strings: readonly string[],
  style: CellStyle | undefined,
): string => {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return style?.isDate && text !== '' && (type === '' || type === 'n') ? dateOfSerial(Number(text)) : text;
};
