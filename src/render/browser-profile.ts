import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'scr-browser-';

/** Whether a process of this machine still runs; one of another user’s counts as running. */
const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const removeFolder = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // Held open still, as Windows does: the next run takes it away.
  }
};

/** The folder in which a browser keeps what it writes while it runs. */
export interface BrowserProfile {
  readonly folder: string;
  remove(): void;
}

/**
 * A fresh profile folder, named after this process, that only this user can read. Those of runs that were stopped
 * before they could remove theirs are taken away first.
 */
export const openBrowserProfile = (temporary: string = tmpdir()): BrowserProfile => {
  for (const name of readdirSync(temporary)) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) removeFolder(join(temporary, name));
  }
  const folder = mkdtempSync(join(temporary, `${PREFIX}${process.pid}-`));
  return { folder, remove: () => removeFolder(folder) };
};
