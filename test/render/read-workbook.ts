import { DOMParser, type Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';

/** What a cell shows and holds, read as Excel reads it. */
interface ReadCell {
  readonly text?: string;
  readonly number?: number;
  readonly formula?: string;
  readonly style: string | null;
}

/** The cells of a workbook's first sheet, by reference. */
export const readCells = (bytes: Uint8Array): ReadonlyMap<string, ReadCell> => {
  const zip = new PizZip(bytes);
  const sheet = Object.keys(zip.files).find(
    (name) => name.startsWith('xl/worksheets/') && name.endsWith('.xml'),
  );
  const stringsPart = Object.keys(zip.files).find((name) => /^xl\/(sharedS|s)trings\.xml$/.test(name));
  const strings = stringsPart ? elements(zip, stringsPart, 'si').map(textOf) : [];
  return new Map(
    elements(zip, sheet ?? '', 'c').map((cell) => {
      const [formula] = descendants(cell, 'f');
      const [value] = descendants(cell, 'v');
      const [inline] = descendants(cell, 'is');
      const shared = cell.getAttribute('t') === 's' ? strings[Number(value?.textContent)] : undefined;
      const text = shared ?? (inline ? textOf(inline) : undefined);
      return [
        cell.getAttribute('r') ?? '',
        {
          style: cell.getAttribute('s'),
          ...(formula ? { formula: formula.textContent ?? '' } : {}),
          ...(text === undefined ? {} : { text }),
          ...(text === undefined && value ? { number: Number(value.textContent) } : {}),
        },
      ];
    }),
  );
};

/** The XML of one part; empty where there is none. */
export const readPart = (bytes: Uint8Array, path: string): string =>
  new PizZip(bytes).file(path)?.asText() ?? '';

const descendants = (element: Element, name: string): Element[] =>
  Array.from(element.getElementsByTagNameNS('*', name));

const elements = (zip: PizZip, path: string, name: string): Element[] => {
  const document = new DOMParser({ onError: () => undefined }).parseFromString(
    zip.file(path)?.asText() ?? '',
    'text/xml',
  );
  return Array.from(document.getElementsByTagNameNS('*', name));
};

/** The text of all runs; Excel writes a character that XML cannot hold as `_x0001_`. */
const textOf = (string: Element): string =>
  descendants(string, 't')
    .map((run) => run.textContent ?? '')
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
