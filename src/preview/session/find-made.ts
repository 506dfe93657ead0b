import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that was made before, as it stands in the output folder. */
export interface MadeFile {
  readonly path: string;
  readonly sha256: string;
  /** Whether a password is needed to read it. */
  readonly isLocked: boolean;
  /** When it was last written, in milliseconds since 1970. */
  readonly written: number;
}

/** The files of an output folder, read again only when they change. */
export class MadeFiles {
  readonly #digests = new Map<string, { readonly state: string } & Pick<MadeFile, 'sha256' | 'isLocked'>>();
  /** What locked files hold, by the SHA-256 of the locked file: known where they were locked or opened here. */
  readonly #within = new Map<string, string>();

  constructor(readonly folder: string) {}

  /** Each file by its name, the newest where it was made into several folders. */
  list(): ReadonlyMap<string, MadeFile> {
    const found = new Map<string, MadeFile>();
    for (const path of filesWithin(this.folder)) {
      const made = this.#look(path);
      const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      if (made && made.written >= (found.get(name)?.written ?? 0)) found.set(name, made);
    }
    return found;
  }

  /** Remembers what a locked file holds, by SHA-256, as long as this program runs. */
  remember(locked: string, within: string): void {
    this.#within.set(locked, within);
  }

  /** The SHA-256 of what a made file holds without its lock, as far as it is known. */
  within(made: MadeFile): string | undefined {
    return this.#within.get(made.sha256);
  }

  #look(path: string): MadeFile | undefined {
    try {
      const { mtimeMs, ctimeMs, size } = statSync(path);
      const state = `${size} ${mtimeMs} ${ctimeMs}`;
      const known = this.#digests.get(path);
      const { sha256, isLocked } = known?.state === state ? known : read(path);
      this.#digests.set(path, { state, sha256, isLocked });
      return { path, sha256, isLocked, written: mtimeMs };
    } catch {
      return undefined;
    }
  }
}

/** Whether it is locked is told from its first bytes; a PDF says it at its end. */
const read = (path: string): Pick<MadeFile, 'sha256' | 'isLocked'> => {
  const bytes = readFileSync(path);
  const isCompound = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    isLocked: isCompound || (isPdf && bytes.includes('/Encrypt')),
  };
};

const filesWithin = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
};

/**
 * How the file that was made before stands to what would be made now. `unknown` is one that is locked and was not opened
 * here, `unchecked` one beside which there is nothing new yet.
 */
export type MadeState = 'never' | 'same' | 'changed' | 'unknown' | 'unchecked';

/** `current` is the SHA-256 of what would be made now. */
export const compareMade = (
  made: MadeFile | undefined,
  files: MadeFiles,
  current: string | undefined,
): MadeState => {
  if (!made) return 'never';
  if (current === undefined) return 'unchecked';
  if (made.sha256 === current) return 'same';
  const within = files.within(made);
  if (within !== undefined) return within === current ? 'same' : 'changed';
  return made.isLocked ? 'unknown' : 'changed';
};
