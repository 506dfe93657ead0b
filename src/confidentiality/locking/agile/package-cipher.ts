import { createHmac, timingSafeEqual } from 'node:crypto';
import { decryptBlocks, encryptBlocks } from './aes.js';
import { BLOCK_SIZE, type CipherParameters, fitTo, padToBlocks } from './algorithms.js';
import { BLOCK_KEYS, hashOf } from './password-keys.js';

/** Each segment is encrypted by itself, with an initialization vector of its number (MS-OFFCRYPTO 2.3.4.15). */
const SEGMENT_SIZE = 4096;
/** The length of the document, before its encrypted bytes. */
const LENGTH_SIZE = 8;

const vectorFor = ({ hash, salt }: CipherParameters, distinction: Uint8Array): Buffer =>
  fitTo(hashOf(hash, salt, distinction), BLOCK_SIZE);

const numbered = (segment: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(segment);
  return bytes;
};

const eachSegment = (
  bytes: Uint8Array,
  change: (segment: Uint8Array, vectorNumber: Buffer) => Uint8Array,
): Buffer => {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += SEGMENT_SIZE) {
    parts.push(change(bytes.subarray(at, at + SEGMENT_SIZE), numbered(at / SEGMENT_SIZE)));
  }
  return Buffer.concat(parts);
};

/** The stream `EncryptedPackage`: the document’s length, then the document, encrypted segment by segment. */
export const encryptPackage = (
  document: Uint8Array,
  key: Uint8Array,
  parameters: CipherParameters,
): Buffer => {
  const length = Buffer.alloc(LENGTH_SIZE);
  length.writeBigUInt64LE(BigInt(document.length));
  const encrypted = eachSegment(document, (segment, number) =>
    encryptBlocks(key, vectorFor(parameters, number), padToBlocks(segment)),
  );
  return Buffer.concat([length, encrypted]);
};

/** The document of a stream `EncryptedPackage`, or nothing where its lengths contradict each other. */
export const decryptPackage = (
  stream: Uint8Array,
  key: Uint8Array,
  parameters: CipherParameters,
): Uint8Array | undefined => {
  if (stream.length < LENGTH_SIZE) return undefined;
  const length = Buffer.from(stream.subarray(0, LENGTH_SIZE)).readBigUInt64LE();
  const encrypted = stream.subarray(LENGTH_SIZE);
  if (encrypted.length % BLOCK_SIZE !== 0 || length > BigInt(encrypted.length)) return undefined;
  const document = eachSegment(encrypted, (segment, number) =>
    decryptBlocks(key, vectorFor(parameters, number), segment),
  );
  return document.subarray(0, Number(length));
};

/** The seal over a stream `EncryptedPackage` (MS-OFFCRYPTO 2.3.4.14), as `EncryptionInfo` holds it. */
export const sealPackage = (
  stream: Uint8Array,
  sealKey: Uint8Array,
  key: Uint8Array,
  parameters: CipherParameters,
): { encryptedKey: Uint8Array; encryptedValue: Uint8Array } => {
  const value = createHmac(parameters.hash.name, sealKey).update(stream).digest();
  const vector = (purpose: readonly number[]): Buffer => vectorFor(parameters, Buffer.from(purpose));
  return {
    encryptedKey: encryptBlocks(key, vector(BLOCK_KEYS.integrityKey), padToBlocks(sealKey)),
    encryptedValue: encryptBlocks(key, vector(BLOCK_KEYS.integrityValue), padToBlocks(value)),
  };
};

/** Whether a stream `EncryptedPackage` is the one that was sealed. */
export const isSealed = (
  stream: Uint8Array,
  {
    encryptedKey,
    encryptedValue,
  }: { readonly encryptedKey: Uint8Array; readonly encryptedValue: Uint8Array },
  key: Uint8Array,
  parameters: CipherParameters,
): boolean => {
  const { name, size } = parameters.hash;
  const open = (purpose: readonly number[], encrypted: Uint8Array): Buffer =>
    decryptBlocks(key, vectorFor(parameters, Buffer.from(purpose)), encrypted).subarray(0, size);
  const value = createHmac(name, open(BLOCK_KEYS.integrityKey, encryptedKey)).update(stream).digest();
  return timingSafeEqual(value, open(BLOCK_KEYS.integrityValue, encryptedValue));
};
