import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { HASHES } from '../../../src/confidentiality/locking/agile/algorithms.js';
import { readCompoundFile } from '../../../src/confidentiality/locking/compound-file/read-compound-file.js';
import {
  AS_WORD_DOES,
  lockOffice,
  type OfficeLock,
} from '../../../src/confidentiality/locking/lock-office.js';
import { openLockingWorkers } from '../../../src/confidentiality/locking/locking-workers.js';
import { Password } from '../../../src/confidentiality/locking/password.js';
import { unlockOffice } from '../../../src/confidentiality/locking/unlock-office.js';
import { isSame } from './is-same.js';

const workers = openLockingWorkers();
afterAll(() => workers.close());

const password = new Password('Otter-lane 42');
/** Few rounds, where the number of rounds is not what is tested. */
const QUICK: OfficeLock = { ...AS_WORD_DOES, spins: 50 };

const documentOf = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, index) => (index * 37 + (index >> 8)) % 251));

const streamOf = (locked: Uint8Array, path: string): Buffer => {
  const file = readCompoundFile(locked);
  const bytes = typeof file === 'string' ? file : file.read(path);
  if (typeof bytes === 'string') throw new Error(bytes);
  return Buffer.from(bytes);
};

const roundTrip = async (document: Uint8Array, secret = password, lock = QUICK): Promise<boolean> => {
  const unlocked = await unlockOffice(await lockOffice(document, secret, workers, lock), secret, workers);
  return unlocked.ok && isSame(unlocked.value, document);
};

describe('a locked Word or Excel file', () => {
  it.each([0, 1, 15, 16, 17, 3500, 4087, 4088, 4095, 4096, 4097, 8192, 100_000, 5_000_000])(
    'gives back a document of %i bytes',
    async (size) => {
      expect(await roundTrip(documentOf(size))).toBe(true);
    },
  );

  it('gives back any document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), (document) => roundTrip(document)),
      { numRuns: 60 },
    );
  });

  it('opens with any password that somebody can type, exactly as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 255 }), (text) =>
        roundTrip(documentOf(20), new Password(text)),
      ),
      { numRuns: 60 },
    );
  });

  it('opens with no password that differs, be it in a capital or a space', async () => {
    const locked = await lockOffice(documentOf(100), password, workers, QUICK);
    for (const other of [
      'otter-lane 42',
      'Otter-lane 42 ',
      'Otter-lane\u00A042',
      'Otter-lane 4',
      '',
      'Otter-lane 422',
    ]) {
      expect(await unlockOffice(locked, new Password(other), workers)).toEqual({
        ok: false,
        refusal: 'wrong-password',
      });
    }
  });

  it('is locked as Word locks it: AES-256, SHA-512, 100,000 rounds', async () => {
    const info = streamOf(await lockOffice(documentOf(100), password, workers), 'EncryptionInfo');
    expect(info.subarray(0, 8).toString('hex')).toBe('0400040040000000');
    const xml = info.toString('utf8', 8);
    expect(xml.match(/spinCount="100000"/g)).toHaveLength(1);
    for (const setting of [
      'keyBits="256"',
      'hashAlgorithm="SHA512"',
      'cipherChaining="ChainingModeCBC"',
      'saltSize="16"',
    ]) {
      expect(xml.match(new RegExp(setting, 'g'))).toHaveLength(2);
    }
    expect(xml).toContain('encryptedHmacValue=');
    expect(await roundTrip(documentOf(100), password, AS_WORD_DOES)).toBe(true);
  });

  it('says in its data spaces, byte for byte as Word does, how it is to be opened', async () => {
    const locked = await lockOffice(documentOf(10), password, workers, QUICK);
    const text = (path: string): string => streamOf(locked, `\u0006DataSpaces/${path}`).toString('latin1');
    const wide = (words: string): string => Buffer.from(words, 'utf16le').toString('latin1');
    const one = '\u0001\0\0\0';
    expect(text('Version')).toBe(`<\0\0\0${wide('Microsoft.Container.DataSpaces')}${one}${one}${one}`);
    expect(text('DataSpaceMap')).toBe(
      `\u0008\0\0\0${one}h\0\0\0${one}\0\0\0\0 \0\0\0${wide('EncryptedPackage')}2\0\0\0${wide('StrongEncryptionDataSpace')}\0\0`,
    );
    expect(text('DataSpaceInfo/StrongEncryptionDataSpace')).toBe(
      `\u0008\0\0\0${one}2\0\0\0${wide('StrongEncryptionTransform')}\0\0`,
    );
    expect(text('TransformInfo/StrongEncryptionTransform/\u0006Primary')).toBe(
      `X\0\0\0${one}L\0\0\0${wide('{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}')}N\0\0\0` +
        `${wide('Microsoft.Container.EncryptionTransform')}\0\0${one}${one}${one}${'\0'.repeat(12)}\u0004\0\0\0`,
    );
  });

  it('never has the same salts, keys or bytes twice', async () => {
    const document = documentOf(4096 * 2);
    const both = await Promise.all([0, 1].map(() => lockOffice(document, password, workers, QUICK)));
    // Salts, verifier, seal and key: each is base64 in an attribute.
    const secrets = both.flatMap((locked) =>
      [
        ...streamOf(locked, 'EncryptionInfo')
          .toString()
          .matchAll(/="([A-Za-z0-9+/]{20,}=*)"/g),
      ].map(([, value]) => value),
    );
    expect(secrets).toHaveLength(14);
    expect(new Set(secrets).size).toBe(14);
    const packages = both.map((locked) => streamOf(locked, 'EncryptedPackage').toString('hex', 8));
    expect(packages[0]).not.toBe(packages[1]);
  });

  it('shows nothing of the document but its length', async () => {
    const document = Buffer.alloc(50_000, 'Jill Marie Brown, Marlowe Close. ');
    const locked = Buffer.from(await lockOffice(document, password, workers, QUICK));
    for (const word of ['Jill Marie', 'Marlowe Close', 'Otter-lane']) {
      expect(locked.includes(word)).toBe(false);
      expect(locked.includes(Buffer.from(word, 'utf16le'))).toBe(false);
    }
    // Equal segments are not equal any more.
    const segments = Array.from({ length: 10 }, (_, index) =>
      locked.toString('hex', 8192 + index * 4096, 12_288 + index * 4096),
    );
    expect(new Set(segments).size).toBe(10);
  });

  it.each([
    { year: 2010, hash: HASHES.SHA1, keySize: 16, saltSize: 16, spins: 100 },
    { year: 2013, hash: HASHES.SHA384, keySize: 24, saltSize: 20, spins: 100 },
    { year: 2016, hash: HASHES.SHA256, keySize: 32, saltSize: 1, spins: 0 },
  ])(
    'opens as well when it is locked as other settings of Word $year would',
    async ({ hash, keySize, saltSize, spins }) => {
      expect(await roundTrip(documentOf(5000), password, { hash, keySize, saltSize, spins })).toBe(true);
    },
  );
});
