import { createHash } from 'node:crypto';
import type { ShownCell, ShownSheet } from './read-sheets.js';

/** Some rows of a sheet that can be shown without the others. */
export interface SheetPart {
  /** The same for rows that look the same in the same place. */
  readonly id: string;
  readonly rows: readonly (readonly ShownCell[])[];
}

/** A sheet in parts. */
export interface CutSheet extends Omit<ShownSheet, 'rows'> {
  readonly parts: readonly SheetPart[];
}

const ROWS = 50;

/** The sheets of a workbook in parts of some fifty rows; cells that are joined over several rows stay together. */
export const cutSheets = (sheets: readonly ShownSheet[]): CutSheet[] =>
  sheets.map(({ name, widths, rows, left }, number) => {
    const parts: SheetPart[] = [];
    let from = 0;
    let joinedTo = 0;
    rows.forEach((row, index) => {
      for (const { down = 1 } of row) joinedTo = Math.max(joinedTo, index + down);
      const next = index + 1;
      if (next < rows.length && (next - from < ROWS || joinedTo > next)) return;
      const own = rows.slice(from, next);
      const hash = createHash('sha1').update(JSON.stringify([number, name, widths, from, own]));
      parts.push({ id: hash.digest('base64url'), rows: own });
      from = next;
    });
    return { name, widths, left, parts };
  });
