import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { FileReader, FolderEntry, Read, ReadFailure } from '../case/file-reader.js';

/** What the system said, in the terms that diagnostics are written in. */
export const readFailureOf = (error: unknown): ReadFailure => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENAMETOOLONG') return { ok: false, reason: 'missing' };
  if (code === 'ENOTDIR') return { ok: false, reason: 'not-a-folder' };
  if (code === 'EISDIR') return { ok: false, reason: 'not-a-file' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY')
    return { ok: false, reason: 'no-permission' };
  return { ok: false, reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
};

const readWithin = (path: string, limit: number): Read<Uint8Array> => {
  // A pipe or a device is never opened: reading it might not end.
  if (!statSync(path).isFile()) return { ok: false, reason: 'not-a-file' };
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > limit) return { ok: false, reason: 'too-large', bytes: size };
    return { ok: true, value: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
};

/** A link counts as what it leads to; one that leads nowhere is neither file nor folder. */
const kindOf = (path: string): FolderEntry['kind'] => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() === true) return 'file';
  return stat?.isDirectory() === true ? 'folder' : 'other';
};

const guarded = <Value>(read: () => Read<Value>): Read<Value> => {
  try {
    return read();
  } catch (error) {
    return readFailureOf(error);
  }
};

/** Reads the files of this machine. `currentFolder` is what paths are shown relative to. */
export const readFiles = (currentFolder: string): FileReader => ({
  readFile: (path, limit) => guarded(() => readWithin(path, limit)),
  listFolder: (path) =>
    guarded(() => {
      const names = readdirSync(path).toSorted();
      return { ok: true, value: names.map((name) => ({ name, kind: kindOf(join(path, name)) })) };
    }),
  absolute: (path) => resolve(currentFolder, path),
  display: (path) => (relative(currentFolder, resolve(currentFolder, path)) || '.').replaceAll(sep, '/'),
});
