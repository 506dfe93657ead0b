import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPrivateFolder } from '../../../src/preview/office/private-folder.js';

describe('the folder that exact pages go through', () => {
  it('can be looked into by nobody else, and is gone when it is removed', () => {
    const parent = mkdtempSync(join(tmpdir(), 'parent-'));
    const folder = openPrivateFolder(parent);
    expect(statSync(folder.path).mode & 0o777).toBe(0o700);
    writeFileSync(join(folder.path, 'letter.docx'), 'x');
    folder.remove();
    expect(readdirSync(parent)).toEqual([]);
    rmSync(parent, { recursive: true });
  });

  it('lies in memory where the machine has such a place', () => {
    const folder = openPrivateFolder();
    expect(folder.path.startsWith(existsSync('/dev/shm') ? '/dev/shm/' : tmpdir())).toBe(true);
    folder.remove();
  });

  it('takes away what a preview left that was killed outright, and nothing of one that runs', () => {
    const parent = mkdtempSync(join(tmpdir(), 'parent-'));
    const nobody = spawnSync(process.execPath, ['--version']).pid;
    mkdirSync(join(parent, `scr-preview-${nobody}-abcdef`));
    mkdirSync(join(parent, `scr-preview-${process.ppid}-abcdef`));
    mkdirSync(join(parent, 'of-somebody-else'));
    openPrivateFolder(parent).remove();
    expect(readdirSync(parent)).toEqual(['of-somebody-else', `scr-preview-${process.ppid}-abcdef`]);
    rmSync(parent, { recursive: true });
  });

  it('is gone too when the program ends without having removed it', () => {
    const parent = mkdtempSync(join(tmpdir(), 'parent-'));
    const before = new Set(process.listeners('exit'));
    openPrivateFolder(parent);
    for (const atExit of process.listeners('exit').filter((each) => !before.has(each)))
      atExit.call(process, 1);
    expect(readdirSync(parent)).toEqual([]);
    rmSync(parent, { recursive: true });
  });
});
