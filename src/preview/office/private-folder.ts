import { accessSync, chmodSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory that looks like a folder, on Linux: what lies there never reaches a disk. */
const IN_MEMORY = '/dev/shm';

const MOST_ATTEMPTS = 5;

export interface PrivateFolder {
  readonly path: string;
  /** Removes it and all that lies in it; again and again, where another program still writes there. */
  remove(): void;
}

/**
 * A folder that nobody else may look into, in memory where the machine has such a place. It is removed when this program
 * ends in whatever way a program can see coming, and by `remove`.
 */
export const openPrivateFolder = (parent: string = roomiest()): PrivateFolder => {
  removeLeftovers(parent);
  const path = mkdtempSync(join(parent, `scr-preview-${process.pid}-`));
  chmodSync(path, 0o700);
  const remove = (): void => {
    process.off('exit', remove);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      if (!existsSync(path)) return;
      pause(50);
    }
  };
  process.on('exit', remove);
  return { path, remove };
};

/** What a preview left that was killed outright or whose machine stopped. */
const removeLeftovers = (parent: string): void => {
  for (const name of readdirSync(parent)) {
    const pid = /^scr-preview-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // It is somebody else’s, whose own next preview removes it.
    }
  }
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Waits without giving way: at the end of a program nothing else can run any more. */
const pause = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

const roomiest = (): string => {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    return IN_MEMORY;
  } catch {
    return tmpdir();
  }
};
