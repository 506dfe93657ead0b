import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFailureOf, readFiles } from '../../src/io/read-files.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-files-'));
  mkdirSync(join(folder, 'case'));
  writeFileSync(join(folder, 'case', 'b.yaml'), 'abc');
  writeFileSync(join(folder, 'case', 'a.yaml'), 'abc');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'case', 'broken'));
  symlinkSync(join(folder, 'case', 'a.yaml'), join(folder, 'case', 'link.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reading from the disk', () => {
  test('gives the bytes of a file up to a limit', () => {
    const files = readFiles(folder);
    const path = join(folder, 'case', 'a.yaml');
    expect(files.readFile(path, 3)).toEqual({ ok: true, value: Buffer.from('abc') });
    expect(files.readFile(path, 2)).toEqual({ ok: false, reason: 'too-large', bytes: 3 });
  });

  test('lists a folder in the order of its names; a link counts as what it leads to', () => {
    expect(readFiles(folder).listFolder(join(folder, 'case'))).toEqual({
      ok: true,
      value: [
        { name: 'a.yaml', kind: 'file' },
        { name: 'b.yaml', kind: 'file' },
        { name: 'broken', kind: 'other' },
        { name: 'link.yaml', kind: 'file' },
      ],
    });
  });

  test('says why it cannot', () => {
    const files = readFiles(folder);
    expect(files.readFile(join(folder, 'none'), 9)).toEqual({ ok: false, reason: 'missing' });
    expect(files.readFile(join(folder, 'case'), 9)).toEqual({ ok: false, reason: 'not-a-file' });
    expect(files.listFolder(join(folder, 'none'))).toEqual({ ok: false, reason: 'missing' });
    expect(files.listFolder(join(folder, 'case', 'a.yaml'))).toEqual({ ok: false, reason: 'not-a-folder' });
    expect(files.readFile('/dev/null', 9)).toEqual({ ok: false, reason: 'not-a-file' });
  });

  test.each([
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EBUSY', 'no-permission'],
    ['ENOENT', 'missing'],
    ['ENOTDIR', 'not-a-folder'],
    ['EISDIR', 'not-a-file'],
    ['EIO', 'failed'],
  ])('takes %s from the system as %s', (code, reason) => {
    expect(readFailureOf(Object.assign(new Error('said the system'), { code })).reason).toBe(reason);
  });

  test('shows paths relative to the current folder, with forward slashes', () => {
    const files = readFiles(folder);
    expect(files.display(join(folder, 'case', 'a.yaml'))).toBe('case/a.yaml');
    expect(files.display(join(folder, '..', 'board.yaml'))).toBe('../board.yaml');
    expect(files.display(folder)).toBe('.');
    expect(files.absolute('case')).toBe(join(folder, 'case'));
  });
});
