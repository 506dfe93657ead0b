import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { PackageFault } from './open-package.js';
import { readCsvTable } from './read-csv-table.js';
import { readWordTables } from './read-word-tables.js';
import { readWorkbookTables } from './read-workbook-tables.js';
import type { ReturnedFile } from './returned-table.js';

const ZIP = 'PK\u0003\u0004';
const OLD_OFFICE = '\u00D0\u00CF\u0011\u00E0';

const refuse = (file: string, code: string, message: string, hint: string): Result<ReturnedFile> => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint, location: { file } } satisfies Diagnostic],
});

/**
 * Reads a returned file, by what its bytes are and not by its name: a Word file, a workbook, or text in columns. A file that
 * is locked has to be unlocked before. Every file that cannot be read is a diagnostic.
 */
export const readReturnedFile = (bytes: Uint8Array, file: string): Result<ReturnedFile> => {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  try {
    if (head.startsWith(ZIP)) {
      const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (all.includes('xl/workbook')) return { ok: true, value: readWorkbookTables(bytes), warnings: [] };
      if (all.includes('content.xml') && head.includes('mimetypeapplication/vnd.oasis'))
        return refuse(
          file,
          'return-not-read',
          'This is a file of LibreOffice.',
          'Save it as a Word file (.docx), and import that.',
        );
      return { ok: true, value: readWordTables(bytes), warnings: [] };
    }
    if (head.startsWith(OLD_OFFICE))
      return refuse(
        file,
        'return-old-word',
        'This is a file of an old Word or Excel, whatever its name says.',
        'Open it, save it as .docx or .xlsx, and import that.',
      );
    if (head.startsWith('%PDF'))
      return refuse(
        file,
        'return-not-read',
        'This is a PDF; its table cannot be read.',
        'Ask the agency for the Word file.',
      );
    if (head.startsWith('{\\rtf'))
      return refuse(
        file,
        'return-not-read',
        'This is a file of rich text.',
        'Open it in Word, save it as .docx, and import that.',
      );
    if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(head))
      return refuse(
        file,
        'return-not-read',
        'This is a web page or XML.',
        'Open it in Word or Excel, save it as .docx or .xlsx, and import that.',
      );
    if (bytes.length === 0)
      return refuse(file, 'return-empty', 'This file is empty.', 'Ask the agency to send it again.');
    const isWide = /^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(head);
    if (!isWide && head.includes('\0'))
      return refuse(
        file,
        'return-not-read',
        'This is no Word file, no workbook and no text.',
        'Ask the agency for the Word file.',
      );
    return { ok: true, value: readCsvTable(bytes), warnings: [] };
  } catch (error) {
    if (!(error instanceof PackageFault)) throw error;
    return refuse(
      file,
      'return-broken',
      `This file cannot be read: ${error.message}.`,
      'Open it in Word or Excel, save it under another name, and import that; or ask the agency to send it again.',
    );
  }
};
