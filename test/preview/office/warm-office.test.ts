import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findOffice } from '../../../src/preview/office/find-office.js';
import { type Office, openOffice } from '../../../src/preview/office/warm-office.js';
import { thisMachine } from '../../../src/render/this-machine.js';

const program = findOffice(thisMachine()) ?? '';
const LETTER = readFileSync('templates/family-letter.docx');
const { signal } = new AbortController();

let office: Office | undefined;
afterEach(() => office?.close());

const pagesOf = async (from: Office): Promise<string> => {
  const made = await from.toPdf(LETTER, 'docx', signal);
  return made.ok ? Buffer.from(made.value.subarray(0, 5)).toString('latin1') : 'none';
};
/** The programs that this process started, and what they started. */
const running = (): string[] =>
  existsSync('/proc')
    ? readdirSync('/proc').filter((id) => {
        try {
          return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`scr-preview-${process.pid}-`);
        } catch {
          return false;
        }
      })
    : [];

const started = (argument: string): boolean =>
  running().some((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(argument));

describe('a LibreOffice kept open', () => {
  it('makes pages one after another, and leaves no program behind', async () => {
    office = openOffice(program);
    expect(await Promise.all([pagesOf(office), pagesOf(office)])).toEqual(['%PDF-', '%PDF-']);
    const before = running();
    expect(before.length).toBeGreaterThan(0);
    expect(await pagesOf(office)).toBe('%PDF-');
    expect(running()).toEqual(before);
    await office.close();
    expect(running()).toEqual([]);
  });

  it('is started anew where somebody ended it', async () => {
    office = openOffice(program);
    await pagesOf(office);
    const before = running();
    for (const id of before) process.kill(Number(id), 'SIGKILL');
    // One that is still dying is found out by the second document at the latest.
    expect([await pagesOf(office), await pagesOf(office)]).toEqual(['%PDF-', '%PDF-']);
    const warm = running();
    expect(warm.length).toBeGreaterThan(0);
    expect(warm.filter((id) => before.includes(id))).toEqual([]);
    expect(await pagesOf(office)).toBe('%PDF-');
    expect(running()).toEqual(warm);
  });

  it('leaves no program behind that is closed while it starts', async () => {
    const root = mkdtempSync(join(tmpdir(), 'slow-'));
    const slow = join(root, 'soffice');
    // The last argument is the document: opened at once, handed on slowly.
    writeFileSync(
      slow,
      '#!/bin/sh\nfor last; do :; done\ncase "$*" in *--convert-to*) ;; *) : > "${last%/*}/.~lock.${last##*/}#" ;; esac\nsleep 60\n',
    );
    chmodSync(slow, 0o755);
    office = openOffice(slow);
    const made = pagesOf(office);
    await vi.waitFor(() => expect(started('--convert-to')).toBe(true), 5000);
    await office.close();
    expect(await made).toBe('none');
    expect(running()).toEqual([]);
    rmSync(root, { recursive: true });
  });

  it('says of what it cannot lay out that it cannot, and goes on', async () => {
    office = openOffice(program);
    const made = await office.toPdf(LETTER.subarray(0, 3000), 'docx', signal);
    expect(made.ok || made.problems.map(({ code }) => code)).toEqual(['exact-pages-failed']);
    expect(await pagesOf(office)).toBe('%PDF-');
  });

  it('is started anew after many documents, of each of which it keeps something', async () => {
    office = openOffice(program, 2);
    for (let count = 0; count < 3; count += 1) await pagesOf(office);
    const before = running();
    // The fourth is twice as many as it may have: now it is not waited until nobody needs it.
    expect(await pagesOf(office)).toBe('%PDF-');
    expect(await pagesOf(office)).toBe('%PDF-');
    expect(running().filter((id) => before.includes(id))).toEqual([]);
  });

  it('is started anew while nobody needs it, so that nobody waits', async () => {
    office = openOffice(program, 2);
    await pagesOf(office);
    await pagesOf(office);
    const before = running();
    const limit = performance.now() + 20_000;
    while (running().some((id) => before.includes(id)) && performance.now() < limit) await pause(100);
    expect(running().filter((id) => before.includes(id))).toEqual([]);
    expect(await pagesOf(office)).toBe('%PDF-');
  });
});
