import { createHash } from 'node:crypto';

/** A stretch of a text, from its first character to the one after its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A table in the body of a document, by places in its XML. */
export interface LongTable extends Stretch {
  readonly rows: readonly Stretch[];
}

const TOKEN = /<(\/?)w:(tbl|tr|sdt|txbxContent)(?=[\s>/])[^>]*>/g;
const JOINED_DOWN = /<w:vMerge(?:\s*\/>|\s+w:val="continue")/;
const FEWEST_ROWS = 20;
const MOST_ROWS = 90;
/** One row in so many ends a part. */
const ODDS = 40;

/** The tables of the body with more rows than one part holds. Those within other tables, text boxes or controls stay whole. */
export const findLongTables = (xml: string): LongTable[] => {
  const tables: LongTable[] = [];
  const open: string[] = [];
  let start = 0;
  let rowStart = 0;
  let rows: Stretch[] = [];
  for (const match of xml.matchAll(TOKEN)) {
    const [token, slash, name = ''] = match;
    if (token.endsWith('/>')) continue;
    if (slash === '') {
      if (open.length === 0) {
        start = match.index;
        rows = [];
      }
      open.push(name);
      if (open.length === 2) rowStart = match.index;
      continue;
    }
    open.pop();
    const end = match.index + token.length;
    if (name === 'tr' && open.length === 1 && open[0] === 'tbl') rows.push({ start: rowStart, end });
    if (name === 'tbl' && open.length === 0 && rows.length > MOST_ROWS) tables.push({ start, end, rows });
  }
  return tables;
};

/**
 * The rows of a table in groups. Where one ends depends on the rows themselves, so that a row put in at the beginning
 * changes the groups there and leaves the others as they are. Cells joined over several rows stay together.
 */
export const groupRows = (xml: string, { rows }: LongTable): Stretch[] => {
  const groups: Stretch[] = [];
  let start = rows[0]?.start ?? 0;
  let count = 0;
  rows.forEach((row, index) => {
    count += 1;
    const next = rows[index + 1];
    const isEnd = count >= MOST_ROWS || (count >= FEWEST_ROWS && isChosen(xml.slice(row.start, row.end)));
    if (next && (!isEnd || JOINED_DOWN.test(xml.slice(next.start, next.end)))) return;
    groups.push({ start, end: row.end });
    start = next?.start ?? row.end;
    count = 0;
  });
  return groups;
};

const isChosen = (row: string): boolean => (createHash('sha1').update(row).digest()[0] ?? 0) < 256 / ODDS;
