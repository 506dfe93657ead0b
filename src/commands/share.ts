import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Case } from '../../data-schema/case.js';
import { disclosure } from '../../data-schema/disclosure-log.js';
import { isRealDay } from '../../data-schema/is-real-day.js';
import { line } from '../../data-schema/text.js';
import { loadCase } from '../case/load-case.js';
import { DISCLOSURE_LOG } from '../case/read-disclosures.js';
import type { Sharing } from '../confidentiality/disclosure-log/chain.js';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import { sha256 } from '../io/output-folder.js';
import { readFiles } from '../io/read-files.js';
import { printProblems, printUsage } from './print-problems.js';
import { recordSharings } from './record-sharings.js';
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
  const to = onOneLine(options.to);
  if (permission === undefined || to === undefined) {
    const usage = [
      ...(to === undefined
        ? ['--to takes whom the files were shared with, on one line, such as "HM Coroner".']
        : []),
      ...(permission === undefined
        ? ['--permission takes who permitted it and when, such as "Mr Alan Thorpe/2009-09-28".']
        : []),
    ];
    printUsage(usage, options.json, terminal);
    return EXIT.usage;
  }
  const loaded = loadCase(folder, readFiles(process.cwd()));
  const problems: Diagnostic[] = loaded.diagnostics.filter(({ severity }) => severity === 'error');
  const sharings = files.map((file) => describe(file, to, options.now, permission));
  problems.push(...sharings.filter((each) => 'code' in each));
  if (loaded.case) problems.push(...checkPermission(loaded.case, permission, options.now));

  let isRecorded = false;
  if (!hasError(problems)) {
    const ready = sharings.filter((each): each is Sharing => !('code' in each));
    const recorded = recordSharings(folder, ready);
    isRecorded = recorded.isRecorded;
    problems.push(...recorded.problems);
  }
  printProblems(problems, loaded.sources, options.json, terminal);
  if (isRecorded && !options.json) {
    const count = files.length === 1 ? 'file' : 'files';
    // A log that was changed is added to, so that nobody records the same a second time.
    const allTheSame = hasError(problems) ? ' all the same' : '';
    terminal.print(
      `Recorded${allTheSame} in ${join(folder, DISCLOSURE_LOG)}: ${files.length} ${count} shared with ${to}.`,
    );
  }
  return hasError(problems) ? EXIT.problems : EXIT.made;
};

interface Permission {
  readonly by: string;
  readonly date: string;
}

const parsePermission = (text: string): Permission | undefined => {
  const [, name = '', date = ''] = /^(.+)\/(\d{4}-\d{2}-\d{2})$/.exec(text.trim()) ?? [];
  const by = onOneLine(name);
  return by !== undefined && isRealDay(date) ? { by, date } : undefined;
};

/** As the log takes it: without blanks around it; nothing for what it could not hold. */
const onOneLine = (text: string): string | undefined => line().safeParse(text).data;

const describe = (path: string, to: string, now: Date, permission: Permission): Sharing | Diagnostic => {
  try {
    if (!statSync(path).isFile()) return cannotShare(path, 'This is no file.');
    const bytes = readFileSync(path);
    const recorded = now.toISOString();
    const sharing = {
      recorded,
      file: basename(path),
      sha256: sha256(bytes),
      bytes: bytes.length,
      to,
      permission,
    };
    const kept = disclosure.omit({ number: true, previous: true, hash: true }).safeParse(sharing);
    return kept.success
      ? kept.data
      : cannotShare(path, 'The name of this file cannot be written into the log.');
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
  if (date > localDay(now)) {
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

/** The day on which it is now where the program runs. */
const localDay = (now: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
