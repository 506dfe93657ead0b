import type { Result } from '../../diagnostics/diagnostic.js';
import { isCompoundFile } from './compound-file/read-compound-file.js';
import { lockOffice } from './lock-office.js';
import { lockPdf } from './lock-pdf.js';
import type { LockingWorkers } from './locking-workers.js';
import type { Password } from './password.js';
import { explainRefusal, type Outcome, type Refusal, refuse } from './refusal.js';

/** The formats of documents that can be locked. */
export const LOCKABLE_FORMATS = ['docx', 'xlsx', 'pdf'] as const;

export type LockableFormat = (typeof LOCKABLE_FORMATS)[number];

/** Whether files of this format can be locked: pictures cannot. */
export const isLockable = (format: string): format is LockableFormat =>
  LOCKABLE_FORMATS.some((lockable) => lockable === format);

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const whyNoOfficeFile = (bytes: Uint8Array): Refusal =>
  isCompoundFile(bytes) ? 'already-locked' : 'not-word-excel-or-pdf';

const lock = async (
  format: LockableFormat,
  bytes: Uint8Array,
  password: Password,
  workers: LockingWorkers,
): Promise<Outcome> => {
  if (format === 'pdf') return lockPdf(bytes, password, workers);
  if (!isZip(bytes)) return refuse(whyNoOfficeFile(bytes));
  return { ok: true, value: await lockOffice(bytes, password, workers) };
};

/**
 * Locks a finished document with the case’s password: Word and Excel files as Word does it, PDFs with AES-256 and a seal.
 * A file that somebody else wrote and that is locked already, or is not what it should be, is a diagnostic; `file` is the
 * name that it gives. Run many at once: the workers share them out over the cores.
 */
export const lockDocument = async (
  format: LockableFormat,
  bytes: Uint8Array,
  password: Password,
  workers: LockingWorkers,
  file?: string,
): Promise<Result<Uint8Array>> => {
  const locked = await lock(format, bytes, password, workers);
  return locked.ok
    ? { ok: true, value: locked.value, warnings: [] }
    : { ok: false, problems: [explainRefusal(locked.refusal, file)] };
};
