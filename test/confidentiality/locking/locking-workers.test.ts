import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type LockingWorkers,
  openLockingWorkers,
} from '../../../src/confidentiality/locking/locking-workers.js';
import { samplePdf } from './sample-pdf.js';

const opened: LockingWorkers[] = [];
const open = (size?: number): LockingWorkers => {
  const workers = openLockingWorkers(size);
  opened.push(workers);
  return workers;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((workers) => workers.close()));
});

/** The same reckoning, written the long way round. */
const spinSlowly = (algorithm: string, seed: Uint8Array, spins: number): string => {
  let hash: Uint8Array = seed;
  for (let number = 0; number < spins; number += 1) {
    const counter = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0]);
    hash = createHash(algorithm).update(counter).update(hash).digest();
  }
  return Buffer.from(hash).toString('hex');
};

const seedFor = (algorithm: string): Buffer => createHash(algorithm).update('seed').digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('the workers that derive keys', () => {
  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('hash over and over with %s', async (algorithm) => {
    const seed = seedFor(algorithm);
    const workers = open();
    for (const spins of [0, 1, 2, 300, 70_000]) {
      expect(hex(await workers.spin({ algorithm, seed, spins }))).toBe(spinSlowly(algorithm, seed, spins));
    }
  });

  it('give each asker its own answer, however many ask at once', async () => {
    const workers = open(3);
    const asked = Array.from({ length: 40 }, (_, spins) => spins);
    const seed = seedFor('sha512');
    const answers = await Promise.all(
      asked.map((spins) => workers.spin({ algorithm: 'sha512', seed, spins })),
    );
    expect(answers.map(hex)).toEqual(asked.map((spins) => spinSlowly('sha512', seed, spins)));
  });

  it('leave this thread free for other work meanwhile', async () => {
    const workers = open();
    const asked = workers.spin({ algorithm: 'sha512', seed: seedFor('sha512'), spins: 2_000_000 });
    // If the key were derived here, the first turn of the event loop would come after it.
    const turn = new Promise((resolve) => {
      setImmediate(() => resolve('a turn'));
    });
    expect(await Promise.race([asked, turn])).toBe('a turn');
    expect(await asked).toHaveLength(64);
  });

  it('say when they are asked for what cannot be, and go on', async () => {
    const workers = open(1);
    const seed = seedFor('sha512');
    await expect(workers.spin({ algorithm: 'no-such-hash', seed, spins: 1 })).rejects.toThrow(/digest/i);
    expect(hex(await workers.spin({ algorithm: 'sha512', seed, spins: 1 }))).toBe(
      spinSlowly('sha512', seed, 1),
    );
  });

  it('end when they are closed: what is under way fails, and nothing more is taken', async () => {
    const workers = open(1);
    const seed = seedFor('sha512');
    const asked = [1, 2].map(() => workers.spin({ algorithm: 'sha512', seed, spins: 50_000_000 }));
    const outcomes = Promise.allSettled(asked);
    await workers.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(workers.spin({ algorithm: 'sha512', seed, spins: 1 })).rejects.toThrow('closed');
  });

  it('say nothing on the console and leave the exit code alone when qpdf fails', async () => {
    const workers = open(1);
    const outcome = await workers.qpdf({
      input: Buffer.from('no PDF'),
      options: { decrypt: '', outputFile: '/out.pdf' },
    });
    expect(outcome.code).toBe(2);
    expect(outcome.said).toContain('/in.pdf');
    expect(outcome.output).toBeUndefined();
    expect(process.exitCode).toBeUndefined();
  });

  it('never give a PDF of an earlier task to a later one', async () => {
    const workers = open(1);
    const input = await samplePdf();
    const options = { outputFile: '/out.pdf' };
    expect((await workers.qpdf({ input, options })).output).toBeDefined();
    expect((await workers.qpdf({ input: new Uint8Array(), options })).output).toBeUndefined();
  });
});
