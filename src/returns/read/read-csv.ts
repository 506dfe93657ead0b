import type { Remark, ReturnedContent } from '../grid.js';

/** What Windows-1252 has between 0x80 and 0x9F, where ISO 8859-1 has control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);

const decode = (bytes: Uint8Array): { text: string; encoding: string } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decodeWindows(bytes), encoding: 'Windows-1252' };
  }
};

/** The separator that parts the first line that has any outside quotes. */
const separatorOf = (text: string): string => {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    else if (!quoted && character === '\n' && Math.max(...counts.values()) > 1) break;
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
};

/** The records of a separated text; a quote within quotes is doubled, and line breaks may stand within quotes. */
const recordsOf = (text: string, separator: string): { records: string[][]; isOpen: boolean } => {
  const records: string[][] = [];
  let [record, start, quoted, field]: [string[], number, boolean, string] = [[], 0, false, ''];
  const endField = (at: number): void => {
    record.push(field + text.slice(start, at));
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') continue;
      field += text.slice(start, at);
      if (text[at + 1] === '"') {
        start = at + 1;
        at += 1;
        continue;
      }
      quoted = false;
      start = at + 1;
    } else if (character === '"' && field === '' && text.slice(start, at).trim() === '') {
      quoted = true;
      start = at + 1;
    } else if (character === separator) {
      endField(at);
      start = at + 1;
    } else if (character === '\n' || character === '\r') {
      endField(at);
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      start = at + 1;
      records.push(record);
      record = [];
    }
  }
  if (start < text.length || field !== '' || record.length > 0) {
    endField(text.length);
    records.push(record);
  }
  return { records, isOpen: quoted };
};

/** Reads what Excel and other programs write as CSV: any of their separators and encodings. */
export const readCsv = (bytes: Uint8Array): ReturnedContent | string => {
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) return 'it is no text';
  const separator = separatorOf(text);
  const { records, isOpen } = recordsOf(text.replace(/^sep=.\r?\n/i, ''), separator);
  const remarks: Remark[] = [];
  if (encoding !== 'UTF-8') {
    remarks.push({
      code: 'return-encoding',
      severity: 'warning',
      message: `This file was read as ${encoding}, as Excel on Windows writes it.`,
      hint: 'Look whether quotation marks and accents came out right.',
    });
  }
  if (isOpen) {
    remarks.push({
      code: 'csv-quote-open',
      severity: 'warning',
      message: 'A quotation mark is opened and never closed: rows after it may have run together.',
      hint: 'Look at the last rows, and ask for a workbook if they are wrong.',
    });
  }
  const rows = records.map((record, index) => ({
    number: index + 1,
    cells: record.map((cell, column) => ({
      text: cell.replaceAll(/\r\n?/g, '\n').trim(),
      column,
      span: 1,
      continues: false,
    })),
    marks: new Set<never>(),
    comments: [],
  }));
  return { grids: [{ name: 'the file', rows }], paragraphs: [], remarks };
};
