/** What a file is, by its first bytes. Its name is not trusted. */
export type FileKind =
  | 'zip'
  | 'pdf'
  | 'compound'
  | 'png'
  | 'jpeg'
  | 'picture'
  | 'gzip'
  | 'font'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'text'
  | 'unknown';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

const isPicture = (bytes: Uint8Array): boolean =>
  ascii(bytes, 0, 4) === 'GIF8' ||
  ascii(bytes, 0, 2) === 'BM' ||
  startsWith(bytes, 0x49, 0x49, 0x2a, 0) ||
  startsWith(bytes, 0x4d, 0x4d, 0, 0x2a) ||
  startsWith(bytes, 0x49, 0x49, 0xbc) ||
  (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') ||
  ascii(bytes, 40, 44) === ' EMF' ||
  startsWith(bytes, 0xd7, 0xcd, 0xc6, 0x9a) ||
  startsWith(bytes, 1, 0, 9, 0, 0, 3) ||
  startsWith(bytes, 0, 0, 1, 0);

const isFont = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, 1, 0, 0) || /^(?:OTTO|true|ttcf|wOFF|wOF2)$/.test(ascii(bytes, 0, 4));

// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/;

/** Text with or without a byte order mark, or undefined for bytes that are no text. */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (!UNPRINTABLE.test(text)) return text;
  const windows = new TextDecoder('windows-1252').decode(bytes);
  return encoding === 'utf-8' && !UNPRINTABLE.test(windows) ? windows : undefined;
};

/** Tells what a file is. */
export const kindOfFile = (bytes: Uint8Array): FileKind => {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'gzip';
  if (isPicture(bytes)) return 'picture';
  if (isFont(bytes)) return 'font';
  const head = ascii(bytes, 0, 512)
    .replaceAll('\0', '')
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .trimStart();
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^<!doctype html|^<html|^<body/i.test(head)) return 'html';
  if (/^<[?!\w]/.test(head)) return 'xml';
  return decodeText(bytes) === undefined ? 'unknown' : 'text';
};
