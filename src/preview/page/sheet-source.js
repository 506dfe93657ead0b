import { element } from './elements.js';

/**
 * @typedef {{ text: string, at?: string, across?: number, down?: number, isCovered?: true, isBold?: true }} Cell
 * @typedef {{ name: string, widths: number[], left: number, parts: { id: string, rows: Cell[][] }[] }} Sheet
 * @typedef {import('./part-source.js').Part & { cells: Cell[][], sheet: Sheet, isFirst: boolean, isLast: boolean }} SheetPart
 */

/** Excel’s columns are so wide where a sheet does not say, in characters. */
const USUAL_WIDTH = 8.43;
/** A character is so wide, and a cell has so much room beside them, in pixels. */
const CHARACTER = 7;
const ROOM = 5;

/**
 * The sheets of a workbook as tables, some rows each.
 * @param {Sheet[]} sheets
 * @returns {import('./part-source.js').PartSource}
 */
export const partsOfWorkbook = (sheets) => {
  const parts = sheets.flatMap((sheet) =>
    sheet.parts.map(({ id, rows }, index) => ({
      id,
      rows: rows.length,
      place: /** @type {const} */ ('middle'),
      cells: rows,
      sheet,
      isFirst: index === 0,
      isLast: index === sheet.parts.length - 1,
    })),
  );
  const known = new Map(parts.map((part) => [part.id, part]));
  return {
    parts,
    layOut: async ({ id }) => {
      const part = known.get(id);
      return part && layOutRows(part);
    },
    texts: async (ids) =>
      ids.map((id) => seenCells(known.get(id)?.cells ?? []).flatMap((row) => row.map(({ text }) => text))),
  };
};

/** @param {SheetPart} part */
const layOutRows = ({ cells, sheet: { name, widths, left }, isFirst, isLast }) => {
  /** @type {HTMLElement[]} */
  const blocks = [];
  const rows = seenCells(cells).map((row) => {
    const made = row.map(({ text, at, across, down, isBold }) =>
      element('td', { colspan: across, rowspan: down, class: isBold && 'bold', 'data-at': at }, text),
    );
    blocks.push(...made);
    return element('tr', {}, made);
  });
  const columns = widths.map((width) =>
    element('col', { width: Math.round((width || USUAL_WIDTH) * CHARACTER + ROOM) }),
  );
  const whole = widths.reduce((sum, width) => sum + Math.round((width || USUAL_WIDTH) * CHARACTER + ROOM), 0);
  const table = element(
    'table',
    { class: 'sheet', 'aria-label': name, width: whole, 'data-sheet': name },
    element('colgroup', {}, columns),
    element('tbody', {}, rows),
  );
  const nodes = [
    ...(isFirst ? [element('h2', { class: 'tab' }, name)] : []),
    table,
    ...(isLast && left > 0
      ? [element('p', { class: 'tab' }, `${left} rows more stand in the workbook than are shown here.`)]
      : []),
  ];
  return { nodes, styles: [], blocks };
};

/** @param {Cell[][]} rows */
const seenCells = (rows) => rows.map((row) => row.filter((cell) => !cell.isCovered));

/** Which cell of which sheet it is, where something stands in it. @param {HTMLElement} block */
export const cellOf = (block) => {
  const sheet = block.closest('table')?.dataset['sheet'];
  const at = block.dataset['at'];
  return sheet === undefined || at === undefined ? undefined : { cell: { sheet, at } };
};
