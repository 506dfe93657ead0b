import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { changesBetween, halfSaved, scanFolders, type Snapshot, type WatchedFolder } from './scan-folders.js';

export interface WatchOptions {
  /** Look again and again in place of waiting to be told: for drives that tell nothing. */
  readonly poll: boolean;
}

export interface FolderWatch {
  /** Watches these folders from now on. */
  setFolders(folders: readonly WatchedFolder[]): void;
  close(): void;
}

/** A program that saves twenty files says so over some milliseconds; a person does not notice a few of them. */
const QUIET_IN_MILLISECONDS = 6;
const LONGEST_WAIT_IN_MILLISECONDS = 250;
/** Saving by emptying a file and writing it, or by moving the old one away first, is over by then. */
const HALF_SAVED_LIMIT_IN_MILLISECONDS = 400;
const POLL_IN_MILLISECONDS = 250;
/** Events get lost: when a folder is replaced, on network drives. A look now and then costs a millisecond or two. */
const SAFETY_IN_MILLISECONDS = 1500;

/**
 * Tells of files that are new, gone or changed. What the system says is a hint and no more: the files are looked at and
 * compared, so that saving by renaming, saving in two steps, many files at once and a folder that goes and comes back
 * are all seen, once, when they are done.
 */
export const watchFolders = (
  onChange: (changed: readonly string[]) => void,
  { poll }: WatchOptions,
): FolderWatch => {
  let folders: readonly WatchedFolder[] = [];
  let seen: Snapshot = new Map();
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();
  let quiet: NodeJS.Timeout | undefined;
  let firstHint: number | undefined;
  let halfSavedSince: number | undefined;

  const look = (): void => {
    clearTimeout(quiet);
    quiet = undefined;
    firstHint = undefined;
    const now = scanFolders(folders);
    const changed = changesBetween(seen, now);
    arm();
    if (changed.length === 0) {
      halfSavedSince = undefined;
      return;
    }
    if (halfSaved(seen, now, changed)) {
      halfSavedSince ??= performance.now();
      if (performance.now() - halfSavedSince < HALF_SAVED_LIMIT_IN_MILLISECONDS) {
        quiet = setTimeout(look, QUIET_IN_MILLISECONDS);
        return;
      }
    }
    halfSavedSince = undefined;
    seen = now;
    onChange(changed);
  };

  const hint = (): void => {
    firstHint ??= performance.now();
    const waited = performance.now() - firstHint;
    clearTimeout(quiet);
    quiet = setTimeout(look, Math.min(QUIET_IN_MILLISECONDS, LONGEST_WAIT_IN_MILLISECONDS - waited));
  };

  const disarm = (path: string): void => {
    watchers.get(path)?.watcher.close();
    watchers.delete(path);
  };

  /** A watcher to each folder that is there; a new one where another folder stands in its place. */
  const arm = (): void => {
    if (poll) return;
    const wanted = new Set(folders.flatMap(foldersWithin));
    for (const path of watchers.keys()) if (!wanted.has(path)) disarm(path);
    for (const path of wanted) {
      const inode = statSync(path, { throwIfNoEntry: false })?.ino;
      if (watchers.get(path)?.inode === inode) continue;
      disarm(path);
      if (inode === undefined) continue;
      try {
        const watcher = watch(path, { persistent: false }, hint);
        watcher.on('error', () => disarm(path));
        watchers.set(path, { watcher, inode });
      } catch {
        // Too many are watched already, or the drive tells nothing: the look now and then sees it.
      }
    }
  };

  const timer = setInterval(() => quiet ?? look(), poll ? POLL_IN_MILLISECONDS : SAFETY_IN_MILLISECONDS);
  return {
    setFolders(next) {
      folders = next;
      const now = scanFolders(next);
      // What was watched before keeps its state: a change made meanwhile is still to be told.
      seen = new Map([...now].map(([path, state]) => [path, seen.get(path) ?? state]));
      arm();
    },
    close() {
      clearInterval(timer);
      clearTimeout(quiet);
      for (const path of watchers.keys()) disarm(path);
    },
  };
};

const foldersWithin = ({ path, deep }: WatchedFolder): string[] => {
  if (!deep) return [path];
  try {
    const inside = readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .flatMap((entry) => foldersWithin({ path: join(path, entry.name), deep }));
    return [path, ...inside];
  } catch {
    return [path];
  }
};
