import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompoundFile,
  readCompoundFile,
} from '../../../../src/confidentiality/locking/compound-file/read-compound-file.js';
import { writeCompoundFile } from '../../../../src/confidentiality/locking/compound-file/write-compound-file.js';
import { isSame } from '../is-same.js';

const SECTOR = 512;
const large = Buffer.alloc(20_000, 'large ');
const small = Buffer.alloc(300, 'small ');
const whole = (): Buffer =>
  Buffer.from(
    writeCompoundFile([
      { path: ['large'], bytes: large },
      { path: ['storage', 'small'], bytes: small },
    ]),
  );

const readBoth = (bytes: Uint8Array) => {
  const file = readCompoundFile(bytes);
  return typeof file === 'string' ? [file] : [file.read('large'), file.read('storage/small')];
};

/** The sector in which the allocation table of the small file above stands. */
const fatOf = (bytes: Buffer): number => (bytes.readUInt32LE(0x4c) + 1) * SECTOR;
const directoryOf = (bytes: Buffer): number => (bytes.readUInt32LE(0x30) + 1) * SECTOR;
const opened = (bytes: Buffer): CompoundFile => {
  const file = readCompoundFile(bytes);
  if (typeof file === 'string') throw new Error(file);
  return file;
};
/** Where the entry of a name stands in the directory. */
const entryOf = (bytes: Buffer, name: string): number => bytes.indexOf(Buffer.from(`${name}\0`, 'utf16le'));

describe('a compound file that means harm', () => {
  it('is read to its end although its chain of sectors runs in a circle', () => {
    const bytes = whole();
    bytes.writeUInt32LE(0, fatOf(bytes));
    bytes.writeUInt32LE(0xffffffff, entryOf(bytes, 'large') + 0x78);
    expect(opened(bytes).read('large')).toBe('cut-short');
    bytes.writeUInt32LE(bytes.length, entryOf(bytes, 'large') + 0x78);
    expect(opened(bytes).read('large')).toBe('damaged');
  });

  it('is refused when its directory runs in a circle', () => {
    const bytes = whole();
    const first = bytes.readUInt32LE(0x30);
    bytes.writeUInt32LE(first, fatOf(bytes) + first * 4);
    expect(readCompoundFile(bytes)).toBe('damaged');
  });

  it('is refused when the list of its allocation table runs in a circle', () => {
    const bytes = whole();
    bytes.writeUInt32LE(1000, 0x2c);
    bytes.writeUInt32LE(0, 0x44);
    bytes.writeUInt32LE(0, SECTOR + SECTOR - 4);
    expect(readCompoundFile(bytes)).toBe('damaged');
  });

  it('ends although entries of the directory point at each other', () => {
    const bytes = whole();
    const entry = entryOf(bytes, 'large');
    bytes.writeUInt32LE(1, entry + 0x44);
    bytes.writeUInt32LE(0, entry + 0x48);
    expect(isSame(opened(bytes).read('large'), large)).toBe(true);
  });

  it('is refused when its storages are nested deeper than any program nests them', () => {
    const deep = Array.from({ length: 30 }, (_, index) => `s${index}`);
    expect(readCompoundFile(writeCompoundFile([{ path: deep, bytes: small }]))).toBe('damaged');
  });

  it('never makes room for more bytes than it has, whatever sizes it claims', () => {
    const bytes = whole();
    bytes.writeUInt32LE(0xfffffff0, entryOf(bytes, 'large') + 0x78);
    bytes.writeUInt32LE(0xfffffff0, directoryOf(bytes) + 0x78);
    expect(opened(bytes).read('large')).toBe('cut-short');
    expect(opened(bytes).read('storage/small')).toBe('cut-short');
  });

  it('is refused when it has sectors of a size that no version has', () => {
    for (const shift of [0, 6, 10, 31, 0xffff]) {
      const bytes = whole();
      bytes.writeUInt16LE(shift, 0x1e);
      expect(readCompoundFile(bytes)).toBe('damaged');
    }
  });

  it('never gives more or other bytes than were put in when it is cut short', () => {
    const bytes = whole();
    for (let length = 0; length < bytes.length; length += 97) {
      const [first, second] = readBoth(bytes.subarray(0, length));
      if (typeof first !== 'string') expect(isSame(first, large)).toBe(true);
      if (second !== undefined && typeof second !== 'string') expect(isSame(second, small)).toBe(true);
    }
    expect(readBoth(bytes.subarray(0, 100))).toEqual(['cut-short']);
  });

  it('never throws, hangs or grows, whatever bytes stand in it', () => {
    const bytes = whole();
    const number = fc.constantFrom(0, 1, 2, 0x7fffffff, 0xfffffffe, 0xffffffff, 44, 512);
    const tables = fc.integer({ min: 0, max: 511 }).map((offset) => fatOf(bytes) + offset);
    const directory = fc.integer({ min: 0, max: 511 }).map((offset) => directoryOf(bytes) + offset);
    const place = fc.oneof(
      fc.integer({ min: 0, max: bytes.length - 4 }),
      fc.integer({ min: 8, max: 511 }),
      tables,
      directory,
    );
    const change = fc.tuple(
      place.map((at) => Math.min(at, bytes.length - 4)),
      number,
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = whole();
        for (const [at, value] of changes) changed.writeUInt32LE(value, at);
        for (const part of readBoth(changed)) expect(part.length).toBeLessThanOrEqual(changed.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(readCompoundFile(bytes)).toBe('damaged');
      }),
    );
    expect(readCompoundFile(whole().subarray(0, 8))).toBe('cut-short');
  });
});
