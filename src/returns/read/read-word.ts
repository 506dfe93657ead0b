import type { Element } from '@xmldom/xmldom';
import type { Grid, Remark, ReturnedContent } from '../grid.js';
import { attributeOf, childOf, childrenOf, parseXml } from './parse-xml.js';
import { blockText, NO_NOTES, paragraphText, type WordMarks, type WordNotes } from './word-text.js';
import { readWordTable } from './word-table.js';

const noMarks = (): WordMarks => ({ tracked: false, hidden: false, comments: [] });

const notesOf = (bytes: Uint8Array | undefined, name: string): ReadonlyMap<string, string> => {
  const root = bytes && parseXml(bytes);
  if (root === undefined || typeof root === 'string') return new Map();
  return new Map(
    childrenOf(root, name).map((note) => [
      attributeOf(note, 'id') ?? '',
      [name === 'comment' ? attributeOf(note, 'author') : undefined, blockText(note, NO_NOTES, noMarks())]
        .filter((part) => part !== undefined && part !== '')
        .join(': '),
    ]),
  );
};

/**
 * Reads a Word document from the parts of its package: tables with merged cells, text outside them. `isTable` says of a
 * table within a cell whether it is one of its own. Returns a clause where it cannot be read.
 */
export const readWord = (
  parts: ReadonlyMap<string, Uint8Array>,
  document: string,
  isTable: (grid: Grid) => boolean,
): ReturnedContent | string => {
  const bytes = parts.get(document);
  if (bytes === undefined) return 'it holds no document';
  const root = parseXml(bytes);
  if (typeof root === 'string') return root;
  const body = childOf(root, 'body');
  if (body === undefined) return 'it holds no document';
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const notes: WordNotes = {
    footnotes: notesOf(parts.get(`${folder}footnotes.xml`), 'footnote'),
    endnotes: notesOf(parts.get(`${folder}endnotes.xml`), 'endnote'),
    comments: notesOf(parts.get(`${folder}comments.xml`), 'comment'),
  };
  const grids: Grid[] = [];
  const paragraphs: string[] = [];
  const remarks: Remark[] = [];
  const marks = noMarks();

  const addTable = (table: Element): void => {
    const at = grids.length;
    const nested: Element[] = [];
    const grid = readWordTable(table, `table ${at + 1}`, notes, (inner) => {
      const own = isTable(readWordTable(inner, '', notes, () => false));
      if (own) nested.push(inner);
      return own;
    });
    grids.push(grid);
    for (const inner of nested) addTable(inner);
  };
  const walk = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      const name = child.localName;
      if (name === 'p') {
        const boxed = [...child.getElementsByTagName('*')].filter(
          (each) => each.localName === 'tbl' && !hasAncestor(each, 'Fallback', child),
        );
        paragraphs.push(paragraphText(child, notes, marks));
        for (const table of boxed) if (!hasAncestor(table, 'tbl', child)) addTable(table);
      } else if (name === 'tbl') addTable(child);
      else if (name === 'altChunk') {
        remarks.push({
          code: 'return-holds-other-file',
          severity: 'warning',
          message: 'Another file is embedded in this one, and its text is not read.',
          hint: 'Open it in Word, save it again and import that.',
        });
      } else if (name === 'AlternateContent') {
        const chosen = childOf(child, 'Choice') ?? childOf(child, 'Fallback');
        if (chosen) walk(chosen);
      } else if (name !== 'sectPr' && name !== 'sdtPr' && name !== 'del' && name !== 'moveFrom') walk(child);
    }
  };
  walk(body);
  for (const comment of marks.comments) {
    remarks.push({
      code: 'comment-outside-tables',
      severity: 'warning',
      message: `A comment stands outside the tables: ${comment.replaceAll('\n', ' ')}`,
      hint: 'Take over what you need of it.',
    });
  }
  return {
    grids,
    paragraphs: paragraphs.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== ''),
    remarks,
  };
};

const hasAncestor = (element: Element, name: string, until: Element): boolean => {
  for (let node = element.parentNode; node && node !== until; node = node.parentNode) {
    if ((node as Element).localName === name) return true;
  }
  return false;
};
