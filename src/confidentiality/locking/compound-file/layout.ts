/** What every compound file (MS-CFB) begins with. */
export const SIGNATURE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What stands in an allocation table in place of the number of a next sector. */
export const SECTOR = {
  /** The highest number that a sector may have. */
  last: 0xfffffffa,
  difat: 0xfffffffc,
  fat: 0xfffffffd,
  endOfChain: 0xfffffffe,
  free: 0xffffffff,
} as const;

/** The directory’s word for “no such entry”. */
export const NO_ENTRY = 0xffffffff;

export const HEADER_SIZE = 512;
/** As many sectors of the allocation table as the header lists by itself. */
export const FAT_SECTORS_IN_HEADER = 109;
export const DIRECTORY_ENTRY_SIZE = 128;
export const MINI_SECTOR_SIZE = 64;
/** Streams shorter than this live in the mini stream. */
export const MINI_STREAM_BELOW = 4096;

/** The kinds of directory entries. */
export const ENTRY = { storage: 1, stream: 2, root: 5 } as const;

/** Where the fields of the header stand. */
export const HEADER = {
  minorVersion: 0x18,
  majorVersion: 0x1a,
  byteOrder: 0x1c,
  sectorShift: 0x1e,
  miniSectorShift: 0x20,
  fatSectors: 0x2c,
  firstDirectorySector: 0x30,
  miniStreamBelow: 0x38,
  firstMiniFatSector: 0x3c,
  miniFatSectors: 0x40,
  firstDifatSector: 0x44,
  difatSectors: 0x48,
  difat: 0x4c,
} as const;

/** Where the fields of a directory entry stand. */
export const FIELD = {
  nameLength: 0x40,
  kind: 0x42,
  colour: 0x43,
  left: 0x44,
  right: 0x48,
  child: 0x4c,
  firstSector: 0x74,
  size: 0x78,
} as const;
