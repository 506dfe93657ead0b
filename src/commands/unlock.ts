import { basename, dirname, parse, resolve } from 'node:path';
import { explainReadFailure } from '../case/explain-read-failure.js';
import { askHidden } from '../confidentiality/locking/ask-hidden.js';
import { openLockingWorkers } from '../confidentiality/locking/locking-workers.js';
import { type AskHidden, readPassword } from '../confidentiality/locking/read-password.js';
import { unlockDocument } from '../confidentiality/locking/unlock-document.js';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import { formatReport } from '../diagnostics/format-report.js';
import { toJson } from '../diagnostics/to-json.js';
import { OutputFolder, type Written } from '../io/output-folder.js';
import { readFiles } from '../io/read-files.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface UnlockOptions {
  /** Where the unlocked file goes; beside the locked one unless it is said. */
  readonly out?: string;
  readonly passwordFile?: string;
  readonly json: boolean;
}

/** No report of a review comes near it; more would not fit into memory several times over. */
const MOST_BYTES = 512_000_000;

/** `letter.docx` becomes `letter (unlocked).docx` in the same folder, or in the one that `out` names; else `out` itself. */
const targetOf = (file: string, out: string | undefined, isFolder: (path: string) => boolean): string => {
  const { dir, name, ext } = parse(file);
  return out === undefined || isFolder(out) ? resolve(out ?? dir, `${name} (unlocked)${ext}`) : resolve(out);
};

const askHere = (): AskHidden | undefined =>
  process.stdin.isTTY ? askHidden(process.stdin, (text) => void process.stderr.write(text)) : undefined;

/** A file that stood there is kept under a dated name, and that is said. */
const keptBeside = (written: Written, file: string): Diagnostic => ({
  code: 'file-kept',
  severity: 'warning',
  message: `Another file stood there; it is now ${basename(written.kept ?? '')}.`,
  hint: 'Delete the one that you do not need.',
  location: { file },
});

const writeUnlocked = (
  bytes: Uint8Array,
  target: string,
  shown: string,
): { written?: Written; problems: Diagnostic[] } => {
  const written = new OutputFolder(dirname(target), () => new Date()).write(basename(target), bytes);
  if ('code' in written) return { problems: [{ ...written, location: { file: shown } }] };
  return { written, problems: written.kept === undefined ? [] : [keptBeside(written, shown)] };
};

/**
 * `scr unlock FILE`: opens a locked Word file, Excel file or PDF with the password that it asks for, and writes the opened
 * file beside it or to `--out`, whole or not at all. Nothing is written unless the password is right and the file unchanged.
 */
export const unlock = async (
  file: string,
  { out, passwordFile, json }: UnlockOptions,
  terminal: Terminal,
  ask: AskHidden | undefined = askHere(),
): Promise<Exit> => {
  const files = readFiles(process.cwd());
  const [source, target] = [files.display(file), targetOf(file, out, (path) => files.listFolder(path).ok)];
  const problems: Diagnostic[] = [];
  let made: (Written & { bytes: number }) | undefined;

  const read = files.readFile(files.absolute(file), MOST_BYTES);
  if (read.ok) {
    const password = await readPassword(
      { passwordFile, environment: process.env, files, ask },
      { twice: false },
    );
    const workers = openLockingWorkers();
    try {
      const unlocked = password.ok
        ? await unlockDocument(read.value, password.value, workers, source)
        : password;
      problems.push(...(unlocked.ok ? unlocked.warnings : unlocked.problems));
      if (unlocked.ok) {
        const result = writeUnlocked(unlocked.value, target, files.display(target));
        problems.push(...result.problems);
        if (result.written !== undefined) made = { ...result.written, bytes: unlocked.value.length };
      }
    } finally {
      await workers.close();
    }
  } else problems.push(explainReadFailure(read, source, MOST_BYTES));

  if (json) {
    const written =
      made === undefined ? [] : [{ path: files.display(made.path), bytes: made.bytes, sha256: made.sha256 }];
    terminal.print(JSON.stringify({ made: written, problems: problems.map(toJson) }, undefined, 2));
  } else {
    if (problems.length > 0)
      terminal.complain(formatReport(problems, new Map(), { colour: terminal.hasColour }));
    if (made !== undefined)
      terminal.print(`Unlocked: ${files.display(made.path)}. It is protected by nothing now.`);
  }
  return hasError(problems) ? EXIT.problems : EXIT.made;
};
