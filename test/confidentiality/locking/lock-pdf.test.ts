import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { lockPdf } from '../../../src/confidentiality/locking/lock-pdf.js';
import { openLockingWorkers } from '../../../src/confidentiality/locking/locking-workers.js';
import { Password } from '../../../src/confidentiality/locking/password.js';
import { unlockPdf } from '../../../src/confidentiality/locking/unlock-pdf.js';
import { openBrowser } from '../../../src/render/browser.js';
import { renderPdf } from '../../../src/render/pdf.js';
import { thisMachine } from '../../../src/render/this-machine.js';
import { readPdf } from '../../render/read-pdf.js';
import { sampleMergeData, summaryTemplate } from '../../render/sample-summary.js';
import { runQpdf } from './run-qpdf.js';
import { samplePdf } from './sample-pdf.js';

const workers = openLockingWorkers();
afterAll(() => workers.close());

const password = new Password('Otter-lane 42');

const lock = async (document: Uint8Array, secret = password): Promise<Uint8Array> => {
  const locked = await lockPdf(document, secret, workers, 50);
  if (!locked.ok) throw new Error(locked.refusal);
  return locked.value;
};

const unlock = async (bytes: Uint8Array, secret = password): Promise<Uint8Array> => {
  const unlocked = await unlockPdf(bytes, secret, workers);
  if (!unlocked.ok) throw new Error(unlocked.refusal);
  expect(unlocked.isSealed).toBe(true);
  return unlocked.value;
};

const pdf = await samplePdf();
const locked = await lock(pdf);

type Outline = Awaited<ReturnType<typeof readPdf>>['outline'];

/** What is to be kept. The numbers of objects that places in an outline are written with may change. */
const whatIsRead = async (bytes: Uint8Array): Promise<object> => {
  const titles = (outline: Outline): object[] =>
    outline.map(({ title, items }) => ({ title, items: titles(items) }));
  const read = await readPdf(bytes);
  return { ...read, outline: titles(read.outline) };
};

/** The text of the first page, as another program reads it with a password. */
const readWith = async (bytes: Uint8Array, secret?: string): Promise<string> => {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    ...(secret === undefined ? {} : { password: secret }),
  });
  try {
    const { items } = await (await (await task.promise).getPage(1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  } catch (error) {
    return (error as Error).name;
  } finally {
    await task.destroy();
  }
};

const qpdf = (bytes: Uint8Array, ...options: string[]): string => runQpdf(bytes, options).said;

describe('a locked PDF', () => {
  it('opens in another reader with the password, and with no other', async () => {
    expect(await readWith(locked, 'Otter-lane 42')).toBe('Dear Mrs Tracey Ann Brown');
    expect(await readWith(locked, 'otter-lane 42')).toBe('PasswordException');
    expect(await readWith(locked, '')).toBe('PasswordException');
    expect(await readWith(locked)).toBe('PasswordException');
  });

  it('is locked with AES-256, and all is allowed to whoever has the password', () => {
    const shown = qpdf(locked, '--show-encryption', '--password=Otter-lane 42');
    expect(shown).toContain('R = 6');
    expect(shown.match(/method: AESv3/g)).toHaveLength(3);
    expect(shown).toContain('Supplied password is user password');
    expect(shown).toContain('P = -4\n');
    expect(shown).not.toContain('not allowed');
  });

  it('passes the checks of qpdf with its seal in it', () => {
    expect(Buffer.from(locked).toString('latin1')).toMatch(
      /\n%SCR seal 1 50 [0-9a-f]{32} [0-9a-f]{128}\nstartxref\n\d+\n%%EOF\n$/,
    );
    expect(qpdf(locked, '--check', '--password=Otter-lane 42')).toContain(
      'No syntax or stream encoding errors found',
    );
    expect(qpdf(locked, '--check', '--password=nothing')).toContain('invalid password');
    expect(qpdf(locked, '--check')).toContain('invalid password');
  });

  it('gives back what was in it when qpdf unlocks it, and nothing with another password', async () => {
    const { output } = runQpdf(locked, ['--decrypt', '--password=Otter-lane 42'], true);
    expect(await readPdf(output)).toEqual(await readPdf(pdf));
    expect(runQpdf(locked, ['--decrypt', '--password=Otter-lane 43'], true)).toMatchObject({ code: 2 });
  });

  it('shows nothing of its content or its title', () => {
    for (const words of ['Tracey Ann', 'Jill Marie', 'Letter about']) {
      expect(Buffer.from(locked).includes(words)).toBe(false);
      expect(Buffer.from(locked).includes(Buffer.from(words, 'utf16le').swap16())).toBe(false);
    }
  });

  it('never has the same keys twice', async () => {
    const encryption = (bytes: Uint8Array): string[] =>
      [
        ...Buffer.from(bytes)
          .toString('latin1')
          .matchAll(/\/[UO]E? <[0-9a-f]+>/g),
      ].map(([key]) => key);
    const both = [...encryption(locked), ...encryption(await lock(pdf))];
    expect(new Set(both).size).toBe(8);
  });

  it.each([
    ['looks like an option', '--password=x --decrypt'],
    ['looks like a file of options', '@/job.json'],
    ['begins with a dash', '-otter lane-'],
    ['has quotes and backslashes', '"otter\\lane\'$(id)'],
    ['has accents, Polish and Welsh letters', 'Wójcik źdźbło tŷ gŵyr'],
    ['is as long as a PDF takes', 'otter lane '.repeat(12).slice(0, 127)],
  ])('opens with a password that %s', async (_, text) => {
    const secret = new Password(text);
    const bytes = await lock(pdf, secret);
    expect(await readWith(bytes, text)).toBe('Dear Mrs Tracey Ann Brown');
    expect((await readPdf(await unlock(bytes, secret))).pages[0]).toBe('Dear Mrs Tracey Ann Brown');
  });

  it('keeps tags, outline, links, title and language of the Executive Summary', async () => {
    const browser = openBrowser(thisMachine());
    const markdown =
      '## Lessons\n\nText with [a link](#actions).\n\n## Actions\n\n| A | B |\n| - | - |\n| c | d |\n';
    const made = await renderPdf(browser, await summaryTemplate(), await sampleMergeData(markdown));
    await browser.close();
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { bytes } = made.value;
    const [before, after] = [await whatIsRead(bytes), await whatIsRead(await unlock(await lock(bytes)))];

    expect(before).toMatchObject({ language: 'en-GB', tags: expect.arrayContaining(['Table', 'Link']) });
    expect(JSON.stringify(before)).toContain('"title":"Actions"');
    expect(after).toEqual(before);
  });

  it('refuses to lock one that is locked already, and what is no PDF', async () => {
    expect(await lockPdf(locked, password, workers)).toEqual({ ok: false, refusal: 'already-locked' });
    expect(await lockPdf(Buffer.from('%PDF-1.7 rubbish'), password, workers)).toEqual({
      ok: false,
      refusal: 'pdf-unreadable',
    });
    expect(await lockPdf(new Uint8Array(), password, workers)).toEqual({
      ok: false,
      refusal: 'pdf-unreadable',
    });
  });
});
