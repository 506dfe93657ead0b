import type { Element } from '@xmldom/xmldom';
import { escapeXml } from './escape-xml.js';
import { CELL_LIMIT, cellsOf, runsOf, setRuns, stringOf, TOO_LONG } from './xlsx-cells.js';
import type { XlsxMerge } from './xlsx-merge.js';
import { lookupTag } from './lookup-tag.js';
import { childNamed, childrenNamed } from './xlsx-elements.js';
import type { XlsxPackage } from './xlsx-package.js';
import { daySerial, isDay } from './xlsx-serial.js';
import { excelString } from './xlsx-string.js';
import { onlyTag, replaceTags } from './xlsx-tags.js';

/** Points: a line of 10-point text, the room above and below it, and the most that Excel allows a row. */
const LINE = 12.75;
const ROOM = 4;
const HIGHEST = 409;
const DEFAULT_WIDTH = 8.43;
/** Texts run wider than the figures in which Excel measures columns. */
const WIDER = 1.1;

const LOOP = /^\s*\{#([^{}]+)\}([\s\S]*)$/;

/** One cell of a row that is repeated. */
interface CellTemplate {
  readonly column: string;
  /** The attribute of its style, with a space before it; blank where it has none. */
  readonly style: string;
  readonly text: string;
  /** The tag, where the text is one and nothing else. */
  readonly tag: string | undefined;
  /** Of its column, in characters. */
  readonly width: number;
}

interface Loop {
  readonly name: string;
  readonly row: Element;
  readonly number: number;
  readonly cells: readonly CellTemplate[];
  readonly strings: readonly Element[];
}

/**
 * Repeats the last row of each sheet for the items of a list, where its first text begins with `{#list}` and its last
 * ends with `{/list}`: the tags between are those of an item. A cell that is one tag becomes a number or a date where
 * that is what the tag stands for. A filter that reaches to that row reaches to the last one that is made. Rows are
 * written as text, so that time and room grow in line with them.
 */
export const expandLoops = (workbook: XlsxPackage, merge: XlsxMerge): void => {
  const from1904 = /^(1|true)$/.test(
    childNamed(workbook.workbook, 'workbookPr')?.getAttribute('date1904') ?? '',
  );
  const done: Element[] = [];
  for (const { name: sheet, root } of workbook.sheets) {
    const loop = findLoop(root, workbook.sharedStrings);
    const items = loop && merge.valueOf(loop.name);
    if (!loop || !Array.isArray(items)) continue;
    reportProblems(loop, sheet, items, merge);
    const attributes = Array.from(loop.row.attributes)
      .filter(({ name }) => name !== 'r' && name !== 'ht' && name !== 'customHeight')
      .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`)
      .join('');
    const rows = items.map((item: object, index) => {
      const number = loop.number + index;
      const valueOf = (tag: string): unknown => {
        const own = lookupTag(tag, item);
        return own.found ? own.value : merge.valueOf(tag);
      };
      const cells = loop.cells.map((cell) => cellXml(cell, number, valueOf, from1904));
      const height = Math.min(HIGHEST, Math.max(...cells.map(({ lines }) => lines)) * LINE + ROOM);
      return `<row r="${number}"${attributes} ht="${height}">${cells.map(({ xml }) => xml).join('')}</row>`;
    });
    done.push(...loop.strings);
    const mark = loop.row.ownerDocument?.createComment(workbook.markFor(rows.join(''), rows.length));
    if (mark) loop.row.parentNode?.replaceChild(mark, loop.row);
    stretchRanges(workbook.workbook, root, sheet, loop.number, loop.number + Math.max(rows.length, 1) - 1);
  }
  clearUnused(workbook, done);
};

/** The width of each column of a sheet by its number from 1; only those that are set. */
const widthsOf = (sheet: Element): ReadonlyMap<number, number> => {
  const widths = new Map<number, number>();
  for (const column of childrenNamed(childNamed(sheet, 'cols'), 'col')) {
    const last = Math.min(Number(column.getAttribute('max')), 256);
    for (let index = Number(column.getAttribute('min')); index <= last; index++) {
      widths.set(index, Number(column.getAttribute('width')));
    }
  }
  return widths;
};

/** `A` is 1, `AA` is 27. */
const indexOf = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0);

const findLoop = (sheet: Element, sharedStrings: readonly Element[]): Loop | undefined => {
  const row = childrenNamed(childNamed(sheet, 'sheetData'), 'row').at(-1);
  if (!row) return undefined;
  const cells = childrenNamed(row, 'c').map((cell) => {
    const string = stringOf(cell, sharedStrings);
    return { cell, string, text: string ? runsOf(string).join('') : '' };
  });
  const texts = cells.filter(({ text }) => text !== '');
  const [, name = ''] = LOOP.exec(texts[0]?.text ?? '') ?? [];
  const end = `{/${name}}`;
  if (name === '' || texts.at(-1)?.text.trimEnd().endsWith(end) !== true) return undefined;
  const widths = widthsOf(sheet);
  const lettersOf = (cell: Element): string => (cell.getAttribute('r') ?? '').replaceAll(/\d/g, '');
  return {
    name: name.trim(),
    row,
    number: Number(row.getAttribute('r')),
    cells: cells.map(({ cell, text }) => ({
      column: lettersOf(cell),
      width: widths.get(indexOf(lettersOf(cell))) ?? DEFAULT_WIDTH,
      style: cell.hasAttribute('s') ? ` s="${cell.getAttribute('s')}"` : '',
      ...withTag(text.replace(LOOP, '$2').replace(end, '')),
    })),
    strings: texts.flatMap(({ string }) => string ?? []),
  };
};

const withTag = (text: string) => ({ text, tag: onlyTag(text) });

const cellXml = (
  { column, style, text, tag, width }: CellTemplate,
  row: number,
  valueOf: (tag: string) => unknown,
  from1904: boolean,
): { readonly xml: string; readonly lines: number } => {
  const open = `<c r="${column}${row}"${style}`;
  const value = tag === undefined ? undefined : valueOf(tag);
  const number = typeof value === 'string' && isDay(value) ? daySerial(value, from1904) : value;
  if (typeof number === 'number' && Number.isFinite(number))
    return { xml: `${open}><v>${number}</v></c>`, lines: 1 };
  const printed = (each: unknown): string =>
    typeof each === 'string' || typeof each === 'number' ? String(each) : '';
  const filled =
    tag === undefined ? replaceTags([text], (name) => printed(valueOf(name))).join('') : printed(value);
  if (filled === '') return { xml: `${open}/>`, lines: 1 };
  const lines = filled
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * WIDER) / width)), 0);
  const xml = `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(excelString(filled))}</t></is></c>`;
  return { xml, lines };
};

/** What is wrong with the row’s tags shows in its first item; a text that is too long in any. */
const reportProblems = (loop: Loop, part: string, items: readonly object[], merge: XlsxMerge): void => {
  const [first] = items;
  for (const { column, text, tag } of loop.cells) {
    const place = { part, row: loop.number, label: `${column}${loop.number}` };
    if (first) {
      const within = merge.within(first);
      within.fill([text], place, excelString);
      merge.problems.push(...within.problems);
    }
    if (tag === undefined) continue;
    const isTooLong = (item: object): boolean => {
      const lookup = lookupTag(tag, item);
      return lookup.found && typeof lookup.value === 'string' && lookup.value.length > CELL_LIMIT;
    };
    if (items.some(isTooLong)) merge.report(TOO_LONG, place, text, tag);
  }
};

/** Filters, print areas and the size of the sheet, where they reach to the row that was repeated. */
const stretchRanges = (workbook: Element, root: Element, sheet: string, from: number, to: number): void => {
  const stretched = (range: string): string =>
    range.replace(/(:\$?[A-Z]+\$?)(\d+)$/, (whole, start: string, row: string) =>
      Number(row) === from ? `${start}${to}` : whole,
    );
  for (const name of ['autoFilter', 'dimension']) {
    const element = childNamed(root, name);
    element?.setAttribute('ref', stretched(element.getAttribute('ref') ?? ''));
  }
  const prefixes = [`${sheet}!`, `'${sheet.replaceAll("'", "''")}'!`];
  for (const name of childrenNamed(childNamed(workbook, 'definedNames'), 'definedName')) {
    const range = name.textContent ?? '';
    if (prefixes.some((prefix) => range.startsWith(prefix))) name.textContent = stretched(range);
  }
};

/** The strings of repeated rows hold tags: they are emptied, unless another cell has them too. */
const clearUnused = (workbook: XlsxPackage, strings: readonly Element[]): void => {
  const used = new Set(
    workbook.sheets.flatMap(({ root }) =>
      cellsOf(root).map(({ cell }) => stringOf(cell, workbook.sharedStrings)),
    ),
  );
  for (const string of strings) if (!used.has(string)) setRuns(string, []);
};
