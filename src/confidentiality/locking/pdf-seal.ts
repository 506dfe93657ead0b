import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { derivePasswordHash } from './agile/password-keys.js';
import { AS_WORD_DOES } from './lock-office.js';
import type { LockingWorkers } from './locking-workers.js';
import type { Password } from './password.js';

const SALT_SIZE = 16;
/** A comment, which every reader of PDFs passes over: version, rounds, salt and HMAC-SHA-512. */
const SEAL_LINE = /%SCR seal 1 (\d{1,7}) ([0-9a-f]{32}) ([0-9a-f]{128})\n$/;
const LONGEST_SEAL = 256;
const NEAR_THE_END = 1024;
const PURPOSE = 'seal of a locked PDF';

/** A seal that a PDF carries, and the bytes that it stands for: what comes before it and after it. */
export interface PdfSeal {
  readonly spins: number;
  readonly salt: Uint8Array;
  readonly value: Uint8Array;
  readonly sealed: readonly Uint8Array[];
}

/** Where the last line `startxref` begins, before which a seal stands, or -1. */
const endOfBody = (bytes: Uint8Array): number => {
  const from = Math.max(0, bytes.length - NEAR_THE_END);
  const found = Buffer.from(bytes.subarray(from)).lastIndexOf('startxref');
  return found === -1 ? -1 : from + found;
};

/** A code over these bytes, with a key that only the password yields, as dearly as that of a Word file. */
const codeOf = async (
  { spins, salt, sealed }: Omit<PdfSeal, 'value'>,
  password: Password,
  workers: LockingWorkers,
): Promise<Buffer> => {
  const { hash, keySize } = AS_WORD_DOES;
  const passwordHash = await derivePasswordHash(password, { hash, keySize, salt }, spins, workers);
  const code = createHmac('sha512', createHash('sha512').update(passwordHash).update(PURPOSE).digest());
  for (const part of sealed) code.update(part);
  return code.digest();
};

/**
 * Puts a seal into a locked PDF. A PDF’s own encryption does not show whether the file was changed; this does, to
 * `scr unlock`, and other programs do not see it. Bytes without `startxref` come back as they were.
 */
export const sealPdf = async (
  bytes: Uint8Array,
  password: Password,
  workers: LockingWorkers,
  spins: number,
): Promise<Uint8Array> => {
  const end = endOfBody(bytes);
  if (end === -1) return bytes;
  const [body, tail] = [bytes.subarray(0, end), bytes.subarray(end)];
  const salt = randomBytes(SALT_SIZE);
  const value = await codeOf({ spins, salt, sealed: [body, tail] }, password, workers);
  const line = `%SCR seal 1 ${spins} ${salt.toString('hex')} ${value.toString('hex')}\n`;
  return Buffer.concat([body, Buffer.from(line), tail]);
};

/** The seal that a PDF carries, if any. */
export const findPdfSeal = (bytes: Uint8Array): PdfSeal | undefined => {
  const end = endOfBody(bytes);
  const before = Buffer.from(bytes.subarray(Math.max(0, end - LONGEST_SEAL), Math.max(0, end))).toString(
    'latin1',
  );
  const [line, spins, salt, value] = SEAL_LINE.exec(before) ?? [];
  if (line === undefined || salt === undefined || value === undefined) return undefined;
  return {
    spins: Number(spins),
    salt: Buffer.from(salt, 'hex'),
    value: Buffer.from(value, 'hex'),
    sealed: [bytes.subarray(0, end - line.length), bytes.subarray(end)],
  };
};

/** Whether the bytes that a seal stands for are the ones that were sealed with this password. */
export const isUnbroken = async (
  seal: PdfSeal,
  password: Password,
  workers: LockingWorkers,
): Promise<boolean> => timingSafeEqual(seal.value, await codeOf(seal, password, workers));
