import { basename, join, parse } from 'node:path';
import { explainReadFailure } from '../case/explain-read-failure.js';
import type { FileReader } from '../case/file-reader.js';
import { loadCase } from '../case/load-case.js';
import { askHidden } from '../confidentiality/locking/ask-hidden.js';
import { isCompoundFile } from '../confidentiality/locking/compound-file/read-compound-file.js';
import { type LockingWorkers, openLockingWorkers } from '../confidentiality/locking/locking-workers.js';
import type { Password } from '../confidentiality/locking/password.js';
import { type AskHidden, readPassword } from '../confidentiality/locking/read-password.js';
import { unlockDocument } from '../confidentiality/locking/unlock-document.js';
import { type Diagnostic, hasError, type Result } from '../diagnostics/diagnostic.js';
import { toJson } from '../diagnostics/to-json.js';
import { readFiles } from '../io/read-files.js';
import { type FileToWrite, replaceFiles } from '../io/replace-files.js';
import { type ImportPlan, planImport } from '../returns/plan-import.js';
import { describeImport } from './describe-import.js';
import { printProblems } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface ImportOptions {
  readonly agency?: string;
  readonly passwordFile?: string;
  readonly dryRun: boolean;
  readonly asOf: string;
  readonly json: boolean;
}

const MOST_BYTES = 100_000_000;
const MOST_YAML = 64_000_000;

const askHere = (): AskHidden | undefined =>
  process.stdin.isTTY ? askHidden(process.stdin, (text) => void process.stderr.write(text)) : undefined;

/** Opens locked files with one password, which is asked for at the first of them. */
class Unlocker {
  #workers: LockingWorkers | undefined;
  #password: Result<Password> | undefined;

  constructor(
    private readonly passwordFile: string | undefined,
    private readonly files: FileReader,
    private readonly ask: AskHidden | undefined,
  ) {}

  async open(bytes: Uint8Array, shown: string): Promise<Result<Uint8Array>> {
    if (!isCompoundFile(bytes)) return { ok: true, value: bytes, warnings: [] };
    this.#password ??= await readPassword(
      { passwordFile: this.passwordFile, environment: process.env, files: this.files, ask: this.ask },
      { twice: false },
    );
    if (!this.#password.ok) return this.#password;
    this.#workers ??= openLockingWorkers();
    return unlockDocument(bytes, this.#password.value, this.#workers, shown);
  }

  async close(): Promise<void> {
    await this.#workers?.close();
  }
}

const write = (
  plan: ImportPlan,
  root: string,
  bytes: Uint8Array,
  present: string | undefined,
): Diagnostic | undefined => {
  const text = (path: string, content: string): FileToWrite => ({
    path: join(root, path),
    bytes: Buffer.from(content, 'utf8'),
  });
  return replaceFiles([
    { path: join(root, plan.keptAs), bytes },
    ...(plan.edited === undefined ? [] : [text(plan.edited.path, plan.edited.text)]),
    ...(plan.text === present ? [] : [text(plan.target, plan.text)]),
  ]);
};

/**
 * `scr import CASE FILE…`: reads returned chronologies and action records into the YAML of the case, keeps each returned
 * file untouched beside it, and shows row by row what changes; with `--dry-run` it shows only. A file with an error changes
 * nothing; the others of the same call are imported all the same.
 */
export const importReturns = async (
  folder: string,
  returned: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
  ask: AskHidden | undefined = askHere(),
): Promise<Exit> => {
  const files = readFiles(process.cwd());
  const loaded = loadCase(folder, files);
  const problems: Diagnostic[] = [];
  const plans: ImportPlan[] = [];
  if (loaded.case === undefined) {
    printProblems(loaded.diagnostics, loaded.sources, options.json, terminal);
    return EXIT.problems;
  }
  let scr = loaded.case;
  const root = files.absolute(folder);
  const textOf = (path: string): string | undefined => {
    const read = files.readFile(join(root, path), MOST_YAML);
    return read.ok ? Buffer.from(read.value).toString('utf8') : undefined;
  };
  const freePath = (path: string, bytes: Uint8Array): string => {
    const { dir, name, ext } = parse(path);
    for (let copy = 1; ; copy += 1) {
      const free = copy === 1 ? path : `${dir}/${name} (${copy})${ext}`;
      const standing = files.readFile(join(root, free), MOST_BYTES);
      if (!standing.ok || Buffer.compare(standing.value, bytes) === 0) return free;
    }
  };
  const unlocker = new Unlocker(options.passwordFile, files, ask);
  const seen = new Map<string, string>();
  try {
    for (const file of returned) {
      const shown = files.display(file);
      const read = files.readFile(files.absolute(file), MOST_BYTES);
      if (!read.ok) {
        problems.push(explainReadFailure(read, shown, MOST_BYTES));
        continue;
      }
      const opened = await unlocker.open(read.value, shown);
      const planned: Result<ImportPlan> = opened.ok
        ? planImport(
            {
              bytes: opened.value,
              original: read.value,
              shown,
              name: basename(file).replaceAll(/\p{Cc}/gu, ' '),
            },
            { scr, agency: options.agency, asOf: options.asOf, textOf, freePath },
          )
        : opened;
      problems.push(...(planned.ok ? planned.warnings : planned.problems));
      if (!planned.ok) continue;
      const plan = planned.value;
      const other = seen.get(plan.target);
      if (other !== undefined) {
        problems.push({
          code: 'two-returns',
          severity: 'error',
          message: `This file and ${other} are both of ${plan.agency}; only the first was imported.`,
          hint: 'Import the one that is right; to join them, put their rows into one file first.',
          location: { file: shown },
        });
        continue;
      }
      seen.set(plan.target, shown);
      const failure = options.dryRun ? undefined : write(plan, root, read.value, textOf(plan.target));
      if (failure !== undefined) {
        problems.push(failure);
        continue;
      }
      plans.push(plan);
      if (!options.dryRun) {
        const again = loadCase(folder, files);
        if (again.case === undefined) problems.push(...again.diagnostics);
        scr = again.case ?? scr;
      }
    }
  } finally {
    await unlocker.close();
  }
  if (options.json) {
    const imported = plans.map(({ kind, agency, target, keptAs, rows, changes }) => ({
      kind,
      agency,
      target,
      keptAs,
      rows,
      changes,
    }));
    terminal.print(
      JSON.stringify({ imported, written: !options.dryRun, problems: problems.map(toJson) }, undefined, 2),
    );
  } else {
    for (const plan of plans) terminal.print(describeImport(plan, options.dryRun));
    printProblems(problems, loaded.sources, false, terminal);
  }
  return hasError(problems) ? EXIT.problems : EXIT.made;
};
