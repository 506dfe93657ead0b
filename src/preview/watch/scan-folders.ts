import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A folder whose files are watched. */
export interface WatchedFolder {
  readonly path: string;
  /** Whether the files in the folders within it count too. */
  readonly deep: boolean;
}

/** What tells one state of a file from another, by its path. */
export type Snapshot = ReadonlyMap<string, string>;

/** An output folder, a repository or anything hidden is none of a case's business. */
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * These folders and their files as they stand now: a folder that comes counts, though it is empty. One that cannot be
 * looked at is as good as not there.
 */
export const scanFolders = (folders: readonly WatchedFolder[]): Snapshot => {
  const found = new Map<string, string>();
  for (const folder of folders) {
    if (statSync(folder.path, { throwIfNoEntry: false })?.isDirectory()) found.set(folder.path, 'folder');
    scan(folder, found);
  }
  return found;
};

const scan = ({ path: folder, deep }: WatchedFolder, found: Map<string, string>): void => {
  for (const entry of list(folder)) {
    if (isSkipped(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (deep) scan({ path, deep }, found);
      continue;
    }
    const state = stateOf(path);
    if (state !== undefined) found.set(path, state);
  }
};

const list = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
};

/** A file that was put in the place of another, with the same length and an old date, is told by its number. */
const stateOf = (path: string): string | undefined => {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return undefined;
  }
};

/** The paths that are new, gone or other than they were. */
export const changesBetween = (before: Snapshot, after: Snapshot): string[] => [
  ...[...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path),
  ...[...before.keys()].filter((path) => !after.has(path)),
];

/** Files that had something in them and are empty or gone: what a program that is half-way through saving leaves. */
export const halfSaved = (before: Snapshot, after: Snapshot, changed: readonly string[]): boolean =>
  changed.some((path) => {
    const was = before.get(path);
    const is = after.get(path);
    return was !== undefined && !was.startsWith('0 ') && (is === undefined || is.startsWith('0 '));
  });
