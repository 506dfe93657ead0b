import { afterAll, describe, expect, it } from 'vitest';
import { dataSpaces } from '../../../src/confidentiality/locking/agile/data-spaces.js';
import { readCompoundFile } from '../../../src/confidentiality/locking/compound-file/read-compound-file.js';
import { writeCompoundFile } from '../../../src/confidentiality/locking/compound-file/write-compound-file.js';
import { AS_WORD_DOES, lockOffice } from '../../../src/confidentiality/locking/lock-office.js';
import { openLockingWorkers } from '../../../src/confidentiality/locking/locking-workers.js';
import { Password } from '../../../src/confidentiality/locking/password.js';
import type { Refusal } from '../../../src/confidentiality/locking/refusal.js';
import { unlockOffice } from '../../../src/confidentiality/locking/unlock-office.js';
import { isSame } from './is-same.js';

const workers = openLockingWorkers();
afterAll(() => workers.close());

const password = new Password('Otter-lane 42');
const document = Buffer.alloc(30_000, 'The document. ');
const locked = Buffer.from(await lockOffice(document, password, workers, { ...AS_WORD_DOES, spins: 50 }));

const parts = (): { info: Buffer; stream: Buffer } => {
  const file = readCompoundFile(locked);
  if (typeof file === 'string') throw new Error(file);
  return {
    info: Buffer.from(file.read('EncryptionInfo') as Uint8Array),
    stream: Buffer.from(file.read('EncryptedPackage') as Uint8Array),
  };
};

/** The same file with another `EncryptionInfo` or another `EncryptedPackage`. */
const rebuild = (change: { info?: Uint8Array; stream?: Uint8Array }): Uint8Array => {
  const { info, stream } = { ...parts(), ...change };
  return writeCompoundFile([
    ...dataSpaces(),
    { path: ['EncryptionInfo'], bytes: info },
    { path: ['EncryptedPackage'], bytes: stream },
  ]);
};

const withXml = (change: (xml: string) => string): Uint8Array => {
  const { info } = parts();
  return rebuild({
    info: Buffer.concat([info.subarray(0, 8), Buffer.from(change(info.toString('utf8', 8)))]),
  });
};

const open = async (bytes: Uint8Array): Promise<Refusal | Uint8Array> => {
  const unlocked = await unlockOffice(bytes, password, workers);
  return unlocked.ok ? unlocked.value : unlocked.refusal;
};

/** What may come of a damaged file: the right bytes, where the damage is where nothing stands, or a refusal. */
const isHarmless = async (bytes: Uint8Array): Promise<boolean> => {
  const outcome = await open(bytes);
  return typeof outcome === 'string' || isSame(outcome, document);
};

describe('unlocking a Word or Excel file', () => {
  it('never gives wrong bytes, whichever byte of the file was changed', async () => {
    const places = Array.from({ length: 300 }, (_, index) => Math.floor((index * locked.length) / 300));
    const outcomes = await Promise.all(
      places.map((at, index) => {
        const changed = Buffer.from(locked);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << (index % 8)), at);
        return isHarmless(changed);
      }),
    );
    expect(outcomes).not.toContain(false);
  });

  it('refuses it when any byte of the encrypted document was changed', async () => {
    const { stream } = parts();
    for (const at of [0, 7, 8, 9, 4103, 4104, stream.length - 1]) {
      const changed = Buffer.from(stream);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x80, at);
      expect(await open(rebuild({ stream: changed }))).toBe('locked-file-changed');
    }
    expect(await open(rebuild({ stream: stream.subarray(0, -16) }))).toBe('locked-file-changed');
    expect(await open(rebuild({ stream: Buffer.concat([stream, Buffer.alloc(16)]) }))).toBe(
      'locked-file-changed',
    );
    expect(await open(rebuild({ stream: Buffer.alloc(0) }))).toBe('locked-file-changed');
  });

  it('never gives wrong bytes, whichever character of its description was changed', async () => {
    const { info } = parts();
    const outcomes = await Promise.all(
      Array.from({ length: info.length }, (_, at) => {
        const changed = Buffer.from(info);
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
        return isHarmless(rebuild({ info: changed }));
      }),
    );
    expect(outcomes).not.toContain(false);
  });

  it('never gives wrong bytes, wherever the file was cut', async () => {
    const outcomes: boolean[] = [];
    for (let length = 0; length < locked.length; length += 211) {
      outcomes.push(await isHarmless(locked.subarray(0, length)));
    }
    expect(outcomes).not.toContain(false);
    expect(await open(locked.subarray(0, 20_000))).toBe('locked-file-cut-short');
  });

  it('refuses a file whose seal was taken away', async () => {
    expect(await open(withXml((xml) => xml.replace(/<dataIntegrity[^>]*>/, '')))).toBe('locked-file-changed');
  });

  it.each([
    [
      'a declaration of entities',
      (xml: string) => xml.replace('?>', '?><!DOCTYPE encryption [<!ENTITY a "aaaa">]>'),
    ],
    ['an entity', (xml: string) => xml.replace('saltSize="16"', 'saltSize="&#49;6"')],
    ['broken XML', (xml: string) => xml.replace('</keyEncryptors>', '')],
    ['no XML at all', () => ''],
    ['more rounds than Word allows', (xml: string) => xml.replace('"50"', '"10000001"')],
    ['rounds that are no number', (xml: string) => xml.replace('"50"', '"-1"')],
    ['rounds beyond all numbers', (xml: string) => xml.replace('"50"', `"${'9'.repeat(400)}"`)],
    ['a salt that is no salt', (xml: string) => xml.replace(/saltValue="[^"]*"/, 'saltValue="*"')],
    ['a salt of another size', (xml: string) => xml.replace('saltSize="16"', 'saltSize="999999999"')],
    ['a key of another size', (xml: string) => xml.replace('keyBits="256"', 'keyBits="128"')],
    ['elements nested without end', (xml: string) => xml.replace('<keyEncryptors>', '<a>'.repeat(80_000))],
    [
      'elements nested to the end',
      (xml: string) =>
        xml.replace(
          '<keyEncryptors>',
          `${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}<keyData/><keyEncryptors>`,
        ),
    ],
    ['two descriptions of the key', (xml: string) => xml.replace(/(<keyData[^>]*>)/, '$1$1')],
    ['a description longer than any', (xml: string) => xml + ' '.repeat(300_000)],
  ])('refuses a file with %s', async (_, change) => {
    expect(await open(withXml(change))).toBe('locked-file-changed');
  });

  it('says when a file is locked in another way', async () => {
    const { info } = parts();
    const version = (major: number, minor: number, flags: number): Buffer => {
      const bytes = Buffer.from(info);
      bytes.writeUInt16LE(major, 0);
      bytes.writeUInt16LE(minor, 2);
      bytes.writeUInt32LE(flags, 4);
      return bytes;
    };
    expect(await open(rebuild({ info: version(3, 2, 0x24) }))).toBe('locked-by-older-office');
    expect(await open(rebuild({ info: version(4, 2, 0x24) }))).toBe('locked-by-older-office');
    expect(await open(rebuild({ info: version(2, 2, 0x04) }))).toBe('locked-with-rc4');
    expect(await open(rebuild({ info: version(1, 1, 0) }))).toBe('locked-with-rc4');
    expect(await open(rebuild({ info: version(4, 3, 0x10) }))).toBe('locked-in-unknown-way');
    expect(await open(withXml((xml) => xml.replaceAll('ChainingModeCBC', 'ChainingModeCFB')))).toBe(
      'locked-in-unknown-way',
    );
    expect(await open(withXml((xml) => xml.replaceAll('"AES"', '"3DES"')))).toBe('locked-in-unknown-way');
    expect(await open(withXml((xml) => xml.replaceAll('p:encryptedKey', 'c:encryptedKey')))).toBe(
      'locked-with-certificate',
    );
  });

  it('says when a file is managed by rights, is older than 2007, or is none of Office', async () => {
    const holding = (...path: string[]): Uint8Array => writeCompoundFile([{ path, bytes: document }]);
    expect(
      await open(holding('\u0006DataSpaces', 'TransformInfo', 'DRMEncryptedTransform', '\u0006Primary')),
    ).toBe('locked-by-rights-management');
    expect(await open(holding('\u0009DRMContent'))).toBe('locked-by-rights-management');
    for (const name of ['WordDocument', 'Workbook', 'Book', 'PowerPoint Document']) {
      expect(await open(holding(name))).toBe('old-office-file');
    }
    expect(await open(holding('EncryptedPackage'))).toBe('locked-file-changed');
    expect(await open(holding('EncryptionInfo'))).toBe('locked-file-changed');
    expect(await open(holding('something'))).toBe('not-word-excel-or-pdf');
  });

  it('says when a file is not locked', async () => {
    expect(await open(Buffer.from('PK\u0003\u0004 and so on'))).toBe('not-locked');
  });
});
