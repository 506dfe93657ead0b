/** Why something could not be read. */
export type ReadFailure =
  | { readonly ok: false; readonly reason: 'missing' | 'not-a-file' | 'not-a-folder' | 'no-permission' }
  | { readonly ok: false; readonly reason: 'too-large'; readonly bytes: number }
  | { readonly ok: false; readonly reason: 'failed'; readonly detail: string };

export type Read<Value> = { readonly ok: true; readonly value: Value } | ReadFailure;

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** The effects that reading a case needs. Paths are the machine's own; no method throws. */
export interface FileReader {
  /** The bytes of a file of at most `limit` bytes. */
  readFile(path: string, limit: number): Read<Uint8Array>;
  /** What a folder holds, sorted by name. */
  listFolder(path: string): Read<readonly FolderEntry[]>;
  /** The same path from the root of the file system. */
  absolute(path: string): string;
  /** The path as a person is shown it: relative to the current folder, with forward slashes. */
  display(path: string): string;
}
