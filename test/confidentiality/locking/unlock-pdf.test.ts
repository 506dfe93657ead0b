import { afterAll, describe, expect, it } from 'vitest';
import { lockPdf } from '../../../src/confidentiality/locking/lock-pdf.js';
import { openLockingWorkers } from '../../../src/confidentiality/locking/locking-workers.js';
import { Password } from '../../../src/confidentiality/locking/password.js';
import type { Refusal } from '../../../src/confidentiality/locking/refusal.js';
import { unlockPdf } from '../../../src/confidentiality/locking/unlock-pdf.js';
import { readPdf } from '../../render/read-pdf.js';
import { runQpdf } from './run-qpdf.js';
import { samplePdf } from './sample-pdf.js';

const workers = openLockingWorkers();
afterAll(() => workers.close());

const password = new Password('Otter-lane 42');
const pdf = await samplePdf();
const made = await lockPdf(pdf, password, workers, 50);
if (!made.ok) throw new Error(made.refusal);
const locked = Buffer.from(made.value);
const content = JSON.stringify(await readPdf(pdf));

const open = async (
  bytes: Uint8Array,
  secret = password,
): Promise<Refusal | 'sealed' | 'not sealed' | 'wrong bytes'> => {
  const unlocked = await unlockPdf(bytes, secret, workers);
  if (!unlocked.ok) return unlocked.refusal;
  if (JSON.stringify(await readPdf(unlocked.value)) !== content) return 'wrong bytes';
  return unlocked.isSealed ? 'sealed' : 'not sealed';
};

/** The sample locked by another program. */
const lockElsewhere = (...options: string[]): Buffer =>
  runQpdf(pdf, ['--allow-weak-crypto', '--encrypt', 'Otter-lane 42', 'owner', ...options, '--'], true).output;

describe('unlocking a PDF', () => {
  it('gives it back when password and seal are right', async () => {
    expect(await open(locked)).toBe('sealed');
    expect(await open(locked, new Password('otter-lane 42'))).toBe('wrong-password');
    expect(await open(locked, new Password(''))).toBe('wrong-password');
  });

  it('never gives wrong bytes, whichever byte of the file was changed', async () => {
    const places = Array.from({ length: 300 }, (_, index) => Math.floor((index * locked.length) / 300));
    const outcomes = await Promise.all(
      places.map((at, index) => {
        const changed = Buffer.from(locked);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << (index % 8)), at);
        return open(changed);
      }),
    );
    // Where the seal itself was hit, all else is as it was, and it says that no seal vouches for it.
    const harmless = new Set([
      'locked-file-changed',
      'wrong-password',
      'locked-file-cut-short',
      'not-word-excel-or-pdf',
      'not sealed',
    ]);
    expect(outcomes.filter((outcome) => !harmless.has(outcome))).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'locked-file-changed').length).toBeGreaterThan(150);
  });

  it('refuses it when anything was put in or taken out', async () => {
    const end = locked.lastIndexOf('%SCR seal');
    const [body, tail] = [locked.subarray(0, end), locked.subarray(end)];
    expect(await open(Buffer.concat([body, Buffer.from('% more\n'), tail]))).toBe('locked-file-changed');
    expect(await open(Buffer.concat([locked, Buffer.from('% more\n')]))).toBe('locked-file-changed');
    expect(await open(Buffer.concat([body.subarray(0, -1), tail]))).toBe('locked-file-changed');
  });

  it('refuses it when its end is missing', async () => {
    for (let length = 0; length < locked.length - 6; length += 101) {
      expect(['locked-file-cut-short', 'locked-file-changed']).toContain(
        await open(locked.subarray(0, length)),
      );
    }
    expect(await open(locked.subarray(0, -100))).toBe('locked-file-cut-short');
  });

  it('says when no seal vouches for it', async () => {
    const line = /%SCR seal [^\n]*\n/.exec(locked.toString('latin1'))?.[0] ?? '';
    expect(await open(Buffer.from(locked.toString('latin1').replace(line, ''), 'latin1'))).toBe('not sealed');
  });

  it('opens what other programs locked, with whatever cipher', async () => {
    expect(await open(lockElsewhere('256'))).toBe('not sealed');
    expect(await open(lockElsewhere('128', '--use-aes=y'))).toBe('not sealed');
    expect(await open(lockElsewhere('128', '--use-aes=n'))).toBe('not sealed');
    expect(await open(lockElsewhere('40'))).toBe('not sealed');
    expect(await open(lockElsewhere('256'), new Password('owner'))).toBe('not sealed');
  });

  it('sees damage to the compressed content of one that has no seal', async () => {
    const elsewhere = lockElsewhere('256');
    const at = elsewhere.indexOf('stream\n') + 40;
    elsewhere.writeUInt8(elsewhere.readUInt8(at) ^ 1, at);
    expect(await open(elsewhere)).toBe('locked-file-changed');
  });

  it('says when it is not locked, or locked for the holder of a certificate', async () => {
    expect(await open(pdf)).toBe('not-locked');
    const certificate = lockElsewhere('256')
      .toString('latin1')
      .replace('/Filter /Standard', '/Filter /Adobe.PS');
    expect(await open(Buffer.from(certificate, 'latin1'))).toBe('locked-with-certificate');
  });

  it('refuses a seal that asks for more rounds than any', async () => {
    const greedy = locked.toString('latin1').replace('seal 1 50 ', 'seal 1 99999999 ');
    expect(await open(Buffer.from(greedy, 'latin1'))).toBe('not sealed');
  });
});
