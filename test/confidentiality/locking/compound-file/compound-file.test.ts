import CFB from 'cfb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompoundStream } from '../../../../src/confidentiality/locking/compound-file/lay-out-directory.js';
import { readCompoundFile } from '../../../../src/confidentiality/locking/compound-file/read-compound-file.js';
import { writeCompoundFile } from '../../../../src/confidentiality/locking/compound-file/write-compound-file.js';
import { isSame } from '../is-same.js';

/** Bytes that are never the same at two places near each other. */
const bytesOf = (size: number, seed = 1): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * 7 + seed * 101) % 256));

const open = (bytes: Uint8Array) => {
  const file = readCompoundFile(bytes);
  if (typeof file === 'string') throw new Error(file);
  return file;
};

const readAll = (streams: readonly CompoundStream[], bytes: Uint8Array) => {
  const file = open(bytes);
  return streams.map(({ path }) => file.read(path.join('/')));
};

/** Around every limit at which a stream is laid out otherwise. */
const SIZES = [0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 65_536, 100_000];

const anyName = fc.string({ unit: fc.constantFrom(...'abcXYZ\u0006é'), minLength: 1, maxLength: 31 });
const stream = fc.record({
  size: fc.constantFrom(...SIZES),
  path: fc.array(anyName, { minLength: 1, maxLength: 3 }),
});

/** Streams of which none has the name of another or of a storage, however capitals are read. */
const streams = fc
  .array(stream, { minLength: 1, maxLength: 20 })
  .map((list) =>
    list.map(({ size, path }, index) => ({ path: [...path, `s${index}`], bytes: bytesOf(size, index) })),
  );

describe('a compound file', () => {
  it('gives every stream back, whatever sizes and storages there are', () => {
    fc.assert(
      fc.property(streams, (list) => {
        const read = readAll(list, writeCompoundFile(list));
        expect(read.map((bytes, index) => isSame(bytes, list[index]?.bytes))).not.toContain(false);
      }),
      { numRuns: 60 },
    );
  });

  it('is read alike by another program', () => {
    fc.assert(
      fc.property(streams, (list) => {
        const file = CFB.read(Buffer.from(writeCompoundFile(list)), { type: 'buffer' });
        for (const { path, bytes } of list) {
          const entry = CFB.find(file, `/${path.join('/')}`);
          expect(isSame(Buffer.from(entry?.content ?? []), bytes)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('reads what another program writes', () => {
    const file = CFB.utils.cfb_new();
    const list = SIZES.map((size, index) => ({ path: ['folder', `s${index}`], bytes: bytesOf(size, index) }));
    for (const { path, bytes } of list) CFB.utils.cfb_add(file, `/${path.join('/')}`, bytes);
    const read = readAll(list, CFB.write(file, { type: 'buffer' }) as Buffer);
    expect(read.map((bytes, index) => isSame(bytes, list[index]?.bytes))).not.toContain(false);
  });

  it('holds more sectors than its header can list, as a document of 16 MB needs', () => {
    const large = Buffer.alloc(16_000_000, 7);
    large.writeUInt32LE(0xdeadbeef, large.length - 4);
    const written = writeCompoundFile([{ path: ['large'], bytes: large }]);
    const [read] = readAll([{ path: ['large'], bytes: large }], written);
    expect(isSame(read, large)).toBe(true);
    const entry = CFB.find(CFB.read(Buffer.from(written), { type: 'buffer' }), '/large');
    expect(isSame(Buffer.from(entry?.content ?? []), large)).toBe(true);
  });

  it('holds nothing that was not put in: no times, no marker of a program', () => {
    const written = writeCompoundFile([{ path: ['one'], bytes: bytesOf(10) }]);
    const file = CFB.read(Buffer.from(written), { type: 'buffer' });
    const named = file.FileIndex.filter(({ name }) => name !== '').map(({ name, ct, mt }) => ({
      name,
      ct,
      mt,
    }));
    expect(named).toEqual([
      { name: 'Root Entry', ct: undefined, mt: undefined },
      { name: 'one', ct: undefined, mt: undefined },
    ]);
  });

  it('gives the same bytes for the same streams', () => {
    const list = [{ path: ['a', 'b'], bytes: bytesOf(5000) }];
    expect(writeCompoundFile(list)).toEqual(writeCompoundFile(list));
  });
});
