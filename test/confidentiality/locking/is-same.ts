/** Whether bytes are there and are the ones expected. Vitest's own comparison looks at every byte as an object. */
export const isSame = (bytes: Uint8Array | string | undefined, expected: Uint8Array | undefined): boolean =>
  bytes instanceof Uint8Array && expected !== undefined && Buffer.compare(bytes, expected) === 0;
