import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { writeWhole } from './write-whole.js';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const removeIfThere = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written where there is no such folder.
  }
};

/**
 * Writes files that belong together: all are written beside their places first, and only then take them, so that a full
 * disk or a file that may not be written leaves everything as it was. Returns what went wrong.
 */
export const replaceFiles = (files: readonly FileToWrite[]): Diagnostic | undefined => {
  const partial = (path: string): string => `${path}.${process.pid}.tmp`;
  const created: string[] = [];
  let current = '';
  try {
    for (const { path, bytes } of files) {
      current = path;
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(partial(path), bytes);
    }
    for (const { path } of files) {
      current = path;
      const isNew = !existsSync(path);
      renameSync(partial(path), path);
      if (isNew) created.push(path);
    }
    return undefined;
  } catch (error) {
    for (const path of [...files.map((file) => partial(file.path)), ...created]) removeIfThere(path);
    return {
      code: 'import-not-written',
      severity: 'error',
      message: `This file could not be written: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'Close it if it is open, see that the disk has room, and import again.',
      location: { file: current },
    };
  }
};
