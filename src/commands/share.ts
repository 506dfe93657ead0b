import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Case } from '../../data-schema/case.js';
import type { Disclosure } from '../../data-schema/disclosure-log.js';
import { isRealDay } from '../../data-schema/is-real-day.js';
import { loadCase } from '../case/load-case.js';
import { DISCLOSURE_LOG } from '../case/read-disclosures.js';
import { chain, seal, type Sharing } from '../confidentiality/disclosure-log/chain.js';
import { readLog } from '../confidentiality/disclosure-log/read-log.js';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import { appendDisclosures, readDisclosureFiles, whileRecording } from '../io/disclosure-files.js';
import { sha256 } from '../io/output-folder.js';
import { readFiles } from '../io/read-files.js';
import { printProblems, printUsage } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface ShareOptions {
  readonly to: string;
  /** `WHO/YYYY-MM-DD`: who permitted it, and when. */
  readonly permission: string;
  readonly json: boolean;
  /** The moment of recording. */
  readonly now: Date;
}

/**
 * `scr share CASE FILE… --to WHO --permission WHO/DATE`: records in the case’s disclosure log that files were shared
 * (1 §1.2). All files are recorded or none.
 */
export const share = (
  folder: string,
  files: readonly string[],
  options: ShareOptions,
  terminal: Terminal,
): Exit => {
  const permission = parsePermission(options.permission);
  if (permission === undefined) {
    const message = '--permission takes who permitted it and when, such as "Mr Alan Thorpe/2009-09-28".';
    printUsage([message], options.json, terminal);
    return EXIT.usage;
  }
  const loaded = loadCase(folder, readFiles(process.cwd()));
  const problems: Diagnostic[] = loaded.diagnostics.filter(({ severity }) => severity === 'error');
  const sharings = files.map((file) => describe(file, options, permission));
  problems.push(...sharings.filter((each) => 'code' in each));
  if (loaded.case) problems.push(...checkPermission(loaded.case, permission, options.now));

  if (!hasError(problems)) {
    const ready = sharings.filter((each): each is Sharing => !('code' in each));
    problems.push(...record(folder, ready));
  }
  printProblems(problems, loaded.sources, options.json, terminal);
  if (hasError(problems)) return EXIT.problems;
  if (!options.json) {
    const count = files.length === 1 ? 'file' : 'files';
    terminal.print(
      `Recorded in ${join(folder, DISCLOSURE_LOG)}: ${files.length} ${count} shared with ${options.to}.`,
    );
  }
  return EXIT.made;
};

interface Permission {
  readonly by: string;
  readonly date: string;
}

const parsePermission = (text: string): Permission | undefined => {
  const [, by = '', date = ''] = /^(.+)\/(\d{4}-\d{2}-\d{2})$/.exec(text.trim()) ?? [];
  return by.trim() !== '' && isRealDay(date) ? { by: by.trim(), date } : undefined;
};

const describe = (path: string, { to, now }: ShareOptions, permission: Permission): Sharing | Diagnostic => {
  try {
    if (!statSync(path).isFile()) return cannotShare(path, 'This is no file.');
    const bytes = readFileSync(path);
    const recorded = now.toISOString();
    return { recorded, file: basename(path), sha256: sha256(bytes), bytes: bytes.length, to, permission };
  } catch {
    return cannotShare(path, 'This file cannot be read.');
  }
};

const cannotShare = (file: string, message: string): Diagnostic => ({
  code: 'file-not-readable',
  severity: 'error',
  message,
  hint: 'Name the file that was shared, as it was shared.',
  location: { file },
});

const checkPermission = ({ board }: Case, { by, date }: Permission, now: Date): Diagnostic[] => {
  const problems: Diagnostic[] = [];
  if (date > now.toISOString().slice(0, 10)) {
    problems.push({
      code: 'permission-in-the-future',
      severity: 'error',
      message: `The permission of ${date} has not been given yet.`,
      hint: 'Give the day on which it was given.',
      paragraph: '1 §1.2',
    });
  }
  if (by !== board.chair.name) {
    problems.push({
      code: 'permission-not-the-chair',
      severity: 'warning',
      message: `The permission is recorded as that of ${by}; the process asks for that of the Chair, ${board.chair.name}.`,
      hint: 'If the Chair permitted it, record it again under the Chair’s name as board.yaml has it.',
      paragraph: '1 §1.2',
    });
  }
  return problems;
};

/** Adds the sharings to the log. A log that was changed is added to all the same: a gap would be a second loss. */
const record = (folder: string, sharings: readonly Sharing[]): Diagnostic[] => {
  const problems: Diagnostic[] = [];
  const path = join(folder, DISCLOSURE_LOG);
  try {
    const free = whileRecording(folder, () => {
      const files = readDisclosureFiles(folder);
      const read = readLog(path, files.log, files.seal);
      problems.push(...read.problems);
      const added: Disclosure[] = [];
      for (const sharing of sharings) added.push(chain(added.at(-1) ?? read.entries.at(-1), sharing));
      // A seal set anew would hide what was changed before.
      appendDisclosures(
        folder,
        added,
        read.problems.length > 0 ? undefined : seal([...read.entries, ...added]),
      );
    });
    if (!free) problems.push(recordingElsewhere(path));
  } catch (error) {
    problems.push({
      code: 'disclosure-log-not-writable',
      severity: 'error',
      message: `Nothing could be recorded: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'Free room on the disk or ask for access to the case folder, then record it again.',
      location: { file: path },
    });
  }
  return problems;
};

const recordingElsewhere = (file: string): Diagnostic => ({
  code: 'disclosure-log-in-use',
  severity: 'error',
  message: 'Somebody else is recording in this case at this moment.',
  hint: 'Try again. If nobody is, delete disclosure-log.lock in the case folder: a machine stopped while it recorded.',
  location: { file },
});
