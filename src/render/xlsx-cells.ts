import type { Element } from '@xmldom/xmldom';
import type { Place, XlsxMerge } from './xlsx-merge.js';
import { addChild, childNamed, childrenNamed } from './xlsx-elements.js';
import type { XlsxPackage } from './xlsx-package.js';
import { daySerial, isDay } from './xlsx-serial.js';
import { excelString } from './xlsx-string.js';
import { onlyTag } from './xlsx-tags.js';

/** The most characters that Excel holds in one cell. */
export const CELL_LIMIT = 32_767;

const SPACE = 'http://www.w3.org/XML/1998/namespace';

/**
 * Fills the tags in the text of every cell, runs of different format included. A cell that is one tag and nothing else
 * becomes a number or a date where that is what the tag stands for, and keeps its format. Any other value is text,
 * whatever it begins with. Formulas stay as they are.
 */
export const fillCells = (workbook: XlsxPackage, merge: XlsxMerge): void => {
  const from1904 = /^(1|true)$/.test(
    childNamed(workbook.workbook, 'workbookPr')?.getAttribute('date1904') ?? '',
  );
  const originals = new Map(workbook.sharedStrings.map((string) => [string, runsOf(string)]));

  for (const { name: part, root } of workbook.sheets) {
    for (const { cell, row } of cellsOf(root)) {
      const string = stringOf(cell, workbook.sharedStrings);
      const runs = string && (originals.get(string) ?? runsOf(string));
      const text = runs?.join('') ?? '';
      if (!string || !runs || !/[{}]/.test(text)) continue;

      const place: Place = { part, row, label: cell.getAttribute('r') ?? `row ${row}` };
      const tag = onlyTag(text);
      const value = tag === undefined ? undefined : merge.valueOf(tag);
      const day = typeof value === 'string' && isDay(value) ? value : undefined;
      const number = day === undefined ? value : daySerial(day, from1904);
      if (typeof number === 'number' && Number.isFinite(number)) {
        setNumber(cell, number);
        setRuns(string, []);
      } else if (day !== undefined) {
        merge.report(uncountable(day), place, text, tag);
      } else {
        const filled = merge.fill(runs, place, excelString);
        if (filled.join('').length > CELL_LIMIT) merge.report(TOO_LONG, place, text, tag);
        setRuns(string, filled);
      }
    }
  }
};

/** How many rows of the sheets hold something, those that are frozen at the top not counted. */
export const countRows = (workbook: XlsxPackage): number =>
  workbook.writtenRows +
  workbook.sheets
    .map(({ root }) => {
      const view = childNamed(childNamed(root, 'sheetViews'), 'sheetView');
      const frozen = Number(childNamed(view, 'pane')?.getAttribute('ySplit') ?? 0);
      const held = cellsOf(root).filter(({ cell, row }) => row > frozen && childrenNamed(cell).length > 0);
      return new Set(held.map(({ row }) => row)).size;
    })
    .reduce((sum, rows) => sum + rows, 0);

/** Every cell of a sheet with the number of its row, in order. */
export const cellsOf = (sheet: Element): { readonly cell: Element; readonly row: number }[] =>
  childrenNamed(childNamed(sheet, 'sheetData'), 'row').flatMap((row, index) =>
    childrenNamed(row, 'c').map((cell) => ({ cell, row: Number(row.getAttribute('r') ?? index + 1) })),
  );

/** The element that holds a cell's text; undefined where it is a formula, or no text. */
export const stringOf = (cell: Element, sharedStrings: readonly Element[]): Element | undefined => {
  if (childNamed(cell, 'f')) return undefined;
  if (cell.getAttribute('t') === 'inlineStr') return childNamed(cell, 'is');
  if (cell.getAttribute('t') !== 's') return undefined;
  return sharedStrings[Number(childNamed(cell, 'v')?.textContent)];
};

/** The `t` elements of a string: one, or one for each run. Phonetic guides are none of its text. */
const textElements = (string: Element): Element[] =>
  childrenNamed(string).flatMap((child) => {
    if (child.localName === 't') return [child];
    return child.localName === 'r' ? childrenNamed(child, 't') : [];
  });

export const runsOf = (string: Element): string[] =>
  textElements(string).map((element) => element.textContent ?? '');

export const setRuns = (string: Element, runs: readonly string[]): void => {
  for (const [index, element] of textElements(string).entries()) {
    element.textContent = runs[index] ?? '';
    element.setAttributeNS(SPACE, 'xml:space', 'preserve');
  }
};

const setNumber = (cell: Element, value: number): void => {
  cell.removeAttribute('t');
  for (const child of childrenNamed(cell)) cell.removeChild(child);
  addChild(cell, 'v').textContent = String(value);
};

export const TOO_LONG = {
  code: 'text-too-long',
  message: `this cell would hold more than the ${CELL_LIMIT.toLocaleString('en-GB')} characters that Excel allows`,
  hint: 'Shorten the text that its tags stand for, or give each tag a cell of its own.',
};

const uncountable = (day: string) => ({
  code: 'day-out-of-range',
  message: `${day} is not a day that Excel can count to`,
  hint: 'Correct the year in the case’s data.',
});
