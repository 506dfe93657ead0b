import type { Element } from '@xmldom/xmldom';
import { openPackage, PackageFault } from './open-package.js';
import type { ReturnedCell, ReturnedFile, ReturnedRow } from './returned-table.js';

const DAY = 86_400_000;
/** Number formats of Excel’s own that show dates, and those that show times. */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const TIME_FORMATS = new Set([18, 19, 20, 21, 45, 46, 47]);
const MOST_ROWS = 200_000;

type Shown = 'date' | 'time' | 'both' | 'other';

const named = (element: Element, name: string): Element[] =>
  [...element.getElementsByTagName('*')].filter(({ localName }) => localName === name);
const attribute = (element: Element, name: string): string | undefined =>
  [...element.attributes].find((each) => each.localName === name)?.value;
const textIn = (element: Element): string =>
  named(element, 't')
    .filter(({ parentNode }) => (parentNode as Element | null)?.localName !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('');

const shownBy = (id: number, code: string): Shown => {
  const plain = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const hasDate = DATE_FORMATS.has(id) || /[dy]|m{3,}/.test(plain);
  const hasTime = TIME_FORMATS.has(id) || id === 22 || /[hs]/.test(plain);
  return hasDate && hasTime ? 'both' : hasDate ? 'date' : hasTime ? 'time' : 'other';
};

const writeSerial = (serial: number, shown: Shown, is1904: boolean): string => {
  const days = Math.floor(serial);
  const minutes = Math.round((serial - days) * 1440) % 1440;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (shown === 'time' || (shown === 'both' && days === 0)) return clock;
  // Excel has a 29 February 1900; days after it are one too many.
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = new Date(epoch + days * DAY).toISOString().slice(0, 10);
  return shown === 'both' && minutes > 0 ? `${day} ${clock}` : day;
};

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64,
    0,
  ) - 1;

/** The sheets of a workbook as tables. Dates and times come as ISO text, whatever their format. Throws `PackageFault`. */
export const readWorkbookTables = (bytes: Uint8Array): ReturnedFile => {
  const file = openPackage(bytes);
  const workbook = file.xml('xl/workbook.xml')?.documentElement;
  if (!workbook) throw new PackageFault('it is no workbook of Excel');
  const relations = file.xml('xl/_rels/workbook.xml.rels')?.documentElement;
  const targets = new Map(
    (relations ? named(relations, 'Relationship') : []).map((each) => [
      attribute(each, 'Id'),
      attribute(each, 'Target') ?? '',
    ]),
  );
  const strings = file.xml('xl/sharedStrings.xml')?.documentElement;
  const shared = strings ? named(strings, 'si').map(textIn) : [];
  const styles = file.xml('xl/styles.xml')?.documentElement;
  const codes = new Map(
    (styles ? named(styles, 'numFmt') : []).map((each) => [
      Number(attribute(each, 'numFmtId')),
      attribute(each, 'formatCode') ?? '',
    ]),
  );
  const formats = styles
    ? named(styles, 'cellXfs')
        .flatMap((list) => named(list, 'xf'))
        .map((xf) => {
          const id = Number(attribute(xf, 'numFmtId') ?? 0);
          return shownBy(id, codes.get(id) ?? '');
        })
    : [];
  const is1904 = named(workbook, 'workbookPr').some((each) =>
    /^(?:1|true)$/.test(attribute(each, 'date1904') ?? ''),
  );
  const remarks: string[] = [];

  const read = (cell: Element): ReturnedCell => {
    const type = attribute(cell, 't');
    const value = named(cell, 'v')[0]?.textContent ?? '';
    if (type === 's') return { text: (shared[Number(value)] ?? '').trim(), remarks: [] };
    if (type === 'inlineStr') return { text: textIn(cell).trim(), remarks: [] };
    if (type === 'b') return { text: value === '1' ? 'Yes' : 'No', remarks: [] };
    if (type === 'e') return { text: '', remarks: [`a formula that failed: ${value}`] };
    const shown = formats[Number(attribute(cell, 's') ?? 0)] ?? 'other';
    const isNumber = type !== 'str' && type !== 'd' && value !== '' && Number.isFinite(Number(value));
    return {
      text: isNumber && shown !== 'other' ? writeSerial(Number(value), shown, is1904) : value.trim(),
      remarks: [],
    };
  };

  const tables = named(workbook, 'sheet').flatMap((sheet) => {
    const name = attribute(sheet, 'name') ?? '';
    const target = targets.get([...sheet.attributes].find((each) => each.localName === 'id')?.value) ?? '';
    const part = file.xml(target.startsWith('/') ? target.slice(1) : `xl/${target}`)?.documentElement;
    if (!part) return [];
    if ((attribute(sheet, 'state') ?? 'visible') !== 'visible')
      remarks.push(`sheet "${name}" is hidden; it was read all the same`);
    const elements = named(part, 'row');
    if (elements.length > MOST_ROWS)
      throw new PackageFault(`sheet "${name}" within it has more than ${MOST_ROWS} rows`);
    let last = 0;
    const rows = elements.map((row): ReturnedRow => {
      last = Number(attribute(row, 'r') ?? last + 1);
      const cells: ReturnedCell[] = [];
      for (const cell of named(row, 'c')) {
        const column = columnOf(attribute(cell, 'r') ?? '');
        const at = column >= 0 ? Math.min(column, 500) : cells.length;
        while (cells.length < at) cells.push({ text: '', remarks: [] });
        cells[at] = read(cell);
      }
      return { number: last, cells, isHidden: /^(?:1|true)$/.test(attribute(row, 'hidden') ?? '') };
    });
    return [{ name: `sheet "${name}"`, rows }];
  });
  if (file.names.some((name) => /vbaProject\.bin$/i.test(name)))
    remarks.push('it holds a macro program, which was not run');
  return { tables, lines: [], remarks };
};
