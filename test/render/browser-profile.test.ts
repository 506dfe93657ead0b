import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowserProfile } from '../../src/render/browser-profile.js';

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'profiles-'));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

describe('the profile folder of a browser', () => {
  it('can be read by its user alone, and is removed', () => {
    const profile = openBrowserProfile(temporary);
    expect(statSync(profile.folder).mode & 0o077).toBe(0);
    profile.remove();
    expect(existsSync(profile.folder)).toBe(false);
  });

  it('is taken away by the next run where its own was stopped', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    const [left, ours, foreign] = [
      `scr-browser-${pid}-abc`,
      `scr-browser-${process.pid}-abc`,
      'scr-browser',
    ].map((name) => join(temporary, name)) as [string, string, string];
    for (const folder of [left, ours, foreign]) mkdirSync(folder);
    openBrowserProfile(temporary);
    expect([left, ours, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  });
});
