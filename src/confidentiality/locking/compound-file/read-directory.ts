import { DIRECTORY_ENTRY_SIZE, ENTRY, FIELD, NO_ENTRY } from './layout.js';

/** Why a compound file or a stream of it cannot be read: its end is missing, or it contradicts itself. */
export type Fault = 'cut-short' | 'damaged';

/** A storage or stream: what it is, where it begins, and how long it says it is. */
export interface Entry {
  readonly kind: number;
  readonly first: number;
  readonly size: number;
}

/** Word nests storages three deep. A path for each of ten thousand levels would fill the memory. */
const DEEPEST = 16;

/** The entries of the directory by their paths, and the root. Entries that are reached twice are left out the second time. */
export const readDirectory = (
  directory: Buffer,
  hasLargeSizes: boolean,
): { entries: ReadonlyMap<string, Entry>; root: Entry } | Fault => {
  const entries = new Map<string, Entry>();
  const seen = new Set<number>();
  const count = Math.floor(directory.length / DIRECTORY_ENTRY_SIZE);
  const open: { id: number; folder: string; depth: number }[] = [{ id: 0, folder: '', depth: 0 }];
  let root: Entry | undefined;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { id, folder, depth } = place;
    if (id === NO_ENTRY || seen.has(id)) continue;
    if (id >= count || depth > DEEPEST) return 'damaged';
    seen.add(id);
    const bytes = directory.subarray(id * DIRECTORY_ENTRY_SIZE, (id + 1) * DIRECTORY_ENTRY_SIZE);
    const nameLength = Math.min(bytes.readUInt16LE(FIELD.nameLength), FIELD.nameLength);
    const path = folder + bytes.toString('utf16le', 0, Math.max(0, nameLength - 2));
    const size =
      bytes.readUInt32LE(FIELD.size) + (hasLargeSizes ? bytes.readUInt32LE(FIELD.size + 4) * 2 ** 32 : 0);
    const entry = { kind: bytes.readUInt8(FIELD.kind), first: bytes.readUInt32LE(FIELD.firstSector), size };
    if (id === 0) root = entry;
    else entries.set(path, entry);
    const besides = id === 0 ? [] : [FIELD.left, FIELD.right];
    for (const field of besides) open.push({ id: bytes.readUInt32LE(field), folder, depth });
    const isFolder = entry.kind === ENTRY.storage || entry.kind === ENTRY.root;
    const within = id === 0 ? '' : `${path}/`;
    if (isFolder) open.push({ id: bytes.readUInt32LE(FIELD.child), folder: within, depth: depth + 1 });
  }
  return root?.kind === ENTRY.root ? { entries, root } : 'damaged';
};
