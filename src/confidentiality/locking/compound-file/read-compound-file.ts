import {
  ENTRY,
  FAT_SECTORS_IN_HEADER,
  HEADER,
  HEADER_SIZE,
  MINI_SECTOR_SIZE,
  MINI_STREAM_BELOW,
  SECTOR,
  SIGNATURE,
} from './layout.js';
import { type Entry, type Fault, readDirectory } from './read-directory.js';

export type { Fault } from './read-directory.js';

/** A compound file, opened. Paths are the names of storages and stream joined by `/`. */
export interface CompoundFile {
  has(path: string): boolean;
  /** The bytes of a stream, or why they cannot be read; a stream that is not there counts as damage. */
  read(path: string): Uint8Array | Fault;
}

/** Whether these bytes begin as a compound file does. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte);

/** Joins the sectors of a chain until it has `size` bytes, or, without a size, until the chain ends. */
const readChain = (
  sectorAt: (sector: number) => Buffer | Fault,
  next: (sector: number) => number | undefined,
  first: number,
  size?: number,
): Buffer | Fault => {
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  let length = 0;
  let sector = first;
  while (size === undefined ? sector !== SECTOR.endOfChain : length < size) {
    // A chain that comes back to itself would never end.
    if (sector > SECTOR.last || seen.has(sector)) return 'damaged';
    seen.add(sector);
    const part = sectorAt(sector);
    if (typeof part === 'string') return part;
    if (part.length === 0) return 'cut-short';
    parts.push(part);
    length += part.length;
    sector = next(sector) ?? SECTOR.free;
  }
  const whole = Buffer.concat(parts);
  return size === undefined ? whole : whole.subarray(0, size);
};

const numbersIn = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));

/** The allocation table: the header lists its first 109 sectors, a chain of sectors the rest. */
const readFat = (file: Buffer, wholeSector: (sector: number) => Buffer | Fault): number[] | Fault => {
  const count = file.readUInt32LE(HEADER.fatSectors);
  const listed = numbersIn(file.subarray(HEADER.difat, HEADER_SIZE)).slice(0, FAT_SECTORS_IN_HEADER);
  let list = file.readUInt32LE(HEADER.firstDifatSector);
  const seen = new Set<number>();
  while (listed.length < count) {
    if (list > SECTOR.last || seen.has(list)) return 'damaged';
    seen.add(list);
    const bytes = wholeSector(list);
    if (typeof bytes === 'string') return bytes;
    const numbers = numbersIn(bytes);
    list = numbers.pop() ?? SECTOR.free;
    listed.push(...numbers);
  }
  const fat: number[] = [];
  const used = new Set<number>();
  for (const sector of listed.slice(0, count)) {
    if (sector > SECTOR.last || used.has(sector)) return 'damaged';
    used.add(sector);
    const bytes = wholeSector(sector);
    if (typeof bytes === 'string') return bytes;
    for (const number of numbersIn(bytes)) fat.push(number);
  }
  return fat;
};

/**
 * Opens a compound file (MS-CFB, versions 3 and 4). No number in the file is trusted: nothing larger than the file is
 * ever allocated, and chains that run in a circle end. Bytes that do not begin as a compound file count as damaged.
 */
export const readCompoundFile = (bytes: Uint8Array): CompoundFile | Fault => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isCompoundFile(file)) return 'damaged';
  if (file.length < HEADER_SIZE) return 'cut-short';
  const version = file.readUInt16LE(HEADER.majorVersion);
  const shift = file.readUInt16LE(HEADER.sectorShift);
  if (!((version === 3 && shift === 9) || (version === 4 && shift === 12))) return 'damaged';
  const sectorSize = 2 ** shift;

  const sectorAt = (sector: number): Buffer =>
    file.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize);
  const wholeSector = (sector: number): Buffer | Fault => {
    const found = sectorAt(sector);
    return found.length === sectorSize ? found : 'cut-short';
  };
  const fat = readFat(file, wholeSector);
  if (typeof fat === 'string') return fat;
  const next = (sector: number): number | undefined => fat[sector];
  const readTable = (field: number): Buffer | Fault => readChain(wholeSector, next, file.readUInt32LE(field));

  const directory = readTable(HEADER.firstDirectorySector);
  if (typeof directory === 'string') return directory;
  const tree = readDirectory(directory, version === 4);
  if (typeof tree === 'string') return tree;
  const { entries, root } = tree;
  const readLarge = ({ first, size }: Entry): Buffer | Fault =>
    size > file.length ? 'cut-short' : readChain(sectorAt, next, first, size);

  const readMini = ({ first, size }: Entry): Buffer | Fault => {
    const stream = readLarge(root);
    const table = readTable(HEADER.firstMiniFatSector);
    if (typeof stream === 'string') return stream;
    if (typeof table === 'string') return table;
    const nextMini = numbersIn(table);
    const miniAt = (sector: number): Buffer =>
      stream.subarray(sector * MINI_SECTOR_SIZE, (sector + 1) * MINI_SECTOR_SIZE);
    return readChain(miniAt, (sector) => nextMini[sector], first, size);
  };

  return {
    has: (path) => entries.has(path),
    read(path) {
      const entry = entries.get(path);
      if (entry === undefined || entry.kind !== ENTRY.stream) return 'damaged';
      return entry.size < MINI_STREAM_BELOW ? readMini(entry) : readLarge(entry);
    },
  };
};
