import { posix } from 'node:path';
import type { FileReader, FolderEntry, Read } from '../../src/case/file-reader.js';

/** Files by their path from `/`; a failure in place of bytes is what reading them gives. */
export type MemoryFiles = ReadonlyMap<string, string | Uint8Array | Extract<Read<never>, { ok: false }>>;

const utf8 = new TextEncoder();

/** A file reader on files in memory, so that a test needs no disk and can have a file that may not be read. */
export const readMemory = (files: MemoryFiles): FileReader => ({
  readFile: (path, limit) => {
    const content = files.get(path);
    if (content === undefined) {
      const isFolder = [...files.keys()].some((file) => file.startsWith(`${path}/`));
      return { ok: false, reason: isFolder ? 'not-a-file' : 'missing' };
    }
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) return content;
    const value = typeof content === 'string' ? utf8.encode(content) : content;
    return value.length > limit
      ? { ok: false, reason: 'too-large', bytes: value.length }
      : { ok: true, value };
  },
  listFolder: (path) => {
    if (files.has(path)) return { ok: false, reason: 'not-a-folder' };
    const folder = path === '/' ? '/' : `${path}/`;
    const entries = new Map<string, FolderEntry>();
    for (const file of files.keys()) {
      if (!file.startsWith(folder)) continue;
      const [name = '', ...below] = file.slice(folder.length).split('/');
      entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
    }
    if (entries.size === 0) return { ok: false, reason: 'missing' };
    return { ok: true, value: [...entries.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  },
  absolute: (path) => posix.resolve('/', path),
  display: (path) => posix.relative('/', path) || '.',
});
