import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockDocument } from '../../../src/confidentiality/locking/lock-document.js';
import { openLockingWorkers } from '../../../src/confidentiality/locking/locking-workers.js';
import { Password } from '../../../src/confidentiality/locking/password.js';
import { unlockDocument } from '../../../src/confidentiality/locking/unlock-document.js';
import { isSame } from './is-same.js';
import { samplePdf } from './sample-pdf.js';

const workers = openLockingWorkers();
afterAll(() => workers.close());
const password = new Password('Otter-lane 42');
const zip = Buffer.from('PK\u0003\u0004 the parts of a document');

const lock = async (format: 'docx' | 'xlsx' | 'pdf', bytes: Uint8Array): Promise<Uint8Array> => {
  const locked = await lockDocument(format, bytes, password, workers, 'letter');
  if (!locked.ok) throw new Error(JSON.stringify(locked.problems));
  return locked.value;
};
const unlock = (bytes: Uint8Array, secret = password) => unlockDocument(bytes, secret, workers, 'letter');

describe('locking a document', () => {
  it('locks each format so that unlocking tells by itself which it is', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const unlocked = await unlock(await lock(format, zip));
      expect(unlocked.ok && isSame(unlocked.value, zip)).toBe(true);
    }
    const unlocked = await unlock(await lock('pdf', await samplePdf()));
    expect(unlocked).toMatchObject({ ok: true, warnings: [] });
  });

  it('says what is wrong with a file that cannot be locked, by its name', async () => {
    const codes = async (format: 'docx' | 'pdf', bytes: Uint8Array) => {
      const locked = await lockDocument(format, bytes, password, workers, 'report.docx');
      return locked.ok ? [] : locked.problems.map(({ code, location }) => ({ code, location }));
    };
    const location = { file: 'report.docx' };
    expect(await codes('docx', await lock('docx', zip))).toEqual([{ code: 'already-locked', location }]);
    expect(await codes('docx', Buffer.from('text'))).toEqual([{ code: 'not-word-excel-or-pdf', location }]);
    expect(await codes('pdf', zip)).toEqual([{ code: 'pdf-unreadable', location }]);
  });

  it('says why a file does not open, and what to do', async () => {
    const codeOf = async (bytes: Uint8Array, secret = password): Promise<string | undefined> => {
      const unlocked = await unlock(bytes, secret);
      if (unlocked.ok) return undefined;
      expect(unlocked.problems).toMatchObject([
        { severity: 'error', hint: expect.any(String), location: { file: 'letter' } },
      ]);
      expect(JSON.stringify(unlocked)).not.toContain('-lane');
      return unlocked.problems[0]?.code;
    };
    expect(await codeOf(await lock('docx', zip), new Password('Other'))).toBe('wrong-password');
    expect(await codeOf(await lock('pdf', await samplePdf()), new Password('Other'))).toBe('wrong-password');
    expect(await codeOf(zip)).toBe('not-locked');
    expect(await codeOf(await samplePdf())).toBe('not-locked');
    expect(await codeOf(Buffer.from('text'))).toBe('not-word-excel-or-pdf');
    expect(await codeOf(new Uint8Array())).toBe('not-word-excel-or-pdf');
  });

  it('warns that nobody can tell whether a PDF without a seal was changed', async () => {
    const locked = Buffer.from(await lock('pdf', await samplePdf())).toString('latin1');
    const unlocked = await unlock(Buffer.from(locked.replace(/%SCR seal [^\n]*\n/, ''), 'latin1'));
    expect(unlocked).toMatchObject({
      ok: true,
      warnings: [{ code: 'pdf-without-seal', severity: 'warning' }],
    });
  });

  it('has nothing to write a file with, so nothing of a document is left on a disk', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'confidentiality', 'locking');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(sources.length).toBeGreaterThan(25);
    for (const name of sources)
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/node:fs|node:child_process/);
  });
});
