import { displayWidth } from './display-width.js';
import { showSafely } from './quote.js';

/** The text of the files that were read, by the name that diagnostics give them. */
export type Sources = ReadonlyMap<string, string>;

const LINES_OF_CONTEXT = 2;
const TAB_STOP = 4;
/** As many columns of a line as are shown; a chronology's event is often one line of a thousand. */
const COLUMNS_SHOWN = 100;
/** How far into the shown part the caret stands when a line is cut on its left. */
const COLUMNS_BEFORE = 60;

interface Cell {
  readonly text: string;
  readonly width: number;
}

/** A line as cells, tabs filled up with spaces, and the cell at which a column (UTF-16, from 1) begins. */
const layOut = (line: string, column: number): { cells: Cell[]; caret: number } => {
  const cells: Cell[] = [];
  let width = 0;
  let position = 0;
  let caret: number | undefined;
  for (const character of line) {
    if (caret === undefined && position + character.length >= column) caret = cells.length;
    position += character.length;
    const safe = showSafely(character);
    const columns = character === '\t' ? TAB_STOP - (width % TAB_STOP) : displayWidth(safe);
    cells.push({ text: character === '\t' ? ' '.repeat(columns) : safe, width: columns });
    width += columns;
    if (caret !== undefined && cells.length > caret + COLUMNS_SHOWN) break;
  }
  return { cells, caret: caret ?? cells.length };
};

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);
const textOf = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join('');

/** Cells from the front of a list (or, with `fromEnd`, its back) that fit into a number of columns. */
const fitting = (cells: readonly Cell[], columns: number, fromEnd = false): Cell[] => {
  const taken: Cell[] = [];
  let left = columns;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = fromEnd ? cells[cells.length - 1 - index] : cells[index];
    if (cell === undefined || cell.width > left) break;
    taken.push(cell);
    left -= cell.width;
  }
  return fromEnd ? taken.toReversed() : taken;
};

/** The part of a line that is shown, and the column of it (from 0) under which the caret stands. */
const showLine = (line: string, column: number): { shown: string; caret: number } => {
  const { cells, caret } = layOut(line, column);
  const before = cells.slice(0, caret);
  const cut = widthOf(before) > COLUMNS_BEFORE;
  const left = cut ? fitting(before, COLUMNS_BEFORE - 1, true) : before;
  const leftText = (cut ? '…' : '') + textOf(left);
  const leftWidth = widthOf(left) + (cut ? 1 : 0);
  const after = cells.slice(caret);
  const right = fitting(after, COLUMNS_SHOWN - leftWidth);
  return {
    shown: (leftText + textOf(right) + (right.length < after.length ? '…' : '')).trimEnd(),
    caret: leftWidth,
  };
};

/**
 * The place in a text with two lines around it, line numbers, and a caret under the column.
 * `lines` are the lines of the whole text; line and column count from 1, the column in UTF-16 units.
 * Returns '' where the text has no such line.
 */
export const codeFrame = (lines: readonly string[], line: number, column?: number): string => {
  const first = Math.max(1, line - LINES_OF_CONTEXT);
  const last = Math.min(lines.length, line + LINES_OF_CONTEXT);
  if (line < 1 || line > last) return '';
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const here = number === line;
    const text = lines[number - 1] ?? '';
    // The end of a text that closes with a line break is no line of its own.
    if (!here && number === lines.length && text === '') continue;
    const { shown, caret } = showLine(text, here ? (column ?? 1) : 1);
    frame.push(`${here ? '>' : ' '} ${String(number).padStart(gutter)} | ${shown}`.trimEnd());
    if (here && column !== undefined) frame.push(`  ${' '.repeat(gutter)} | ${' '.repeat(caret)}^`);
  }
  return frame.join('\n');
};
