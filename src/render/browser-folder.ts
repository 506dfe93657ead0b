import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasEnded, PROCESS_MARK, processMark } from '../process-mark.js';

/** The folder that a browser writes to while it runs. */
export interface BrowserFolder {
  readonly path: string;
  /** Removes it with all that is in it. A browser that has not let go of a file yet is waited for. */
  remove(): void;
  /** To be called when the browser has started: should the process end, the browser ends before the folder goes. */
  removeAfterBrowser(): void;
}

const OURS = new RegExp(`^scr-browser-${PROCESS_MARK}-`);

/**
 * Makes a folder of its own for the browser of this process, and takes away those of processes that were stopped. It
 * goes when the process ends, but for a process that is killed: then the next one takes it away.
 */
export const openBrowserFolder = (): BrowserFolder => {
  removeLeftovers(tmpdir());
  const path = mkdtempSync(join(tmpdir(), `scr-browser-${processMark()}-`));
  const remove = (): void => {
    process.off('exit', remove);
    removeFolder(path);
  };
  process.on('exit', remove);
  const removeAfterBrowser = (): void => {
    process.off('exit', remove);
    process.on('exit', remove);
  };
  return { path, remove, removeAfterBrowser };
};

const removeLeftovers = (temporary: string): void => {
  for (const name of readdirSync(temporary)) {
    const mark = OURS.exec(name)?.[1];
    const path = join(temporary, name);
    const changed = mark === undefined ? undefined : statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (mark !== undefined && changed !== undefined && hasEnded(mark, Date.now() - changed))
      removeFolder(path);
  }
};

/** A folder that cannot be removed now is left to the next run: printing does not depend on it. */
const removeFolder = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // Another program, such as a virus scanner, may hold a file open.
  }
};
