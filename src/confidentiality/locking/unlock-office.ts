import { timingSafeEqual } from 'node:crypto';
import { decryptBlocks } from './agile/aes.js';
import { BLOCK_SIZE, fitTo } from './agile/algorithms.js';
import type { EncryptionInfo } from './agile/encryption-info.js';
import { decryptPackage, isSealed } from './agile/package-cipher.js';
import { BLOCK_KEYS, derivePasswordHash, hashOf, keyFor } from './agile/password-keys.js';
import { readEncryptionInfo } from './agile/read-encryption-info.js';
import {
  type CompoundFile,
  type Fault,
  isCompoundFile,
  readCompoundFile,
} from './compound-file/read-compound-file.js';
import type { LockingWorkers } from './locking-workers.js';
import type { Password } from './password.js';
import { type Outcome, type Refusal, refuse } from './refusal.js';

const FAULTS: Readonly<Record<Fault, Refusal>> = {
  'cut-short': 'locked-file-cut-short',
  damaged: 'locked-file-changed',
};

const BEFORE_2007 = ['WordDocument', 'Workbook', 'Book', 'PowerPoint Document'];
const RIGHTS_MANAGEMENT = [
  '\u0006DataSpaces/DataSpaceInfo/DRMEncryptedDataSpace',
  '\u0006DataSpaces/TransformInfo/DRMEncryptedTransform',
  '\u0009DRMContent',
];

/** Why a compound file is nothing that Agile Encryption made, or nothing where it may be. */
const otherKind = (file: CompoundFile): Refusal | undefined => {
  if (RIGHTS_MANAGEMENT.some((path) => file.has(path))) return 'locked-by-rights-management';
  if (BEFORE_2007.some((path) => file.has(path))) return 'old-office-file';
  const parts = ['EncryptionInfo', 'EncryptedPackage'].filter((path) => file.has(path)).length;
  if (parts === 1) return 'locked-file-changed';
  return parts === 0 ? 'not-word-excel-or-pdf' : undefined;
};

/** The key of the document, or nothing where the password is not the one that it was locked with. */
const openKey = (passwordHash: Uint8Array, { keyData, password }: EncryptionInfo): Buffer | undefined => {
  const vector = fitTo(password.salt, BLOCK_SIZE);
  const open = (
    purpose: (typeof BLOCK_KEYS)['key' | 'verifier' | 'verifierHash'],
    bytes: Uint8Array,
  ): Buffer => decryptBlocks(keyFor(purpose, passwordHash, password), vector, bytes);
  const verifier = open(BLOCK_KEYS.verifier, password.encryptedVerifier).subarray(0, password.salt.length);
  const expected = open(BLOCK_KEYS.verifierHash, password.encryptedVerifierHash).subarray(
    0,
    password.hash.size,
  );
  if (!timingSafeEqual(hashOf(password.hash, verifier), expected)) return undefined;
  return open(BLOCK_KEYS.key, password.encryptedKey).subarray(0, keyData.keySize);
};

/**
 * Opens a Word or Excel file that was locked with a password by Agile Encryption, whoever locked it. Returns the document
 * only if the password is right and the seal over the whole of it is unbroken; no number in the file is trusted before.
 */
export const unlockOffice = async (
  bytes: Uint8Array,
  password: Password,
  workers: LockingWorkers,
): Promise<Outcome> => {
  if (!isCompoundFile(bytes)) return refuse('not-locked');
  const file = readCompoundFile(bytes);
  if (typeof file === 'string') return refuse(FAULTS[file]);
  const other = otherKind(file);
  if (other !== undefined) return refuse(other);
  const [infoStream, stream] = [file.read('EncryptionInfo'), file.read('EncryptedPackage')];
  if (typeof infoStream === 'string') return refuse(FAULTS[infoStream]);
  const info = readEncryptionInfo(infoStream);
  if (!info.ok) return info;
  if (typeof stream === 'string') return refuse(FAULTS[stream]);

  const { keyData, integrity } = info.value;
  const passwordHash = await derivePasswordHash(
    password,
    info.value.password,
    info.value.password.spins,
    workers,
  );
  const key = openKey(passwordHash, info.value);
  if (key === undefined) return refuse('wrong-password');
  if (!isSealed(stream, integrity, key, keyData)) return refuse('locked-file-changed');
  const document = decryptPackage(stream, key, keyData);
  return document === undefined ? refuse('locked-file-changed') : { ok: true, value: document };
};
