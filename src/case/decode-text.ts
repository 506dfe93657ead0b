import { NOT_IN_XML } from '../../data-schema/text.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { quote } from '../diagnostics/quote.js';
import { findInvalidUtf8 } from './find-invalid-utf8.js';

export interface DecodedText {
  /** The text with line breaks as line feeds and no byte order mark; undefined where it cannot be used. */
  readonly text: string | undefined;
  /** The text as far as it can be shown under a diagnostic. */
  readonly shown: string;
  readonly problems: readonly Diagnostic[];
}

const SAVE_AS_UTF8 =
  'Open it in Notepad, choose File, Save as, and set Encoding to UTF-8; in Word, save as Plain Text and choose Unicode (UTF-8).';

/** What the bytes from 80 to 9F (hexadecimal) stand for; from A0 on a byte is the number of its character. */
const WINDOWS_1252 = '€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Text in a European language saved as UTF-16 has a NUL in nearly every second byte. */
const looksLikeUtf16 = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const start = bytes.subarray(0, 1024);
  return start.length > 1 && start.filter((byte) => byte === 0).length >= start.length * 0.3;
};

/** What another kind of file begins with. */
const kindOfFile = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'a Word, Excel or zip file';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'an old or password-protected Word or Excel file';
  return startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ? 'a PDF' : undefined;
};

/** Line and column, from 1, of the end of a text. */
const endOf = (text: string): { line: number; column: number } => {
  const lastBreak = text.lastIndexOf('\n');
  return { line: text.split('\n').length, column: text.length - lastBreak };
};

const withLineFeeds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

const readLeniently = (bytes: Uint8Array): string => withLineFeeds(new TextDecoder().decode(bytes));

const refuse = (shown: string, problem: Omit<Diagnostic, 'severity'>): DecodedText => ({
  text: undefined,
  shown,
  problems: [{ severity: 'error', ...problem }],
});

/** Nothing of the file can be shown, but its place is its beginning. */
const refuseWhole = (file: string, code: string, message: string, hint: string): DecodedText =>
  refuse('', { code, message, hint, location: { file, line: 1, column: 1 } });

const refuseBytes = (bytes: Uint8Array, at: number, file: string): DecodedText => {
  const byte = bytes[at] ?? 0;
  const meant = byte < 0xa0 ? WINDOWS_1252.charAt(byte - 0x80) || '?' : String.fromCharCode(byte);
  return refuse(readLeniently(bytes), {
    code: 'not-utf-8',
    message: `The file is not saved as UTF-8: here is a character of an older encoding, probably ${quote(meant)}.`,
    hint: SAVE_AS_UTF8,
    location: { file, ...endOf(readLeniently(bytes.subarray(0, at))) },
  });
};

const checkCharacters = (text: string, file: string): readonly Diagnostic[] => {
  const control = NOT_IN_XML.exec(text);
  if (control !== null) {
    const number = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        code: 'control-character',
        severity: 'error',
        message: `Here is a control character (U+${number}) that no Word file or PDF can show.`,
        hint: 'Delete it: put the cursor before the next visible character and press Backspace.',
        location: { file, ...endOf(text.slice(0, control.index)) },
      },
    ];
  }
  const lost = text.indexOf('\uFFFD');
  if (lost === -1) return [];
  return [
    {
      code: 'lost-character',
      severity: 'warning',
      message: 'Here is the sign that stands for a character which was lost when the file was converted.',
      hint: 'Type the character that belongs there.',
      location: { file, ...endOf(text.slice(0, lost)) },
    },
  ];
};

/**
 * The text in the bytes of a file: UTF-8, with or without a byte order mark, with any line breaks.
 * Anything else (UTF-16, Windows-1252, another kind of file, nothing at all) is a diagnostic that says how to save it.
 * `file` is the name that diagnostics give the file.
 */
export const decodeText = (bytes: Uint8Array, file: string): DecodedText => {
  if (bytes.length === 0) {
    return refuseWhole(file, 'empty-file', 'The file is empty.', 'Fill it in, or delete it.');
  }
  const kind = kindOfFile(bytes);
  if (kind !== undefined) {
    return refuseWhole(
      file,
      'not-text',
      `This is ${kind}, not a text file.`,
      'Check the file, or give it its right name.',
    );
  }
  if (looksLikeUtf16(bytes)) {
    return refuseWhole(
      file,
      'utf-16',
      'The file is saved as UTF-16 (Notepad calls it "Unicode").',
      SAVE_AS_UTF8,
    );
  }
  const invalid = findInvalidUtf8(bytes);
  if (invalid !== -1) return refuseBytes(bytes, invalid, file);
  const text = readLeniently(bytes);
  if (text.trim() === '') {
    return refuseWhole(
      file,
      'empty-file',
      'The file holds nothing but blank lines.',
      'Fill it in, or delete it.',
    );
  }
  const problems = checkCharacters(text, file);
  return {
    text: problems.some(({ severity }) => severity === 'error') ? undefined : text,
    shown: text,
    problems,
  };
};
