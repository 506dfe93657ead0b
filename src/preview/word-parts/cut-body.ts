import { findLongTables, groupRows } from './cut-rows.js';
import type { NumberedLists } from './numbered-lists.js';

/** A piece of a body: whole paragraphs and tables, and the section that it belongs to. */
export interface Piece {
  readonly body: string;
  /** The `w:sectPr` of its section; empty where the piece has it within itself. */
  readonly section: string;
  /** Rows of a long table; 0 for what stands between such tables. */
  readonly rows: number;
}

const SECTION = /<w:sectPr(?=[\s>/])[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/g;

/**
 * The body of a document in pieces, in order. Undefined where it has no long table, or a list whose numbers go on from
 * one piece to another: a piece alone would begin it again.
 */
export const cutBody = (xml: string, lists: NumberedLists): Piece[] | undefined => {
  const tables = findLongTables(xml);
  if (tables.length === 0) return undefined;
  const sections = [...xml.matchAll(SECTION)].map(({ 0: text, index }) => ({ text, index }));
  const end = xml.lastIndexOf('</w:body>');
  const pieces: Piece[] = [];
  const add = (body: string, at: number, rows: number): void => {
    if (body.trim() === '') return;
    const section = sections.find(({ index }) => index >= at)?.text ?? '';
    pieces.push({ body, section: at >= end ? '' : section, rows });
  };
  let from = xml.indexOf('>', xml.indexOf('<w:body')) + 1;
  for (const table of tables) {
    add(xml.slice(from, table.start), table.start, 0);
    const head = xml.slice(table.start, table.rows[0]?.start);
    for (const group of groupRows(xml, table)) {
      const rows = table.rows.filter(({ start }) => start >= group.start && start < group.end).length;
      add(`${head}${xml.slice(group.start, group.end)}</w:tbl>`, group.end, rows);
    }
    from = table.end;
  }
  const rest = xml.slice(from, end);
  // What is left may be no more than the section itself, which the last rows have already.
  if (rest.replace(SECTION, '').trim() !== '') add(rest, end, 0);
  return isCutWithinList(pieces, lists) ? undefined : pieces;
};

const isCutWithinList = (pieces: readonly Piece[], lists: NumberedLists): boolean => {
  const before = new Set<string>();
  for (const { body } of pieces) {
    const own = lists(body);
    for (const list of own) if (before.has(list)) return true;
    for (const list of own) before.add(list);
  }
  return false;
};
