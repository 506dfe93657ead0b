import { accessSync, chmodSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory that looks like a folder, on Linux: what lies there never reaches a disk. */
const IN_MEMORY = '/dev/shm';

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
  const path = mkdtempSync(join(parent, 'scr-preview-'));
  chmodSync(path, 0o700);
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.on('exit', remove);
  return { path, remove };
};

const roomiest = (): string => {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    return IN_MEMORY;
  } catch {
    return tmpdir();
  }
};
