import { MONTH_NAMES } from '../../../data-schema/month-names.js';
import { childNamed, childrenNamed } from '../../render/xlsx-elements.js';
import type { XlsxParts } from '../../render/xlsx-parts.js';
import { kindOfFormat, type NumberKind } from '../../returns/read/workbook-format.js';

/** What of a cell's format the preview shows. */
export interface CellStyle {
  readonly isDate: boolean;
  readonly isBold: boolean;
}

const DATES = new Set<NumberKind>(['date', 'date-and-time', 'month']);

/** The formats of a workbook's cells, by the number that a cell gives. */
export const readCellStyles = (workbook: XlsxParts): CellStyle[] => {
  const root = workbook.part('xl/styles.xml');
  const custom = new Map(
    childrenNamed(root && childNamed(root, 'numFmts'), 'numFmt').map((format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const fonts = childrenNamed(root && childNamed(root, 'fonts'), 'font');
  return childrenNamed(root && childNamed(root, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style.getAttribute('numFmtId') ?? 0);
    const font = fonts[Number(style.getAttribute('fontId') ?? 0)];
    const bold = font && childNamed(font, 'b');
    return {
      isDate: DATES.has(kindOfFormat(id, custom.get(id))),
      isBold: bold !== undefined && bold.getAttribute('val') !== '0',
    };
  });
};

/** A day as a cell shows it. Day 1 is 1 January 1900, and Excel believes that 29 February 1900 was. */
export const dateOfSerial = (serial: number): string => {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  if (Number.isNaN(day.getTime())) return String(serial);
  return `${day.getUTCDate()} ${MONTH_NAMES[day.getUTCMonth()]?.slice(0, 3)} ${day.getUTCFullYear()}`;
};
