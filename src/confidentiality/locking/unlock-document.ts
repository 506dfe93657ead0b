import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { isCompoundFile } from './compound-file/read-compound-file.js';
import type { LockingWorkers } from './locking-workers.js';
import type { Password } from './password.js';
import { explainRefusal, type Refusal } from './refusal.js';
import { unlockOffice } from './unlock-office.js';
import { isPdf, unlockPdf } from './unlock-pdf.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

const withoutSeal = (file: string): Diagnostic => ({
  code: 'pdf-without-seal',
  severity: 'warning',
  message:
    'This PDF carries no seal of this program, so nobody can tell whether it was changed after it was locked.',
  hint: 'If it was made here, compare its SHA-256 with the one in the log; if not, ask the sender.',
  location: { file },
});

/**
 * Opens a locked Word file, Excel file or PDF; what it is, is seen from its bytes. A wrong password, a changed file, one
 * that is cut short, one that is not locked and one that is locked in another way are each a diagnostic of their own.
 * `file` is the name that diagnostics give it.
 */
export const unlockDocument = async (
  bytes: Uint8Array,
  password: Password,
  workers: LockingWorkers,
  file: string,
): Promise<Result<Uint8Array>> => {
  const fail = (refusal: Refusal): Result<Uint8Array> => ({
    ok: false,
    problems: [explainRefusal(refusal, file)],
  });
  if (isCompoundFile(bytes)) {
    const unlocked = await unlockOffice(bytes, password, workers);
    return unlocked.ok ? { ok: true, value: unlocked.value, warnings: [] } : fail(unlocked.refusal);
  }
  if (ZIP.every((byte, index) => bytes[index] === byte)) return fail('not-locked');
  if (!isPdf(bytes)) return fail('not-word-excel-or-pdf');
  const unlocked = await unlockPdf(bytes, password, workers);
  if (!unlocked.ok) return fail(unlocked.refusal);
  return { ok: true, value: unlocked.value, warnings: unlocked.isSealed ? [] : [withoutSeal(file)] };
};
