import { inflateRawSync } from 'node:zlib';
import { LIMITS, type ReadingBudget } from './limits.js';

export interface ZipEntry {
  readonly name: string;
  /** What is said of the entry beside its content. */
  readonly comment: string;
  readonly bytes: Uint8Array;
}

/** A zip file that was opened, with all that stands in it beside the files. */
export interface OpenedZip {
  readonly entries: readonly ZipEntry[];
  /** The zip’s own comment, extra fields, and bytes that belong to no entry. */
  readonly remains: readonly { readonly what: string; readonly bytes: Uint8Array }[];
  /** Entries that could not be read, and why. */
  readonly refusals: readonly { readonly name: string; readonly reason: string }[];
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_NAMES = 0x0800;
const ENCRYPTED = 0x0001;
const DEFLATED = 8;
/** Extra fields whose content is times, sizes and owner numbers. */
const KNOWN_EXTRAS = new Set([0x0001, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0xa220, 0xcafe, 0x9901]);

interface Header {
  readonly name: string;
  readonly comment: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const decodeName = (bytes: Buffer, flags: number): string => {
  const text = bytes.toString('utf8');
  return (flags & UTF8_NAMES) === 0 && text.includes('\uFFFD') ? bytes.toString('latin1') : text;
};

const endOfCentral = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  return -1;
};

/** What an extra field holds beside what every program writes there. */
const unknownExtras = (extra: Buffer): Buffer[] => {
  const unknown: Buffer[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (!KNOWN_EXTRAS.has(extra.readUInt16LE(at))) unknown.push(extra.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return unknown;
};

/**
 * Opens a zip file by its directory, and finds what the directory does not list. Returns why it cannot be opened, as a
 * clause, where it cannot. Never unpacks more than the budget allows.
 */
export const openZip = (file: Uint8Array, budget: ReadingBudget): OpenedZip | string => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = endOfCentral(bytes);
  if (end < 0) return 'it is cut off or no whole zip file';
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff) return 'it is a zip file of a kind for very large files';
  if (count > LIMITS.zipEntries) return `it holds ${count} files`;
  try {
    return readEntries(bytes, start, end, count, budget);
  } catch (error) {
    if (error instanceof RangeError) return 'its directory is damaged';
    throw error;
  }
};

const readEntries = (
  bytes: Buffer,
  start: number,
  end: number,
  count: number,
  budget: ReadingBudget,
): OpenedZip => {
  const remains: { what: string; bytes: Uint8Array }[] = [];
  const remain = (what: string, rest: Uint8Array): void => {
    if (rest.some((byte) => byte !== 0)) remains.push({ what, bytes: rest });
  };
  const entries: ZipEntry[] = [];
  const refusals: { name: string; reason: string }[] = [];
  const used: [from: number, to: number][] = [[end, end + 22 + bytes.readUInt16LE(end + 20)]];
  remain('the comment of the zip file', bytes.subarray(end + 22, end + 22 + bytes.readUInt16LE(end + 20)));

  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new RangeError('no entry');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const flags = bytes.readUInt16LE(at + 8);
    const next = at + 46 + nameLength + extraLength + commentLength;
    const extraAt = at + 46 + nameLength;
    const header: Header = {
      name: decodeName(bytes.subarray(at + 46, extraAt), flags),
      comment: decodeName(bytes.subarray(extraAt + extraLength, next), flags),
      flags,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    const dataAt =
      header.offset + 30 + bytes.readUInt16LE(header.offset + 26) + bytes.readUInt16LE(header.offset + 28);
    if (bytes.readUInt32LE(header.offset) !== LOCAL || dataAt + header.packed > bytes.length)
      throw new RangeError('no file');
    const localName = bytes.subarray(
      header.offset + 30,
      header.offset + 30 + bytes.readUInt16LE(header.offset + 26),
    );
    const localExtra = bytes.subarray(header.offset + 30 + localName.length, dataAt);
    for (const extra of [
      ...unknownExtras(bytes.subarray(extraAt, extraAt + extraLength)),
      ...unknownExtras(localExtra),
    ]) {
      remain(`extra data of ${header.name}`, extra);
    }
    if (decodeName(localName, flags) !== header.name) remain(`the second name of ${header.name}`, localName);
    used.push(
      [at, next],
      [header.offset, dataAt + header.packed + descriptorLength(bytes, dataAt + header.packed, header)],
    );
    const content = unpack(bytes.subarray(dataAt, dataAt + header.packed), header, budget);
    if (typeof content === 'string') refusals.push({ name: header.name, reason: content });
    else entries.push({ name: header.name, comment: header.comment, bytes: content });
    at = next;
  }
  for (const [from, to] of gapsBetween(used, bytes.length))
    remain('bytes between the files of the zip file', bytes.subarray(from, to));
  return { entries, remains, refusals };
};

/** After a file whose size was not known beforehand stand its checksum and sizes again. */
const descriptorLength = (bytes: Buffer, at: number, { flags }: Header): number => {
  if ((flags & 8) === 0) return 0;
  return at + 4 <= bytes.length && bytes.readUInt32LE(at) === 0x08074b50 ? 16 : 12;
};

const gapsBetween = (used: readonly [number, number][], length: number): [number, number][] => {
  const gaps: [number, number][] = [];
  let at = 0;
  for (const [from, to] of used.toSorted((a, b) => a[0] - b[0])) {
    if (from > at) gaps.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < length) gaps.push([at, length]);
  return gaps;
};

const unpack = (
  packed: Uint8Array,
  { flags, method, size }: Header,
  budget: ReadingBudget,
): Uint8Array | string => {
  if ((flags & ENCRYPTED) !== 0) return 'it is locked with a password';
  if (method !== 0 && method !== DEFLATED) return 'it is packed in a way that is not known';
  if (size > budget.bytes || size > Math.max(1_000_000, packed.length * LIMITS.packingRatio))
    return 'it unpacks to more than can be read';
  try {
    const bytes =
      method === 0
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(budget.bytes, size + 1)) });
    if (bytes.length !== size) return 'its size is not what the directory says';
    return budget.take(bytes.length) ? bytes : 'it unpacks to more than can be read';
  } catch {
    return 'it is damaged';
  }
};
