import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { processMark } from '../process-mark.js';
import { removePartials } from './remove-partials.js';
import { writeWhole } from './write-whole.js';

/** What became of a file that was to be written. */
export interface Written {
  readonly path: string;
  readonly sha256: string;
  /** Where the edited file that stood in its place was kept. */
  readonly kept?: string;
}

/** Writes a new file to the end, or throws. */
export type WriteBytes = (path: string, bytes: Uint8Array) => void;

/** A file name for the record of what was made; hidden, so that it is not sent by mistake. */
const RECORD = '.made.json';

/** The SHA-256 of a file’s bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The folder that the documents of one case are written to. A file is written whole or not at all. It remembers what
 * it made, so that a file that somebody edited since is kept under a dated name before a new one takes its place.
 */
export class OutputFolder {
  readonly #root: string;
  readonly #made: Map<string, readonly string[]>;
  readonly #now: () => Date;
  readonly #writeBytes: WriteBytes;

  constructor(root: string, now: () => Date, writeBytes: WriteBytes = writeWhole) {
    this.#root = root;
    this.#now = now;
    this.#writeBytes = writeBytes;
    const record = readRecord(join(root, RECORD));
    this.#made = record ?? new Map<string, readonly string[]>();
    // A folder without a record is not known to be ours: of it, only what stands there directly is looked at.
    removePartials(root, record !== undefined);
  }

  /** Writes one file; `name` is relative to the folder, with forward slashes. */
  write(name: string, bytes: Uint8Array): Written | Diagnostic {
    const path = join(this.#root, name);
    const hash = sha256(bytes);
    try {
      const standing = hashOf(path);
      let kept: string | undefined;
      if (standing !== hash) {
        mkdirSync(dirname(path), { recursive: true });
        const edited = standing !== undefined && !(this.#made.get(name) ?? []).includes(standing);
        kept = edited ? keptName(path, this.#now()) : undefined;
        this.#replaceWhole(path, bytes, kept);
      }
      this.#made.set(name, [hash]);
      return { path, sha256: hash, ...(kept === undefined ? {} : { kept }) };
    } catch (error) {
      return explainWriteFailure(path, error);
    }
  }

  /**
   * Writes down what is about to be written, beside what stands. A program that is stopped between two files then knows
   * the next time which of both are its own.
   */
  announce(files: readonly { readonly file: string; readonly bytes: Uint8Array }[]): void {
    for (const { file, bytes } of files)
      this.#made.set(file, [...new Set([...(this.#made.get(file) ?? []), sha256(bytes)])]);
    this.close();
  }

  /** Writes down what was made. A record that cannot be written costs a needless dated copy later, and nothing else. */
  close(): Diagnostic | undefined {
    if (this.#made.size === 0) return undefined;
    const path = join(this.#root, RECORD);
    const made = [...this.#made].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const files = Object.fromEntries(
      made.map(([name, [hash, ...more]]) => [name, more.length === 0 ? hash : [hash, ...more]]),
    );
    try {
      mkdirSync(this.#root, { recursive: true });
      this.#replaceWhole(path, Buffer.from(`${JSON.stringify({ files }, undefined, 2)}\n`));
      return undefined;
    } catch (error) {
      return { ...explainWriteFailure(path, error), severity: 'warning' };
    }
  }

  /** Writes beside the file first, so that a full disk or a crash leaves what stood there. */
  #replaceWhole(path: string, bytes: Uint8Array, kept?: string): void {
    const partial = join(dirname(path), `.${processMark()}-${sha256(Buffer.from(path)).slice(0, 8)}.partial`);
    try {
      this.#writeBytes(partial, bytes);
      if (kept !== undefined) renameSync(path, kept);
      try {
        renameSync(partial, path);
      } catch (error) {
        if (kept !== undefined) renameSync(kept, path);
        throw error;
      }
    } catch (error) {
      rmSync(partial, { force: true });
      throw error;
    }
  }
}

/** Of each file the hashes of what was made of it: one, or two while it is being replaced. Nothing where there is no record. */
const readRecord = (path: string): Map<string, readonly string[]> | undefined => {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as {
      files?: Record<string, string | readonly string[]>;
    };
    return new Map(Object.entries(record.files ?? {}).map(([name, hashes]) => [name, [hashes].flat()]));
  } catch {
    // Without a record every file that stands counts as edited, and is kept.
    return undefined;
  }
};

const hashOf = (path: string): string | undefined => {
  try {
    return sha256(readFileSync(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** `letter.docx` as `letter (kept 2009-11-30 14.02.31).docx`, in local time; never the name of a file that stands. */
const keptName = (path: string, now: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.');
  const { dir, name, ext } = parse(path);
  for (let copy = 1; ; copy += 1) {
    const kept = join(dir, `${name} (kept ${date} ${time}${copy === 1 ? '' : `, ${copy}`})${ext}`);
    if (!existsSync(kept)) return kept;
  }
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const WRITE_FAILURES: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  ENOSPC: [
    'disk-full',
    'The disk is full.',
    'Free some room, then make it again: what was made before still stands.',
  ],
  EDQUOT: ['disk-full', 'The quota of this disk is used up.', 'Free some room, then make it again.'],
  EACCES: [
    'output-not-writable',
    'This file may not be written.',
    'Choose another folder with --out, or ask for access to this one.',
  ],
  EPERM: [
    'output-not-writable',
    'This file may not be written.',
    'Close it if it is open in Word or Excel, then make it again.',
  ],
  EBUSY: [
    'output-not-writable',
    'This file is in use.',
    'Close it if it is open in Word or Excel, then make it again.',
  ],
  EROFS: ['output-not-writable', 'This disk can only be read.', 'Choose another folder with --out.'],
  EISDIR: [
    'output-not-writable',
    'A folder stands where this file should go.',
    'Move or rename that folder.',
  ],
  ENOTDIR: [
    'output-not-writable',
    'A file stands where a folder should go.',
    'Move or rename that file, or choose another folder with --out.',
  ],
  EEXIST: [
    'output-not-writable',
    'A file stands where a folder should go.',
    'Move or rename that file, or choose another folder with --out.',
  ],
  ENAMETOOLONG: [
    'output-not-writable',
    'The name of this file is too long.',
    'Choose a folder with a shorter path with --out.',
  ],
};

const explainWriteFailure = (path: string, error: unknown): Diagnostic => {
  const [code, message, hint] = WRITE_FAILURES[codeOf(error) ?? ''] ?? [
    'output-not-writable',
    `This file could not be written: ${error instanceof Error ? error.message : String(error)}.`,
    'Choose another folder with --out.',
  ];
  return { code, severity: 'error', message, hint, location: { file: path } };
};
