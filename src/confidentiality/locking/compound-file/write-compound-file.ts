import { type CompoundStream, type DirectoryEntry, layOutDirectory } from './lay-out-directory.js';
import {
  DIRECTORY_ENTRY_SIZE,
  ENTRY,
  FAT_SECTORS_IN_HEADER,
  FIELD,
  HEADER,
  HEADER_SIZE,
  MINI_SECTOR_SIZE,
  MINI_STREAM_BELOW,
  NO_ENTRY,
  SECTOR,
  SIGNATURE,
} from './layout.js';

const SECTOR_SIZE = 512;
const NUMBERS_IN_SECTOR = SECTOR_SIZE / 4;
const BLACK = 1;

interface Placed {
  readonly first: number;
  readonly size: number;
}

const EMPTY: Placed = { first: SECTOR.endOfChain, size: 0 };

const wholeSectors = (bytes: number, size = SECTOR_SIZE): number => Math.ceil(bytes / size);

/** Sectors in the order in which they are handed out, with the table that chains them. */
class Allocation {
  readonly table: number[] = [];
  readonly content: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  readonly #sectorSize: number;

  constructor(sectorSize: number) {
    this.#sectorSize = sectorSize;
  }

  place(bytes: Uint8Array): Placed {
    if (bytes.length === 0) return EMPTY;
    const first = this.table.length;
    const sectors = wholeSectors(bytes.length, this.#sectorSize);
    for (let sector = 1; sector < sectors; sector += 1) this.table.push(first + sector);
    this.table.push(SECTOR.endOfChain);
    this.content.push({ at: first * this.#sectorSize, bytes });
    return { first, size: bytes.length };
  }

  /** The content of all sectors, the last one filled up with noughts. */
  bytes(): Uint8Array {
    const all = new Uint8Array(this.table.length * this.#sectorSize);
    for (const { at, bytes } of this.content) all.set(bytes, at);
    return all;
  }
}

const writeNumbers = (numbers: readonly number[], length: number): Uint8Array => {
  const bytes = Buffer.alloc(length * 4, 0xff);
  numbers.forEach((number, index) => bytes.writeUInt32LE(number, index * 4));
  return bytes;
};

const writeEntry = (entry: DirectoryEntry | undefined, { first, size }: Placed): Uint8Array => {
  const bytes = Buffer.alloc(DIRECTORY_ENTRY_SIZE);
  const { name = '', kind = 0, left = NO_ENTRY, right = NO_ENTRY, child = NO_ENTRY } = entry ?? {};
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(entry === undefined ? 0 : (name.length + 1) * 2, FIELD.nameLength);
  bytes.writeUInt8(kind, FIELD.kind);
  bytes.writeUInt8(entry === undefined ? 0 : BLACK, FIELD.colour);
  bytes.writeUInt32LE(left, FIELD.left);
  bytes.writeUInt32LE(right, FIELD.right);
  bytes.writeUInt32LE(child, FIELD.child);
  bytes.writeUInt32LE(kind === ENTRY.stream || kind === ENTRY.root ? first : 0, FIELD.firstSector);
  bytes.writeUInt32LE(size, FIELD.size);
  return bytes;
};

const writeDirectory = (
  entries: readonly DirectoryEntry[],
  placed: ReadonlyMap<DirectoryEntry, Placed>,
): Uint8Array => {
  const perSector = SECTOR_SIZE / DIRECTORY_ENTRY_SIZE;
  const count = wholeSectors(entries.length, perSector) * perSector;
  const written = Array.from({ length: count }, (_, index) => {
    const entry = entries[index];
    return writeEntry(
      entry,
      (entry && placed.get(entry)) ?? { ...EMPTY, first: entry === undefined ? 0 : EMPTY.first },
    );
  });
  return Buffer.concat(written);
};

/** How many sectors the allocation table and its own list need: each sector of theirs is in the table as well. */
const countTables = (dataSectors: number): { fat: number; difat: number } => {
  let [fat, difat] = [0, 0];
  for (;;) {
    const needed = wholeSectors(dataSectors + fat + difat, NUMBERS_IN_SECTOR);
    const beyondHeader = Math.max(0, needed - FAT_SECTORS_IN_HEADER);
    const neededDifat = wholeSectors(beyondHeader, NUMBERS_IN_SECTOR - 1);
    if (needed === fat && neededDifat === difat) return { fat, difat };
    [fat, difat] = [needed, neededDifat];
  }
};

/**
 * A compound file (MS-CFB, version 3, sectors of 512 bytes) that holds these streams and nothing else: no times, no
 * marker of the program that wrote it. The same streams give the same bytes. All streams together stay below 2 GiB.
 */
export const writeCompoundFile = (streams: readonly CompoundStream[]): Uint8Array => {
  const entries = layOutDirectory(streams);
  const [sectors, mini] = [new Allocation(SECTOR_SIZE), new Allocation(MINI_SECTOR_SIZE)];
  const placed = new Map<DirectoryEntry, Placed>();
  for (const entry of entries) {
    const { bytes } = entry;
    if (entry.kind === ENTRY.stream)
      placed.set(entry, (bytes.length < MINI_STREAM_BELOW ? mini : sectors).place(bytes));
  }
  const [root] = entries;
  if (root !== undefined) placed.set(root, sectors.place(mini.bytes()));
  const miniFatSectors = wholeSectors(mini.table.length, NUMBERS_IN_SECTOR);
  const miniFat = sectors.place(writeNumbers(mini.table, miniFatSectors * NUMBERS_IN_SECTOR));
  const directory = sectors.place(writeDirectory(entries, placed));

  const data = sectors.bytes();
  const { fat, difat } = countTables(sectors.table.length);
  const firstFat = sectors.table.length;
  const firstDifat = firstFat + fat;
  const fatSectors = Array.from({ length: fat }, (_, index) => firstFat + index);
  const table = [
    ...sectors.table,
    ...fatSectors.map(() => SECTOR.fat),
    ...Array<number>(difat).fill(SECTOR.difat),
  ];
  const lists = Array.from({ length: difat }, (_, index) => {
    const from = FAT_SECTORS_IN_HEADER + index * (NUMBERS_IN_SECTOR - 1);
    const listed = writeNumbers(fatSectors.slice(from, from + NUMBERS_IN_SECTOR - 1), NUMBERS_IN_SECTOR - 1);
    return Buffer.concat([
      listed,
      writeNumbers([index + 1 < difat ? firstDifat + index + 1 : SECTOR.endOfChain], 1),
    ]);
  });

  const header = Buffer.alloc(HEADER_SIZE);
  header.set(SIGNATURE);
  header.writeUInt16LE(0x3e, HEADER.minorVersion);
  header.writeUInt16LE(3, HEADER.majorVersion);
  header.writeUInt16LE(0xfffe, HEADER.byteOrder);
  header.writeUInt16LE(9, HEADER.sectorShift);
  header.writeUInt16LE(6, HEADER.miniSectorShift);
  header.writeUInt32LE(fat, HEADER.fatSectors);
  header.writeUInt32LE(directory.first, HEADER.firstDirectorySector);
  header.writeUInt32LE(MINI_STREAM_BELOW, HEADER.miniStreamBelow);
  header.writeUInt32LE(miniFat.first, HEADER.firstMiniFatSector);
  header.writeUInt32LE(miniFatSectors, HEADER.miniFatSectors);
  header.writeUInt32LE(difat === 0 ? SECTOR.endOfChain : firstDifat, HEADER.firstDifatSector);
  header.writeUInt32LE(difat, HEADER.difatSectors);
  header.set(writeNumbers(fatSectors.slice(0, FAT_SECTORS_IN_HEADER), FAT_SECTORS_IN_HEADER), HEADER.difat);
  return Buffer.concat([header, data, writeNumbers(table, fat * NUMBERS_IN_SECTOR), ...lists]);
};
