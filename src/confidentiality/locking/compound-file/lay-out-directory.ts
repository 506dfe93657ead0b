import { ENTRY, NO_ENTRY } from './layout.js';

/** A stream with the names of the storages that it lies in, outermost first, and its own name last. */
export interface CompoundStream {
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
}

/** An entry of the directory; `left`, `right` and `child` are places in the list of entries. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: (typeof ENTRY)[keyof typeof ENTRY];
  readonly bytes: Uint8Array;
  left: number;
  right: number;
  child: number;
}

interface Storage {
  readonly children: Map<string, Storage | Uint8Array>;
}

const NOTHING = new Uint8Array();

/** Shorter names come first; names of one length go by their capitals (MS-CFB 2.6.4). */
const inDirectoryOrder = (first: string, second: string): number => {
  if (first.length !== second.length) return first.length - second.length;
  const [a, b] = [first.toUpperCase(), second.toUpperCase()];
  return a < b ? -1 : Number(a > b);
};

const gather = (streams: readonly CompoundStream[]): Storage => {
  const root: Storage = { children: new Map() };
  for (const { path, bytes } of streams) {
    let storage = root;
    for (const name of path.slice(0, -1)) {
      const found = storage.children.get(name);
      const next: Storage =
        found === undefined || found instanceof Uint8Array ? { children: new Map() } : found;
      storage.children.set(name, next);
      storage = next;
    }
    storage.children.set(path.at(-1) ?? '', bytes);
  }
  return root;
};

/**
 * The entries of a compound file’s directory, the root first. What lies in one storage is a search tree over the names,
 * as balanced as their number allows, so that a reader who searches finds every name.
 */
export const layOutDirectory = (streams: readonly CompoundStream[]): readonly DirectoryEntry[] => {
  const entries: DirectoryEntry[] = [];
  const add = (name: string, kind: DirectoryEntry['kind'], content: Storage | Uint8Array): number => {
    const bytes = content instanceof Uint8Array ? content : NOTHING;
    const entry: DirectoryEntry = { name, kind, bytes, left: NO_ENTRY, right: NO_ENTRY, child: NO_ENTRY };
    const place = entries.push(entry) - 1;
    if (!(content instanceof Uint8Array))
      entry.child = addTree(content, [...content.children.keys()].toSorted(inDirectoryOrder));
    return place;
  };
  const addTree = (storage: Storage, names: readonly string[]): number => {
    const middle = Math.floor(names.length / 2);
    const name = names[middle];
    const content = name === undefined ? undefined : storage.children.get(name);
    if (name === undefined || content === undefined) return NO_ENTRY;
    const place = add(name, content instanceof Uint8Array ? ENTRY.stream : ENTRY.storage, content);
    const entry = entries[place] as DirectoryEntry;
    entry.left = addTree(storage, names.slice(0, middle));
    entry.right = addTree(storage, names.slice(middle + 1));
    return place;
  };
  add('Root Entry', ENTRY.root, gather(streams));
  return entries;
};
