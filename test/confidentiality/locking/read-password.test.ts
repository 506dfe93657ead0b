import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Read } from '../../../src/case/file-reader.js';
import { Password } from '../../../src/confidentiality/locking/password.js';
import { type AskHidden, readPassword } from '../../../src/confidentiality/locking/read-password.js';

const files = (read: Read<Uint8Array>) => ({ readFile: () => read, display: (path: string) => path });
const file = (content: string | Uint8Array) => ({
  passwordFile: 'secret.txt',
  files: files({ ok: true, value: typeof content === 'string' ? Buffer.from(content) : content }),
  environment: {},
});
const noFiles = files({ ok: false, reason: 'missing' });

const answers = (...lines: (string | undefined)[]): AskHidden => {
  const left = [...lines];
  return async () => left.shift();
};

type Sources = Parameters<typeof readPassword>[0];

/** The password that was read, or the codes of what was wrong. */
const read = async (sources: Sources, twice = false): Promise<string | string[]> => {
  const result = await readPassword(sources, { twice });
  return result.ok ? result.value.reveal() : result.problems.map(({ code }) => code);
};

describe('a password', () => {
  it('comes from a file, as it stands there, without the line break at its end', async () => {
    expect(await read(file('otter lane 42'))).toBe('otter lane 42');
    expect(await read(file('otter lane 42\n'))).toBe('otter lane 42');
    expect(await read(file('otter lane 42\r\n'))).toBe('otter lane 42');
    expect(await read(file(' otter  lane '))).toBe(' otter  lane ');
    expect(await read(file('Wójcik tŷ 🦦\n'))).toBe('Wójcik tŷ 🦦');
    expect(await read(file('o\u0301tter'))).toBe('o\u0301tter');
  });

  it('is read from a file of Notepad or PowerShell, which begins with a mark', async () => {
    expect(await read(file('\uFEFFotter tŷ\r\n'))).toBe('otter tŷ');
    expect(await read(file(Buffer.from('\uFEFFotter tŷ\r\n', 'utf16le')))).toBe('otter tŷ');
  });

  it('is not taken from a file that has none, or more than one line, or is no text', async () => {
    expect(await read(file(''))).toEqual(['password-file-empty']);
    expect(await read(file('\n'))).toEqual(['password-file-empty']);
    expect(await read(file('one\ntwo\n'))).toEqual(['password-file-too-long']);
    expect(await read(file(Buffer.from([0x6f, 0xff, 0xfe])))).toEqual(['password-file-unreadable']);
    expect(await read({ ...file(''), files: noFiles })).toEqual(['missing-file']);
    const large = files({ ok: false, reason: 'too-large', bytes: 5_000_000 });
    expect(await read({ ...file(''), files: large })).toEqual(['too-large']);
  });

  it('comes from SCR_PASSWORD where no file is named, exactly as it stands there', async () => {
    const environment = { SCR_PASSWORD: ' otter lane 42 ' };
    expect(await read({ environment, files: noFiles })).toBe(' otter lane 42 ');
    expect(await read({ ...file('from a file'), environment })).toBe('from a file');
    expect(await read({ environment, files: noFiles, ask: answers('typed') })).toBe(' otter lane 42 ');
  });

  it('is asked for where there is a person, once to unlock and twice to lock', async () => {
    const sources = { environment: { SCR_PASSWORD: '' }, files: noFiles };
    expect(await read({ ...sources, ask: answers('otter') })).toBe('otter');
    expect(await read({ ...sources, ask: answers('otter', 'otter') }, true)).toBe('otter');
    expect(await read({ ...sources, ask: answers('otter', 'other') }, true)).toEqual(['passwords-differ']);
    expect(await read({ ...sources, ask: answers('otter', undefined) }, true)).toEqual(['no-password']);
    expect(await read({ ...sources, ask: answers(undefined) })).toEqual(['no-password']);
    expect(await read({ ...sources, ask: answers('') })).toEqual(['no-password']);
    expect(await read(sources)).toEqual(['no-password']);
  });

  it('stands in no message, no log and no JSON', async () => {
    const results = [
      await readPassword(file('otter lane 42'), { twice: false }),
      await readPassword(file('otter lane 42\nmore'), { twice: false }),
      await readPassword(
        { environment: {}, files: noFiles, ask: answers('otter', 'otter!') },
        { twice: true },
      ),
    ];
    for (const result of results) {
      expect(inspect(result, { depth: 9, showHidden: true }) + JSON.stringify(result)).not.toContain('otter');
    }
    expect(`Locked with ${new Password('otter').toString()}.`).toBe('Locked with (password).');
  });
});
