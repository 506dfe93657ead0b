/** The hashes that Agile Encryption may use, by the names in its XML, with what OpenSSL calls them. */
export const HASHES = {
  SHA1: { name: 'sha1', size: 20 },
  'SHA-1': { name: 'sha1', size: 20 },
  SHA256: { name: 'sha256', size: 32 },
  SHA384: { name: 'sha384', size: 48 },
  SHA512: { name: 'sha512', size: 64 },
} as const;

export type Hash = (typeof HASHES)[keyof typeof HASHES];

/** AES’s own. */
export const BLOCK_SIZE = 16;

/** How one part of a locked file is locked: its hash, its key’s length in bytes, its salt. AES in CBC mode always. */
export interface CipherParameters {
  readonly hash: Hash;
  readonly keySize: number;
  readonly salt: Uint8Array;
}

/** Bytes cut, or filled up with 36 (hexadecimal), to a length (MS-OFFCRYPTO 2.3.4.11 and 2.3.4.12). */
export const fitTo = (bytes: Uint8Array, size: number): Buffer => {
  const fitted = Buffer.alloc(size, 0x36);
  fitted.set(bytes.subarray(0, size));
  return fitted;
};

/** Bytes filled up with noughts to whole blocks. */
export const padToBlocks = (bytes: Uint8Array): Buffer => {
  const padded = Buffer.alloc(Math.ceil(bytes.length / BLOCK_SIZE) * BLOCK_SIZE);
  padded.set(bytes);
  return padded;
};
