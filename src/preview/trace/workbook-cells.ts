import { cellsOf, runsOf, stringOf } from '../../render/xlsx-cells.js';
import { childNamed } from '../../render/xlsx-elements.js';
import { XlsxPackage } from '../../render/xlsx-package.js';

/** A cell of a workbook as its file holds it. */
export interface WorkbookCell {
  /** The name on the tab of its sheet. */
  readonly sheet: string;
  /** Such as `B7`. */
  readonly at: string;
  readonly text: string;
  /** A number, or a day that is held as one: the cell has no text. */
  readonly isNumber: boolean;
  readonly isFormula: boolean;
  readonly formula: string;
}

/** A workbook by the places of its cells. */
export interface WorkbookCells {
  readonly all: readonly WorkbookCell[];
  find(sheet: string, at: string): WorkbookCell | undefined;
  /** The cell of a template from which one of the made workbook comes: a row that is repeated is the last one. */
  from(sheet: string, at: string): WorkbookCell | undefined;
}

/** Every cell of a workbook that holds something. Throws where the bytes are no workbook. */
export const readCells = (bytes: Uint8Array): WorkbookCells => {
  const workbook = new XlsxPackage(bytes);
  const lastRows = new Map<string, number>();
  const all = workbook.sheets.flatMap(({ name: sheet, root }) =>
    cellsOf(root).map(({ cell, row }): WorkbookCell => {
      lastRows.set(sheet, Math.max(row, lastRows.get(sheet) ?? 0));
      const string = stringOf(cell, workbook.sharedStrings);
      const formula = childNamed(cell, 'f');
      const value = childNamed(cell, 'v')?.textContent ?? '';
      return {
        sheet,
        at: cell.getAttribute('r') ?? '',
        text: string ? runsOf(string).join('') : value,
        isNumber: !formula && !string && value !== '',
        isFormula: formula !== undefined,
        formula: formula?.textContent ?? '',
      };
    }),
  );
  const byPlace = new Map(all.map((cell) => [`${cell.sheet}\n${cell.at}`, cell]));
  const find = (sheet: string, at: string): WorkbookCell | undefined => byPlace.get(`${sheet}\n${at}`);
  return {
    all,
    find,
    from: (sheet, at) => {
      const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
      return find(sheet, `${column}${Math.min(Number(row), lastRows.get(sheet) ?? 0)}`);
    },
  };
};
