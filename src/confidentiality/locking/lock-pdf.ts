import { randomBytes } from 'node:crypto';
import { AS_WORD_DOES } from './lock-office.js';
import type { LockingWorkers } from './locking-workers.js';
import type { Password } from './password.js';
import { sealPdf } from './pdf-seal.js';
import { type Outcome, refuse } from './refusal.js';

const OWNER_PASSWORD_SIZE = 32;

/**
 * Locks a PDF with AES-256 (revision 6) and seals it. Whoever has the password may do everything with it; without it not
 * even the title can be read. The owner’s password is a random one that nobody keeps. Tags, outline, title and language
 * stay. A PDF that is locked already or cannot be read is refused. `spins` is for tests: the rounds of the seal’s key.
 */
export const lockPdf = async (
  document: Uint8Array,
  password: Password,
  workers: LockingWorkers,
  spins: number = AS_WORD_DOES.spins,
): Promise<Outcome> => {
  const { output, said } = await workers.qpdf({
    input: document,
    options: {
      outputFile: '/out.pdf',
      encrypt: {
        userPassword: password.reveal(),
        ownerPassword: randomBytes(OWNER_PASSWORD_SIZE).toString('hex'),
        '256bit': {},
      },
    },
  });
  if (output === undefined)
    return refuse(said.includes('invalid password') ? 'already-locked' : 'pdf-unreadable');
  return { ok: true, value: await sealPdf(output, password, workers, spins) };
};
