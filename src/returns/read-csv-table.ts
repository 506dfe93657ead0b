import type { ReturnedFile } from './returned-table.js';

const DELIMITERS = [',', ';', '\t'] as const;

/** The fields of each record; a quote within quotes is doubled, and lines may break within quotes (RFC 4180). */
const parse = (text: string, delimiter: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field.trim() === '') {
      field = '';
      isQuoted = true;
    } else if (character === delimiter) {
      record.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      records.push([...record, field]);
      [record, field] = [[], ''];
    } else field += character;
  }
  if (field !== '' || record.length > 0) records.push([...record, field]);
  return records;
};

/** The delimiter that makes the most columns alike over the first records. */
const delimiterOf = (text: string): string => {
  const sample = text.slice(0, 20_000);
  const scores = DELIMITERS.map((delimiter) => {
    const widths = parse(sample, delimiter)
      .slice(0, 20)
      .map((record) => record.length)
      .filter((width) => width > 1);
    const common = Math.max(
      0,
      ...widths.map((width) => widths.filter((other) => other === width).length * width),
    );
    return { delimiter, common };
  });
  return scores.toSorted((a, b) => b.common - a.common)[0]?.delimiter ?? ',';
};

/** Text as Excel saves it: UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else Windows-1252. */
const decode = (bytes: Uint8Array): { text: string; remark?: string } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      remark: 'it was read as Windows text; look at the letters with accents',
    };
  }
};

/** A CSV file, separated by commas, semicolons or tabs, as one table. */
export const readCsvTable = (bytes: Uint8Array): ReturnedFile => {
  const { text, remark } = decode(bytes);
  const plain = text.replace(/^\uFEFF/, '');
  const separated = /^sep=(.)\r?\n/i.exec(plain);
  const body = separated ? plain.slice(separated[0].length) : plain;
  const records = parse(body, separated?.[1] ?? delimiterOf(body));
  return {
    tables: [
      {
        name: 'the table',
        rows: records.map((fields, index) => ({
          number: index + 1 + (separated ? 1 : 0),
          cells: fields.map((field) => ({ text: field.trim(), remarks: [] })),
        })),
      },
    ],
    lines: [],
    remarks: remark === undefined ? [] : [remark],
  };
};
