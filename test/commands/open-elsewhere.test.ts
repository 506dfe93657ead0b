import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openInEditor, openMadeFolder } from '../../src/commands/open-elsewhere.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program of this name that writes down what it was started with. */
const program = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "$@" "[$SCR_PASSWORD]" > "${folder}/started"\n`);
  chmodSync(path, 0o755);
  return path;
};
const started = async (): Promise<string> => {
  await vi.waitFor(() => expect(readFileSync(join(folder, 'started'), 'utf8')).toContain(']'), 10_000);
  return readFileSync(join(folder, 'started'), 'utf8').trim();
};

describe('opening a place in an editor', () => {
  it('goes to the line in an editor that can, and tells it no password', async () => {
    vi.stubEnv('SCR_EDITOR', program('code'));
    vi.stubEnv('SCR_PASSWORD', 'a quiet harbour, 71 lamps');
    expect(await openInEditor('case.yaml', 12)).toMatchObject({
      ok: true,
      value: 'Opened case.yaml at line 12.',
    });
    expect(await started()).toBe('--goto case.yaml:12 []');
  });

  it('opens the file alone in any other', async () => {
    vi.stubEnv('SCR_EDITOR', program('some-editor'));
    await openInEditor('case.yaml', 12);
    expect(await started()).toBe('case.yaml []');
  });

  it('says that an editor is not there', async () => {
    vi.stubEnv('SCR_EDITOR', join(folder, 'no-such-editor'));
    expect(await openInEditor('case.yaml', 1)).toMatchObject({
      ok: false,
      problems: [{ code: 'not-opened' }],
    });
  });

  it('opens a Word file in the program meant for it, and no editor of texts', async () => {
    vi.stubEnv('SCR_EDITOR', program('code'));
    vi.stubEnv('PATH', folder);
    program('xdg-open');
    program('open');
    await openInEditor('letter.docx', 3);
    expect(await started()).toBe('letter.docx []');
  });
});

describe('opening the folder of what was made', () => {
  it('says that nothing was made yet', async () => {
    expect(await openMadeFolder(join(folder, 'none'))).toMatchObject({
      ok: false,
      problems: [{ message: 'Nothing was made of this case yet, so there is no folder.' }],
    });
  });
});
