import type { Element } from '@xmldom/xmldom';
import type { Grid, GridCell, GridRow, Remark, ReturnedContent } from '../grid.js';
import { attributeOf, childOf, childrenOf, isOn, parseXml } from './parse-xml.js';
import { kindOfFormat, type NumberKind, serialText } from './workbook-format.js';

type Parts = ReadonlyMap<string, Uint8Array>;

const rootOf = (parts: Parts, name: string): Element | undefined => {
  const bytes = parts.get(name);
  const root = bytes && parseXml(bytes);
  return typeof root === 'string' ? undefined : root;
};

/** The text of a string, without the readings that Japanese cells carry. */
const richText = (element: Element): string =>
  childrenOf(element)
    .map((child) =>
      child.localName === 't' ? (child.textContent ?? '') : child.localName === 'r' ? richText(child) : '',
    )
    .join('')
    .replaceAll(/_x000[dD]_/g, '')
    .replaceAll(/\r\n?/g, '\n');

const kindsOf = (styles: Element | undefined): readonly NumberKind[] => {
  if (styles === undefined) return [];
  const codes = new Map(
    childrenOf(childOf(styles, 'numFmts') ?? styles, 'numFmt').map((format) => [
      Number(attributeOf(format, 'numFmtId')),
      attributeOf(format, 'formatCode'),
    ]),
  );
  const formats = childOf(styles, 'cellXfs');
  return formats === undefined
    ? []
    : childrenOf(formats, 'xf').map((format) => {
        const id = Number(attributeOf(format, 'numFmtId') ?? 0);
        return kindOfFormat(id, codes.get(id));
      });
};

const columnOf = (reference: string): number =>
  [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;
const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);

interface Workbook {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly is1904: boolean;
}

const cellText = (cell: Element, { strings, kinds, is1904 }: Workbook): string => {
  const value = childOf(cell, 'v')?.textContent ?? '';
  switch (attributeOf(cell, 't')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = childOf(cell, 'is');
      return inline === undefined ? '' : richText(inline);
    }
    case 'b':
      return value === '1' ? 'Yes' : 'No';
    case 'str':
    case 'e':
    case 'd':
      return value;
    default: {
      const number = Number(value);
      if (value === '' || Number.isNaN(number)) return value;
      return serialText(number, kinds[Number(attributeOf(cell, 's') ?? 0)] ?? 'number', is1904);
    }
  }
};

/** How many columns each merged cell covers; and in each row below, the columns that are covered from above. */
const mergesOf = (sheet: Element): { spans: Map<string, number>; covered: Map<number, number[]> } => {
  const spans = new Map<string, number>();
  const covered = new Map<number, number[]>();
  const list = childOf(sheet, 'mergeCells');
  for (const merge of list === undefined ? [] : childrenOf(list, 'mergeCell')) {
    const [from = '', to = ''] = (attributeOf(merge, 'ref') ?? '').split(':');
    const [left, right, top, bottom] = [columnOf(from), columnOf(to), rowOf(from), rowOf(to)];
    spans.set(`${top} ${left}`, Math.min(64, right - left + 1));
    for (let row = top + 1; row <= Math.min(bottom, top + 10_000); row += 1)
      covered.set(row, [...(covered.get(row) ?? []), left]);
  }
  return { spans, covered };
};

const readSheet = (sheet: Element, name: string, workbook: Workbook): Grid => {
  const { spans, covered } = mergesOf(sheet);
  const data = childOf(sheet, 'sheetData');
  let last = 0;
  const rows = (data === undefined ? [] : childrenOf(data, 'row')).map((row): GridRow => {
    const number = Number(attributeOf(row, 'r') ?? last + 1);
    last = number;
    let next = 0;
    const cells = childrenOf(row, 'c').map((cell): GridCell => {
      const reference = attributeOf(cell, 'r');
      const column = reference === undefined ? next : columnOf(reference);
      next = column + 1;
      const text = cellText(cell, workbook).replaceAll('\u00A0', ' ').trim();
      const continues = text === '' && (covered.get(number)?.includes(column) ?? false);
      return { text, column, span: spans.get(`${number} ${column}`) ?? 1, continues };
    });
    // A covered cell may be left out of the file altogether.
    for (const column of covered.get(number) ?? []) {
      if (!cells.some((cell) => cell.column === column))
        cells.push({ text: '', column, span: 1, continues: true });
    }
    cells.sort((a, b) => a.column - b.column);
    const isHidden =
      isOn(row.getAttributeNode('hidden') ? row : undefined) && row.getAttribute('hidden') !== '0';
    return { number, cells, marks: new Set(isHidden ? ['hidden-row' as const] : []), comments: [] };
  });
  return { name: `sheet "${name}"`, rows };
};

/** Reads the sheets of an Excel workbook: every text, and dates and times as Excel shows them. */
export const readWorkbook = (parts: Parts): ReturnedContent | string => {
  const bytes = parts.get('xl/workbook.xml');
  const book = bytes && parseXml(bytes);
  if (book === undefined) return 'it holds no workbook';
  if (typeof book === 'string') return book;
  const targets = new Map(
    childrenOf(rootOf(parts, 'xl/_rels/workbook.xml.rels') ?? book, 'Relationship').map((relation) => [
      relation.getAttribute('Id') ?? '',
      (relation.getAttribute('Target') ?? '').replace(/^\/xl\//, ''),
    ]),
  );
  const strings = rootOf(parts, 'xl/sharedStrings.xml');
  const workbook: Workbook = {
    strings: strings === undefined ? [] : childrenOf(strings, 'si').map(richText),
    kinds: kindsOf(rootOf(parts, 'xl/styles.xml')),
    is1904: ['1', 'true'].includes(attributeOf(childOf(book, 'workbookPr'), 'date1904') ?? ''),
  };
  const remarks: Remark[] = [];
  const grids: Grid[] = [];
  for (const sheet of childrenOf(childOf(book, 'sheets') ?? book, 'sheet')) {
    const name = sheet.getAttribute('name') ?? '';
    const part = `xl/${targets.get([...sheet.attributes].find((each) => each.localName === 'id')?.value ?? '') ?? ''}`;
    const content = parts.get(part);
    const root = content && parseXml(content);
    if (typeof root === 'string') return root;
    if (root === undefined) continue;
    if (['hidden', 'veryHidden'].includes(sheet.getAttribute('state') ?? '')) {
      remarks.push({
        code: 'hidden-sheet',
        severity: 'warning',
        message: `The sheet "${name}" is hidden in Excel; it was read.`,
        hint: 'Ask the agency whether it was meant to be sent.',
      });
    }
    grids.push(readSheet(root, name, workbook));
  }
  return { grids, paragraphs: [], remarks };
};
