import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Writes a file to its end, and waits until the disk has it. Throws what the system says where it cannot. */
export const writeWhole = (path: string, bytes: Uint8Array): void => {
  const descriptor = openSync(path, 'w');
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
