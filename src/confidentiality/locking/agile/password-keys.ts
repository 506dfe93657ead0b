import { createHash } from 'node:crypto';
import type { LockingWorkers } from '../locking-workers.js';
import type { Password } from '../password.js';
import { type CipherParameters, fitTo, type Hash } from './algorithms.js';

/** What each key that a password yields is for (MS-OFFCRYPTO 2.3.4.11 to 2.3.4.14). */
export const BLOCK_KEYS = {
  verifier: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  integrityKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  integrityValue: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
} as const;

type BlockKey = (typeof BLOCK_KEYS)[keyof typeof BLOCK_KEYS];

export const hashOf = (hash: Hash, ...parts: readonly Uint8Array[]): Buffer => {
  const digest = createHash(hash.name);
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/**
 * The hash that all keys of a password come from: the password, as UTF-16 and as it was typed, hashed with the salt,
 * and then hashed again as often as `spins` says, in a worker. The password itself never goes to the worker.
 */
export const derivePasswordHash = (
  password: Password,
  { hash, salt }: CipherParameters,
  spins: number,
  workers: LockingWorkers,
): Promise<Uint8Array> =>
  workers.spin({
    algorithm: hash.name,
    seed: hashOf(hash, salt, Buffer.from(password.reveal(), 'utf16le')),
    spins,
  });

/** The AES key for one purpose, from a password’s hash. */
export const keyFor = (
  purpose: BlockKey,
  passwordHash: Uint8Array,
  { hash, keySize }: CipherParameters,
): Buffer => fitTo(hashOf(hash, passwordHash, Buffer.from(purpose)), keySize);
