import { type Dirent, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasEnded, PROCESS_MARK } from '../process-mark.js';

/** A file while it is being written: the process that writes it, and of which file it will be. */
const PARTIAL = new RegExp(String.raw`^\.${PROCESS_MARK}-[0-9a-f]{8}\.partial$`);

/**
 * Takes away what programs that were stopped left half written in a folder, and in those below it where `deep`. What a
 * running program is writing stays; what may not be taken away is left to the next time.
 */
export const removePartials = (folder: string, deep: boolean): void => {
  for (const entry of entriesOf(folder, deep)) {
    const mark = PARTIAL.exec(entry.name)?.[1];
    if (mark === undefined || !entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      const changed = statSync(path).mtimeMs;
      if (hasEnded(mark, Date.now() - changed)) rmSync(path, { force: true });
    } catch {
      // Somebody else may have taken it away, or hold it open.
    }
  }
};

const entriesOf = (folder: string, deep: boolean): readonly Dirent[] => {
  try {
    return readdirSync(folder, { recursive: deep, withFileTypes: true });
  } catch {
    return [];
  }
};
