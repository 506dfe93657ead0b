import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderWatch, watchFolders } from '../../../src/preview/watch/watch-folders.js';

let root: string;
let folder: string;
let told: string[][];
let watch: FolderWatch;

const start = (poll = false): void => {
  watch = watchFolders((changed) => void told.push(changed.map((path) => basename(path)).toSorted()), {
    poll,
  });
  watch.setFolders([{ path: folder, deep: true }]);
};
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));
const untilTold = async (times = 1): Promise<void> => {
  const end = performance.now() + 10_000;
  while (told.length < times && performance.now() < end) await pause(5);
  await pause(60);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  folder = join(root, 'case');
  mkdirSync(join(folder, 'reviews'), { recursive: true });
  writeFileSync(join(folder, 'case.yaml'), 'reference: A\n');
  told = [];
});

afterEach(() => {
  watch.close();
  rmSync(root, { recursive: true, force: true });
});

describe('watching a case', () => {
  it('tells of a file that is saved, new or gone', async () => {
    start();
    writeFileSync(join(folder, 'case.yaml'), 'reference: B\n');
    await untilTold();
    writeFileSync(join(folder, 'reviews', 'new.md'), 'x');
    await untilTold(2);
    rmSync(join(folder, 'reviews', 'new.md'));
    await untilTold(3);
    expect(told).toEqual([['case.yaml'], ['new.md'], ['new.md']]);
  });

  it('tells of a file that another takes the place of, of the same length', async () => {
    start();
    writeFileSync(join(folder, '.case.yaml.swp'), 'reference: C\n');
    renameSync(join(folder, '.case.yaml.swp'), join(folder, 'case.yaml'));
    await untilTold();
    expect(told).toEqual([['case.yaml']]);
  });

  it('waits for a program that empties a file before it writes it', async () => {
    start();
    writeFileSync(join(folder, 'case.yaml'), '');
    await pause(90);
    expect(told).toEqual([]);
    writeFileSync(join(folder, 'case.yaml'), 'reference: D\n');
    await untilTold();
    expect(told).toEqual([['case.yaml']]);
  });

  it('tells of twenty files at once a time or two, and of each', async () => {
    start();
    const names = Array.from({ length: 20 }, (_none, index) => `file-${String(index).padStart(2, '0')}.md`);
    for (const name of names) writeFileSync(join(folder, 'reviews', name), name);
    await untilTold();
    await pause(300);
    expect(told.length).toBeLessThan(4);
    expect([...new Set(told.flat())].toSorted()).toEqual(names);
  });

  it('follows a folder that goes and comes back', async () => {
    start();
    renameSync(folder, join(root, 'away'));
    await untilTold();
    renameSync(join(root, 'away'), folder);
    await untilTold(2);
    told.length = 0;
    writeFileSync(join(folder, 'case.yaml'), 'reference: after\n');
    await untilTold();
    expect(told).toEqual([['case.yaml']]);
  });

  it('tells of a folder that is watched and comes only now, though it is empty', async () => {
    start();
    const later = join(root, 'own-templates');
    watch.setFolders([
      { path: folder, deep: true },
      { path: later, deep: true },
    ]);
    mkdirSync(later);
    await untilTold();
    expect(told).toEqual([['own-templates']]);
  });

  it('sees changes on a drive that tells of none', async () => {
    start(true);
    writeFileSync(join(folder, 'case.yaml'), 'reference: polled\n');
    await untilTold();
    expect(told).toEqual([['case.yaml']]);
  });

  it('says nothing of hidden files, nor of one that is touched by nobody', async () => {
    start();
    writeFileSync(join(folder, '.hidden'), 'x');
    await pause(200);
    expect(told).toEqual([]);
  });
});
