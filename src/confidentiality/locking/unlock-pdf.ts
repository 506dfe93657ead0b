import type { LockingWorkers } from './locking-workers.js';
import type { Password } from './password.js';
import { findPdfSeal, isUnbroken } from './pdf-seal.js';
import { type Refusal, refuse } from './refusal.js';

const NEAR_THE_END = 1024;
/** qpdf’s exit codes. */
const WELL = 0;
const WITH_WARNINGS = 3;

/** An unlocked PDF, and whether a seal of ours showed that nothing in it was changed. */
export type UnlockedPdf =
  | { readonly ok: true; readonly value: Uint8Array; readonly isSealed: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/** Whether these bytes are a PDF: some begin with a few bytes of something else. */
export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, NEAR_THE_END)).includes('%PDF-');

const hasEnd = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-NEAR_THE_END)).includes('%%EOF');

const explainFailure = (said: string, unbroken: boolean): Refusal => {
  if (said.includes('invalid password')) return 'wrong-password';
  if (!unbroken) return 'locked-file-changed';
  return said.includes('unsupported encryption filter') ? 'locked-with-certificate' : 'locked-file-changed';
};

/**
 * Opens a PDF that is locked with a password, whoever locked it and with whatever cipher. One whose seal is broken, or that
 * is irregular in any way, is refused. `isSealed` is false where it carries no seal of ours: then its compressed content is
 * checked, but some changes would go unseen.
 */
export const unlockPdf = async (
  bytes: Uint8Array,
  password: Password,
  workers: LockingWorkers,
): Promise<UnlockedPdf> => {
  if (!hasEnd(bytes)) return refuse('locked-file-cut-short');
  const secret = { password: password.reveal() };
  const seal = findPdfSeal(bytes);
  const [opened, unbroken] = await Promise.all([
    workers.qpdf({
      input: bytes,
      // Compressing anew makes qpdf read every stream to its end, where the checksum is.
      options: {
        ...secret,
        decrypt: '',
        outputFile: '/out.pdf',
        ...(seal === undefined ? { recompressFlate: '' } : {}),
      },
    }),
    seal === undefined || isUnbroken(seal, password, workers),
  ]);
  const { code, output, said } = opened;
  const isOpen = output !== undefined && (code === WELL || code === WITH_WARNINGS);
  if (!isOpen) return refuse(explainFailure(said, unbroken));
  const isLocked = await workers.qpdf({ input: bytes, options: { ...secret, isEncrypted: '' } });
  if (isLocked.code !== WELL) return refuse('not-locked');
  if (code !== WELL || !unbroken) return refuse('locked-file-changed');
  return { ok: true, value: output, isSealed: seal !== undefined };
};
