import type { Element } from '@xmldom/xmldom';
import type { Grid, GridCell, GridRow } from '../grid.js';
import { attributeOf, childOf, childrenOf, isOn } from './parse-xml.js';
import { paragraphText, type WordMarks, type WordNotes } from './word-text.js';

/** What stands around rows and cells without being part of the table. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** The elements of a name within another, through content controls and the like. */
export const unwrapped = (parent: Element, names: ReadonlySet<string>): readonly Element[] =>
  childrenOf(parent).flatMap((child) => {
    if (names.has(child.localName ?? '')) return [child];
    if (child.localName === 'AlternateContent') {
      const chosen = childOf(child, 'Choice') ?? childOf(child, 'Fallback');
      return chosen === undefined ? [] : unwrapped(chosen, names);
    }
    if (child.localName === 'sdt' && isOn(childOf(childOf(child, 'sdtPr'), 'showingPlcHdr'))) return [];
    return WRAPPERS.has(child.localName ?? '') ? unwrapped(child, names) : [];
  });

const number = (parent: Element | undefined, name: string): number => {
  const value = Number(attributeOf(childOf(parent, name), 'val') ?? 0);
  return Number.isInteger(value) && value > 0 && value < 64 ? value : 0;
};

/** What becomes of a table within a cell: it is a table of its own, or text of the cell. */
export type TakeNested = (table: Element) => boolean;

const CELL_BLOCKS = new Set(['p', 'tbl']);

const cellText = (cell: Element, notes: WordNotes, marks: WordMarks, takeNested: TakeNested): string =>
  unwrapped(cell, CELL_BLOCKS)
    .flatMap((block) => {
      if (block.localName === 'p') return [paragraphText(block, notes, marks)];
      if (takeNested(block)) return [];
      return unwrapped(block, new Set(['tr'])).map((row) =>
        unwrapped(row, new Set(['tc']))
          .map((inner) => cellText(inner, notes, marks, takeNested))
          .filter((text) => text !== '')
          .join(' | '),
      );
    })
    .join('\n')
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll('\u2011', '-')
    .replaceAll(/[\u200B\u200E\u200F\uFEFF]/g, '')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();

/** A table of a Word file with its merged cells, as it is seen once the tracked changes are accepted. */
export const readWordTable = (
  table: Element,
  name: string,
  notes: WordNotes,
  takeNested: TakeNested,
): Grid => {
  const rows: GridRow[] = [];
  for (const [index, row] of unwrapped(table, new Set(['tr'])).entries()) {
    const properties = childOf(row, 'trPr');
    const marks: WordMarks = { tracked: false, hidden: isOn(childOf(properties, 'hidden')), comments: [] };
    if (childOf(properties, 'ins')) marks.tracked = true;
    // A row that was struck out is no longer there; its number counts on, as Word shows it.
    if (childOf(properties, 'del')) continue;
    let column = number(properties, 'gridBefore');
    const cells = unwrapped(row, new Set(['tc'])).map((cell): GridCell => {
      const cellProperties = childOf(cell, 'tcPr');
      const span = Math.max(1, number(cellProperties, 'gridSpan'));
      const merge = childOf(cellProperties, 'vMerge');
      const at = column;
      column += span;
      const text = cellText(cell, notes, marks, takeNested);
      const continues = merge !== undefined && attributeOf(merge, 'val') !== 'restart' && text === '';
      return { text, column: at, span, continues };
    });
    const found = new Set<'tracked-changes' | 'hidden-text' | 'hidden-row'>();
    if (marks.tracked) found.add('tracked-changes');
    if (marks.hidden) found.add('hidden-text');
    rows.push({ number: index + 1, cells, marks: found, comments: marks.comments });
  }
  return { name, rows };
};
