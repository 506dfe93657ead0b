import { randomBytes } from 'node:crypto';
import { encryptBlocks } from './agile/aes.js';
import { BLOCK_SIZE, type CipherParameters, fitTo, HASHES, padToBlocks } from './agile/algorithms.js';
import { dataSpaces } from './agile/data-spaces.js';
import { writeEncryptionInfo } from './agile/encryption-info.js';
import { encryptPackage, sealPackage } from './agile/package-cipher.js';
import { BLOCK_KEYS, derivePasswordHash, hashOf, keyFor } from './agile/password-keys.js';
import { writeCompoundFile } from './compound-file/write-compound-file.js';
import type { LockingWorkers } from './locking-workers.js';
import type { Password } from './password.js';

/** What Word and Excel have done since 2013. */
export const AS_WORD_DOES = { hash: HASHES.SHA512, keySize: 32, saltSize: 16, spins: 100_000 } as const;

/** How a file is to be locked; Word’s own way unless a test asks for that of another year. */
export interface OfficeLock {
  readonly hash: CipherParameters['hash'];
  readonly keySize: number;
  readonly saltSize: number;
  readonly spins: number;
}

/**
 * Locks the bytes of a Word or Excel file with a password, as Word does it: MS-OFFCRYPTO Agile Encryption (AES-256 in CBC
 * mode, SHA-512, 100,000 rounds) in a compound file. Salts, keys and verifier are fresh for each file, so the same document
 * never gives the same bytes twice. The key is derived in a worker; all the rest takes milliseconds.
 */
export const lockOffice = async (
  document: Uint8Array,
  password: Password,
  workers: LockingWorkers,
  { hash, keySize, saltSize, spins }: OfficeLock = AS_WORD_DOES,
): Promise<Uint8Array> => {
  const keyData: CipherParameters = { hash, keySize, salt: randomBytes(saltSize) };
  const byPassword: CipherParameters = { hash, keySize, salt: randomBytes(saltSize) };
  const key = randomBytes(keySize);
  const verifier = randomBytes(saltSize);

  const passwordHash = await derivePasswordHash(password, byPassword, spins, workers);
  const vector = fitTo(byPassword.salt, BLOCK_SIZE);
  const lock = (
    purpose: (typeof BLOCK_KEYS)['key' | 'verifier' | 'verifierHash'],
    bytes: Uint8Array,
  ): Uint8Array => encryptBlocks(keyFor(purpose, passwordHash, byPassword), vector, padToBlocks(bytes));

  const stream = encryptPackage(document, key, keyData);
  const info = writeEncryptionInfo({
    keyData,
    integrity: sealPackage(stream, randomBytes(hash.size), key, keyData),
    password: {
      ...byPassword,
      spins,
      encryptedVerifier: lock(BLOCK_KEYS.verifier, verifier),
      encryptedVerifierHash: lock(BLOCK_KEYS.verifierHash, hashOf(hash, verifier)),
      encryptedKey: lock(BLOCK_KEYS.key, key),
    },
  });
  return writeCompoundFile([
    ...dataSpaces(),
    { path: ['EncryptionInfo'], bytes: info },
    { path: ['EncryptedPackage'], bytes: stream },
  ]);
};
