import type { Case } from '../../data-schema/case.js';
import type { LeakGate } from '../confidentiality/leak-gate/check-for-leaks.js';
import type { GatedAudience } from '../confidentiality/leak-gate/identifiers/identifier.js';
import { isGated } from '../confidentiality/is-gated.js';
import { askHidden } from '../confidentiality/locking/ask-hidden.js';
import { checkPassword } from '../confidentiality/locking/check-password.js';
import { findWordsOfCase } from '../confidentiality/locking/find-words-of-case.js';
import { isLockable, lockDocument } from '../confidentiality/locking/lock-document.js';
import { type LockingWorkers, openLockingWorkers } from '../confidentiality/locking/locking-workers.js';
import type { Password } from '../confidentiality/locking/password.js';
import { readPassword } from '../confidentiality/locking/read-password.js';
import { type Diagnostic, hasError, type Result } from '../diagnostics/diagnostic.js';
import type { Audience } from '../documents/definition.js';
import { readFiles } from '../io/read-files.js';
import { deliveredTemplates } from '../io/template-files.js';
import type { Selected, Selection } from '../packs/select-documents.js';
import type { Release } from '../pipeline.js';

export interface ProtectionOptions {
  /** Confidential files are written without a lock, because somebody means it. */
  readonly unlocked: boolean;
  readonly passwordFile?: string | undefined;
  /** The password, where it was asked for already. */
  readonly password?: Password | undefined;
  /** Nobody sits at the terminal to be asked. */
  readonly neverAsk?: boolean;
}

/** How the files of one case are released: what may be made, and what happens to each file before it is written. */
export interface CaseRelease {
  readonly selected: Selected;
  readonly release: Release;
}

/** Decides on the release of the files of one batch. */
export interface BatchRelease {
  forCase(scr: Case, selected: Selected): Promise<CaseRelease>;
  close(): Promise<void>;
}

/** Every file but a public one made for the public is locked with the case’s password (1 §1.2). */
const isConfidential = ({ definition, audience }: Selection): boolean =>
  definition.audience !== 'public' || audience !== 'public';

/**
 * The release of a batch: the password is asked for once, when the first confidential file is to be made, and the workers
 * that lock are shared by all cases. Without a password that will do, confidential files are not made, and that is said.
 */
export const openRelease = (options: ProtectionOptions): BatchRelease => {
  let asked: Promise<Result<Password>> | undefined;
  let workers: LockingWorkers | undefined;

  const passwordFor = async (scr: Case): Promise<Result<Password>> => {
    asked ??= askForPassword(options);
    const password = await asked;
    if (!password.ok) return { ok: false, problems: password.problems.map(mentionUnlocked) };
    const problems = checkPassword(password.value, findWordsOfCase(scr));
    return problems.length > 0 ? { ok: false, problems } : password;
  };

  return {
    async forCase(scr, selected) {
      const mustLock = (selection: Selection): boolean =>
        isConfidential(selection) && (!options.unlocked || selection.definition.alwaysLocked === true);
      if (!selected.selections.some(mustLock))
        return { selected, release: releaseWith(scr, undefined, mustLock) };
      const password = await passwordFor(scr);
      if (password.ok) {
        workers ??= openLockingWorkers();
        return {
          selected: withoutUnlockable(selected, mustLock),
          release: releaseWith(scr, { password: password.value, workers }, mustLock),
        };
      }
      const selections = selected.selections.filter((selection) => !mustLock(selection));
      // Where the rest is meant to be unlocked, it is made; that the key to names is not, is said.
      const isSideline = options.unlocked && selections.length > 0;
      const problems = isSideline ? [KEY_LEFT_OUT] : password.problems;
      const withheld = { selections, problems: [...selected.problems, ...problems] };
      return { selected: withheld, release: releaseWith(scr, undefined, mustLock) };
    },
    close: async () => workers?.close(),
  };
};

/** What is to be locked and can be: a confidential picture is left out, and that is said. */
const withoutUnlockable = (selected: Selected, mustLock: (selection: Selection) => boolean): Selected => {
  const cannot = selected.selections.filter(
    (selection) => mustLock(selection) && !isLockable(selection.format),
  );
  if (cannot.length === 0) return selected;
  const ids = new Set(cannot.map(({ definition, format }) => `${definition.id} as ${format}`));
  return {
    selections: selected.selections.filter((selection) => !cannot.includes(selection)),
    problems: [...selected.problems, pictureLeftOut([...ids])],
  };
};

interface Lock {
  readonly password: Password;
  readonly workers: LockingWorkers;
}

/** Searches what leaves the Board, then locks what is confidential. */
const releaseWith = (
  scr: Case,
  lock: Lock | undefined,
  mustLock: (selection: Selection) => boolean,
): Release => {
  const gates = new Map<Audience, Promise<LeakGate>>();
  const gateFor = (audience: GatedAudience): Promise<LeakGate> => {
    const gate = gates.get(audience) ?? openGate(scr, audience, lock?.password);
    gates.set(audience, gate);
    return gate;
  };
  return async (selection, bytes, fileName) => {
    const { audience, format } = selection;
    const found = isGated(audience) ? await (await gateFor(audience)).check({ name: fileName, bytes }) : [];
    if (hasError(found)) return { ok: false, problems: found };
    if (lock === undefined || !mustLock(selection)) return { ok: true, value: bytes, warnings: found };
    if (!isLockable(format)) throw new Error(`a file of format ${format} was to be locked`);
    const locked = await lockDocument(format, bytes, lock.password, lock.workers, fileName);
    return locked.ok ? { ...locked, warnings: [...found, ...locked.warnings] } : locked;
  };
};

/** Imported when the first file goes through it: a letter to the family does not pay for it. */
const openGate = async (
  scr: Case,
  audience: GatedAudience,
  password: Password | undefined,
): Promise<LeakGate> => {
  const { openLeakGate } = await import('../confidentiality/leak-gate/check-for-leaks.js');
  return openLeakGate(scr, audience, { password: password?.reveal(), templates: deliveredTemplates });
};

const askForPassword = async ({
  password,
  passwordFile,
  unlocked,
  neverAsk = false,
}: ProtectionOptions): Promise<Result<Password>> => {
  if (password) return { ok: true, value: password, warnings: [] };
  return readPassword(
    {
      passwordFile,
      environment: process.env,
      files: readFiles(process.cwd()),
      // Whoever said --unlocked is not asked for a password all the same.
      ask:
        process.stdin.isTTY && !unlocked && !neverAsk
          ? askHidden(process.stdin, (text) => void process.stderr.write(text))
          : undefined,
    },
    { twice: true },
  );
};

const pictureLeftOut = (what: readonly string[]): Diagnostic => ({
  code: 'picture-cannot-be-locked',
  severity: 'warning',
  message: `A picture file cannot be locked, and was left out: ${what.join(', ')}.`,
  hint: 'Use the PDF, which is locked; or say --unlocked, if the pictures are meant to lie open.',
  paragraph: '1 §1.2',
});

const KEY_LEFT_OUT: Diagnostic = {
  code: 'always-locked',
  severity: 'warning',
  message: 'The key to names was left out: it is always locked, and no password was given.',
  hint: 'Set SCR_PASSWORD or name a file with --password-file, and make naming-key.',
  paragraph: '2 §2.9',
};

const mentionUnlocked = (problem: Diagnostic): Diagnostic =>
  problem.code === 'no-password'
    ? {
        ...problem,
        hint: `${problem.hint ?? ''} If the files are meant to be written unlocked, say --unlocked.`.trim(),
      }
    : problem;
