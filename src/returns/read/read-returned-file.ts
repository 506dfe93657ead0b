import { openZip } from '../../confidentiality/leak-gate/places/open-zip.js';
import { ReadingBudget } from '../../confidentiality/leak-gate/places/limits.js';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import type { Grid, ReturnedContent } from '../grid.js';
import { readCsv } from './read-csv.js';
import { readWord } from './read-word.js';
import { readWorkbook } from './read-workbook.js';

const AGAIN = 'Ask the agency to save it again as a Word document (.docx) or workbook (.xlsx) and send that.';

const refuse = (file: string, code: string, message: string, hint = AGAIN): Result<ReturnedContent> => {
  const problem: Diagnostic = { code, severity: 'error', message, hint, location: { file } };
  return { ok: false, problems: [problem] };
};

/** Files that are known by their first bytes, and are none that can be read. */
const FOREIGN = [
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    code: 'return-old-office',
    message: 'This is a file of Word or Excel 97–2003, whatever its name says.',
    hint: AGAIN,
  },
  {
    start: [0x25, 0x50, 0x44, 0x46],
    code: 'return-is-pdf',
    message: 'This is a PDF, and its tables cannot be read safely.',
    hint: 'Ask the agency for the Word file that it was made from.',
  },
  {
    start: [0x7b, 0x5c, 0x72, 0x74],
    code: 'return-is-rtf',
    message: 'This is a Rich Text file, whatever its name says.',
    hint: 'Open it in Word and save it as a Word document (.docx).',
  },
];

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The document that a package's own list of parts calls its main one. */
const mainPart = (parts: ReadonlyMap<string, Uint8Array>): string => {
  const bytes = parts.get('_rels/.rels');
  const list = bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
  for (const [relation] of list.matchAll(/<Relationship\b[^>]*>/g)) {
    if (/\/officeDocument"/.test(relation))
      return (/Target="\/?([^"]+)"/.exec(relation)?.[1] ?? '').replace(/^\.\//, '');
  }
  return parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : 'word/document.xml';
};

/**
 * Reads a returned Word document, workbook or CSV file; what it is, is seen from its bytes and not from its name. Whatever
 * would unpack to too much, carries macros or entities, or is cut short is a diagnostic, and nothing of it is taken.
 */
export const readReturnedFile = (
  bytes: Uint8Array,
  file: string,
  isTable: (grid: Grid) => boolean,
): Result<ReturnedContent> => {
  if (bytes.length === 0) return refuse(file, 'return-empty', 'This file is empty.');
  if (startsWith(bytes, 0x50, 0x4b)) return readPackage(bytes, file, isTable);
  const foreign = FOREIGN.find(({ start }) => startsWith(bytes, ...start));
  if (foreign) return refuse(file, foreign.code, foreign.message, foreign.hint);
  if (/^\s*<(!doctype|html|\?xml)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1')))
    return refuse(
      file,
      'return-is-web-page',
      'This is a web page or XML file, whatever its name says.',
      'Open it in Word or Excel and save it as .docx or .xlsx.',
    );
  const read = readCsv(bytes);
  return typeof read === 'string'
    ? refuse(file, 'return-unreadable', `This file cannot be read: ${read}.`)
    : { ok: true, value: read, warnings: [] };
};

const readPackage = (
  bytes: Uint8Array,
  file: string,
  isTable: (grid: Grid) => boolean,
): Result<ReturnedContent> => {
  const zip = openZip(bytes, new ReadingBudget());
  if (typeof zip === 'string') return refuse(file, 'return-damaged', `This file cannot be opened: ${zip}.`);
  const [refusal] = zip.refusals;
  if (refusal !== undefined)
    return refuse(
      file,
      'return-damaged',
      `This file cannot be opened: of ${JSON.stringify(refusal.name)}, ${refusal.reason}.`,
    );
  const parts = new Map<string, Uint8Array>();
  for (const { name, bytes: content } of zip.entries) {
    const plain = name.replaceAll('\\', '/');
    if (plain.startsWith('/') || /(^|\/)\.\.(\/|$)|^[a-z]:/i.test(plain))
      return refuse(
        file,
        'return-suspicious',
        'This file names parts outside itself, which no office program does.',
        'Do not open it. Ask the agency whether they sent it.',
      );
    if (parts.has(plain))
      return refuse(
        file,
        'return-suspicious',
        'This file holds two parts of one name, which no office program writes.',
        'Do not open it. Ask the agency whether they sent it.',
      );
    parts.set(plain, content);
  }
  if ([...parts.keys()].some((name) => /vbaProject\.bin$|vbaData\.xml$/i.test(name)))
    return refuse(
      file,
      'return-has-macros',
      'This file carries macros, and is not read.',
      'Ask the agency to save it as a Word document (.docx) or workbook (.xlsx) without macros.',
    );
  if (parts.has('mimetype') && parts.has('content.xml'))
    return refuse(
      file,
      'return-is-opendocument',
      'This is an OpenDocument file, whatever its name says.',
      'Open it in Word or LibreOffice and save it as .docx or .xlsx.',
    );
  const main = mainPart(parts);
  const read = parts.has('xl/workbook.xml') ? readWorkbook(parts) : readWord(parts, main, isTable);
  return typeof read === 'string'
    ? refuse(file, 'return-unreadable', `This file cannot be read: ${read}.`)
    : { ok: true, value: read, warnings: [] };
};
