import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputFolder, type WriteBytes } from '../../src/io/output-folder.js';
import { processMark } from '../../src/process-mark.js';

const NOW = () => new Date(2009, 10, 30, 14, 2, 31);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the folder that documents are written to', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'output-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const open = (writeBytes?: WriteBytes): OutputFolder =>
    new OutputFolder(join(root, 'case'), NOW, writeBytes);
  const write = (text: string, name = 'letter.docx') => {
    const folder = open();
    const written = folder.write(name, bytes(text));
    folder.close();
    return written;
  };
  const standing = (name = 'letter.docx'): string => readFileSync(join(root, 'case', name), 'utf8');
  const names = (): string[] => readdirSync(join(root, 'case')).filter((name) => name !== '.made.json');

  it('makes the folders that it needs', () => {
    write('text', 'ofsted/letter.docx');
    expect(standing('ofsted/letter.docx')).toBe('text');
  });

  it('gives the path and the SHA-256 of the bytes', () => {
    expect(write('text')).toEqual({
      path: join(root, 'case', 'letter.docx'),
      sha256: '982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1',
    });
  });

  it('replaces a file that it made itself', () => {
    write('first');
    write('second');
    expect(standing()).toBe('second');
    expect(names()).toEqual(['letter.docx']);
  });

  it('keeps a file that somebody edited, under a dated name, and says so', () => {
    write('first');
    writeFileSync(join(root, 'case', 'letter.docx'), 'edited by hand');
    const kept = join(root, 'case', 'letter (kept 2009-11-30 14.02.31).docx');
    expect(write('second')).toMatchObject({ kept });
    expect(standing()).toBe('second');
    expect(readFileSync(kept, 'utf8')).toBe('edited by hand');
  });

  it('keeps every edited file, even two within a second', () => {
    for (const edit of ['one', 'two']) {
      write(`made ${edit}`);
      writeFileSync(join(root, 'case', 'letter.docx'), `edited ${edit}`);
    }
    write('made last');
    expect(names()).toHaveLength(3);
  });

  it('keeps a file that it knows nothing of', () => {
    mkdirSync(join(root, 'case'));
    writeFileSync(join(root, 'case', 'letter.docx'), 'from elsewhere');
    write('made');
    expect(names()).toHaveLength(2);
  });

  it('keeps no copy of a file that is already what it would write', () => {
    mkdirSync(join(root, 'case'));
    writeFileSync(join(root, 'case', 'letter.docx'), 'same');
    expect(write('same')).not.toHaveProperty('kept');
    expect(names()).toEqual(['letter.docx']);
  });

  it.each([
    ['the disk is full', 'ENOSPC', 'disk-full'],
    ['the file is open in Word', 'EBUSY', 'output-not-writable'],
    ['nothing may be written', 'EACCES', 'output-not-writable'],
  ])('leaves what was made before and no half file when %s', (_what, system, code) => {
    write('made before');
    const half: WriteBytes = (path, all) => {
      writeFileSync(path, all.subarray(0, 2));
      throw Object.assign(new Error(system), { code: system });
    };
    const result = open(half).write('letter.docx', bytes('made now'));
    expect(result).toMatchObject({
      code,
      severity: 'error',
      location: { file: join(root, 'case', 'letter.docx') },
    });
    expect(standing()).toBe('made before');
    expect(names()).toEqual(['letter.docx']);
  });

  const partialOf = (mark: string): string => `.${mark}-0123abcd.partial`;
  const leave = (...path: readonly string[]): void => {
    mkdirSync(join(root, 'case', ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(root, 'case', ...path), 'half');
  };
  const host = processMark().split('-')[0] ?? '';
  const gone = (): string => `${host}-${spawnSync(process.execPath, ['--version']).pid}`;

  it('takes away what a program that was stopped left half written, wherever it was, and nothing else', () => {
    write('made', 'agency/letter.docx');
    const stopped = partialOf(gone());
    leave(stopped);
    leave('agency', stopped);
    leave('agency', partialOf(processMark()));
    leave('agency', 'minutes.partial');
    open();
    expect(names()).toEqual(['agency']);
    expect(readdirSync(join(root, 'case', 'agency')).toSorted()).toEqual(
      [partialOf(processMark()), 'letter.docx', 'minutes.partial'].toSorted(),
    );
  });

  it('leaves what a program on another machine may still be writing, for a day', () => {
    const [now, old] = ['00000000-1', '00000000-2'].map(partialOf) as [string, string];
    leave(now);
    leave(old);
    utimesSync(join(root, 'case', old), new Date(), new Date(Date.now() - 25 * 3_600_000));
    open();
    expect(names()).toEqual([now]);
  });

  it('looks no deeper into a folder that it did not make', () => {
    const stopped = partialOf(gone());
    leave('photographs', stopped);
    open();
    expect(readdirSync(join(root, 'case', 'photographs'))).toEqual([stopped]);
  });

  it('knows its own files again after it was stopped between two of them', () => {
    write('first', 'one.docx');
    write('first', 'two.docx');
    const stopped = open();
    stopped.announce(['one.docx', 'two.docx'].map((file) => ({ file, bytes: bytes('second') })));
    stopped.write('one.docx', bytes('second'));
    const next = open();
    for (const name of ['one.docx', 'two.docx'])
      expect(next.write(name, bytes('third'))).not.toHaveProperty('kept');
    next.close();
    writeFileSync(join(root, 'case', 'one.docx'), 'first');
    expect(open().write('one.docx', bytes('fourth'))).toHaveProperty('kept');
  });

  it('says so where a folder stands in the way of a file, or a file in the way of a folder', () => {
    mkdirSync(join(root, 'case', 'letter.docx'), { recursive: true });
    expect(open().write('letter.docx', bytes('x'))).toMatchObject({ code: 'output-not-writable' });
    writeFileSync(join(root, 'case', 'ofsted'), 'a file');
    expect(open().write('ofsted/letter.docx', bytes('x'))).toMatchObject({ code: 'output-not-writable' });
  });

  it('takes a record that cannot be read as no record', () => {
    write('first');
    writeFileSync(join(root, 'case', '.made.json'), '{ broken');
    expect(write('second')).toHaveProperty('kept');
  });
});
