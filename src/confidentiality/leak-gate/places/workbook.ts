import type { Place } from './place.js';
import { scanXml } from './scan-xml.js';

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly sharedStrings: readonly string[];
  /** By the number of a cell’s style: whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** Formats of numbers that every workbook has and that show a date. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

const isDateFormat = (code: string): boolean =>
  /[dy]|m(?!m:ss)/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const MILLISECONDS = 86_400_000;
/** The day of a serial number, which counts a 29 February 1900 that there never was. */
const dayOf = (serial: number, from1904: boolean): string => {
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(first + Math.floor(serial) * MILLISECONDS).toISOString().slice(0, 10);
};

/** Serial numbers of the days on which a living person can have been born, and those to come. */
const couldBeDay = (serial: number): boolean => serial >= 1 && serial < 80_000;

/** The texts that the cells share, each with its runs joined. */
export const readSharedStrings = (xml: string): string[] => {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  scanXml(xml, {
    start: ({ local }) => {
      if (local === 'si') text = '';
      inText = local === 't';
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    end: (_name, local) => {
      if (local === 't') inText = false;
      if (local === 'si') strings.push(text);
    },
  });
  return strings;
};

/** Which styles of cells show dates. */
export const readDateStyles = (xml: string): boolean[] => {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  scanXml(xml, {
    start: ({ local, attributes }) => {
      const value = (name: string): string => attributes.find((each) => each.local === name)?.value ?? '';
      if (local === 'numFmt') formats.set(Number(value('numFmtId')), value('formatCode'));
      if (local === 'cellXfs') inCellStyles = true;
      if (local === 'xf' && inCellStyles) {
        const id = Number(value('numFmtId'));
        const code = formats.get(id);
        styles.push(code === undefined ? isBuiltInDate(id) : isDateFormat(code));
      }
    },
    end: (_name, local) => {
      if (local === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
};

/** The cells of a sheet as places, row by row; a number that is a date, or could be, also as the day. */
export const sheetCells = (xml: string, part: string, stream: string, workbook: Workbook): Place[] => {
  const places: Place[] = [];
  let cell: { reference: string; type: string; style: number } | undefined;
  let value = '';
  let inValue = false;
  const add = (text: string, suffix = ''): void => {
    if (text.trim() === '' || cell === undefined) return;
    places.push({
      text,
      kind: 'prose',
      part,
      at: `cell ${cell.reference}`,
      stream: `${stream} cells${suffix}`,
    });
  };
  const close = (): void => {
    if (cell === undefined) return;
    if (cell.type === 's') add(workbook.sharedStrings[Number(value)] ?? '');
    else if (cell.type === '' || cell.type === 'n') {
      const serial = Number(value);
      if (workbook.dateStyles[cell.style] === true && couldBeDay(serial))
        add(dayOf(serial, workbook.from1904));
      else {
        add(value);
        if (Number.isInteger(serial) && serial > 7000 && couldBeDay(serial))
          add(dayOf(serial, workbook.from1904), ' as days');
      }
    } else add(value);
    cell = undefined;
  };
  scanXml(xml, {
    start: ({ local, attributes }) => {
      const read = (name: string): string => attributes.find((each) => each.local === name)?.value ?? '';
      if (local === 'c') {
        cell = { reference: read('r'), type: read('t'), style: Number(read('s') || 0) };
        value = '';
      }
      inValue = cell !== undefined && (local === 'v' || local === 't');
    },
    text: (text) => {
      if (inValue) value += text;
    },
    end: (_name, local) => {
      if (local === 'v' || local === 't') inValue = false;
      if (local === 'c') close();
    },
  });
  return places;
};
