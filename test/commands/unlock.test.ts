import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unlock, type UnlockOptions } from '../../src/commands/unlock.js';
import { lockDocument } from '../../src/confidentiality/locking/lock-document.js';
import { openLockingWorkers } from '../../src/confidentiality/locking/locking-workers.js';
import { Password } from '../../src/confidentiality/locking/password.js';
import { samplePdf } from '../confidentiality/locking/sample-pdf.js';
import { recordTerminal } from './record-terminal.js';

const workers = openLockingWorkers();
afterAll(() => workers.close());

const PASSWORD = 'Otter-lane 42';
const document = Buffer.from('PK\u0003\u0004 the parts of a document');
const locked = async (format: 'docx' | 'pdf', bytes: Uint8Array): Promise<Uint8Array> => {
  const result = await lockDocument(format, bytes, new Password(PASSWORD), workers);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const lockedDocument = await locked('docx', document);

describe('scr unlock', () => {
  let folder: string;
  const environment = process.env['SCR_PASSWORD'];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unlock-'));
    writeFileSync(join(folder, 'letter.docx'), lockedDocument);
    delete process.env['SCR_PASSWORD'];
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    if (environment === undefined) delete process.env['SCR_PASSWORD'];
    else process.env['SCR_PASSWORD'] = environment;
  });

  const run = async (
    name: string,
    options: Partial<UnlockOptions> = {},
    typed: string | undefined = PASSWORD,
  ) => {
    const terminal = recordTerminal();
    const exit = await unlock(join(folder, name), { json: false, ...options }, terminal, async () => typed);
    return {
      exit,
      printed: terminal.printed(),
      complained: terminal.complained(),
      names: readdirSync(folder).toSorted(),
    };
  };
  const read = (name: string): Buffer => readFileSync(join(folder, name));

  it('writes the unlocked file beside the locked one, and says that nothing protects it', async () => {
    const { exit, printed, names } = await run('letter.docx');
    expect(exit).toBe(0);
    expect(names).toEqual(['letter (unlocked).docx', 'letter.docx']);
    expect(read('letter (unlocked).docx').equals(document)).toBe(true);
    expect(printed).toContain('letter (unlocked).docx');
    expect(printed).toContain('protected by nothing');
  });

  it('knows a PDF by its content, whatever it is called', async () => {
    writeFileSync(join(folder, 'letter.docx'), await locked('pdf', await samplePdf()));
    expect(await run('letter.docx')).toMatchObject({ exit: 0 });
    expect(read('letter (unlocked).docx').toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('writes to another file or into another folder with --out', async () => {
    await run('letter.docx', { out: join(folder, 'opened.docx') });
    expect(read('opened.docx').equals(document)).toBe(true);
    mkdirSync(join(folder, 'opened'));
    await run('letter.docx', { out: join(folder, 'opened') });
    expect(read('opened/letter (unlocked).docx').equals(document)).toBe(true);
    await run('letter.docx', { out: join(folder, 'new', 'opened.docx') });
    expect(read('new/opened.docx').equals(document)).toBe(true);
  });

  it('keeps a file that stands there under a dated name, and says so', async () => {
    writeFileSync(join(folder, 'letter (unlocked).docx'), 'edited');
    const { exit, complained, names } = await run('letter.docx');
    expect(exit).toBe(0);
    const kept = names.find((name) => name.includes('(kept ')) ?? '';
    expect(read(kept).toString()).toBe('edited');
    expect(complained).toContain(kept);
    expect(complained).toContain('file-kept');
    expect(read('letter (unlocked).docx').equals(document)).toBe(true);
  });

  it('writes nothing when the password is wrong or not given, and shows no password', async () => {
    for (const [typed, code] of [
      ['Badger-lane 42', 'wrong-password'],
      [undefined, 'no-password'],
    ] as const) {
      const terminal = recordTerminal();
      const exit = await unlock(join(folder, 'letter.docx'), { json: false }, terminal, async () => typed);
      expect(exit).toBe(1);
      expect(terminal.complained()).toContain(code);
      expect(terminal.complained()).not.toContain('Badger');
      expect(readdirSync(folder)).toEqual(['letter.docx']);
    }
  });

  it('writes nothing when the file was changed, was cut, is not locked, or is not there', async () => {
    const changed = Buffer.from(lockedDocument);
    changed.writeUInt8(changed.readUInt8(700) ^ 1, 700);
    writeFileSync(join(folder, 'changed.docx'), changed);
    writeFileSync(join(folder, 'cut.docx'), lockedDocument.subarray(0, 1500));
    writeFileSync(join(folder, 'open.docx'), document);
    const names = readdirSync(folder).toSorted();
    for (const [name, code] of [
      ['changed.docx', 'locked-file-changed'],
      ['cut.docx', 'locked-file-cut-short'],
      ['open.docx', 'not-locked'],
      ['none.docx', 'missing-file'],
    ] as const) {
      const result = await run(name);
      expect(result).toMatchObject({ exit: 1, printed: '', names });
      expect(result.complained).toContain(code);
      expect(result.complained).toContain(name);
    }
  });

  it('takes the password from a file or from SCR_PASSWORD without asking', async () => {
    writeFileSync(join(folder, 'secret.txt'), `${PASSWORD}\n`);
    const passwordFile = join(folder, 'secret.txt');
    expect(await run('letter.docx', { passwordFile }, 'not asked')).toMatchObject({ exit: 0 });
    process.env['SCR_PASSWORD'] = PASSWORD;
    expect(await run('letter.docx', {}, 'not asked')).toMatchObject({ exit: 0 });
    expect(await run('letter.docx', { passwordFile: join(folder, 'none.txt') })).toMatchObject({ exit: 1 });
  });

  it('reports as JSON what it made and what is wrong', async () => {
    const { printed } = await run('letter.docx', { json: true });
    expect(JSON.parse(printed)).toEqual({
      made: [
        {
          path: expect.stringContaining('letter (unlocked).docx'),
          bytes: document.length,
          sha256: createHash('sha256').update(document).digest('hex'),
        },
      ],
      problems: [],
    });
    const wrong = await run('letter.docx', { json: true }, 'Badger-lane 42');
    expect(wrong).toMatchObject({ exit: 1, complained: '' });
    expect(JSON.parse(wrong.printed)).toMatchObject({ made: [], problems: [{ code: 'wrong-password' }] });
  });
});
