import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure } from '../../data-schema/disclosure-log.js';
import { loadDefinition } from '../documents/registry.js';
import { openCaseFolder } from '../case/open-case-folder.js';
import { DISCLOSURE_LOG } from '../case/read-disclosures.js';
import { findOutdated } from '../confidentiality/disclosure-log/find-outdated.js';
import { readLog } from '../confidentiality/disclosure-log/read-log.js';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import { readDisclosureFiles } from '../io/disclosure-files.js';
import { sha256 } from '../io/output-folder.js';
import { readFiles } from '../io/read-files.js';
import { selectDocuments } from '../packs/select-documents.js';
import { formatTable } from './format-table.js';
import { type BatchOptions, type BatchOutcome, caseOutput, makeBatch } from './make-batch.js';
import { reportJson } from './made-report.js';
import { printProblems } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

/** Whether there is what a confidential document needs: a password, or the word that none is meant. */
const canProtect = ({ unlocked, passwordFile }: BatchOptions): boolean =>
  unlocked || passwordFile !== undefined || (process.env['SCR_PASSWORD'] ?? '') !== '';

/**
 * `scr audit CASE`: verifies the disclosure log of a case, shows who was given what and on whose permission, and who
 * holds a version that is no longer the newest; and makes it into the document `disclosure-record`, where there is a
 * password to lock it with or the word that none is meant.
 */
export const audit = async (folder: string, options: BatchOptions, terminal: Terminal): Promise<Exit> => {
  const opened = openFolder(folder);
  if (opened !== undefined) {
    printProblems([opened], new Map(), options.json, terminal);
    return EXIT.problems;
  }
  const { entries, problems: broken } = read(folder);
  const outdated = findOutdated(entries, madeFiles(caseOutput(options.out, folder)));
  const record =
    entries.length > 0 && canProtect(options) ? await makeRecord(folder, options, terminal) : undefined;
  const made = record?.made ?? [];
  // What the loader says of the log, it says as warnings: here they stand as the errors that they are.
  const others = record?.problems.filter(({ code }) => code !== 'disclosure-log-changed') ?? [];
  const problems = [...broken, ...others];
  if (options.json) {
    const held = outdated.map(({ to, file, holds, newer }) => ({ to, file, sha256: holds.sha256, newer }));
    terminal.print(
      JSON.stringify({ disclosures: entries, outdated: held, ...reportJson(made, problems) }, undefined, 2),
    );
    return hasError(problems) ? EXIT.problems : EXIT.made;
  }
  terminal.print(entries.length === 0 ? 'Nothing has been recorded as shared.' : trail(entries));
  if (outdated.length > 0) {
    terminal.print('\nWho holds a version that is no longer the newest:\n');
    terminal.print(
      formatTable(
        [
          { heading: 'Held by', value: ({ to }) => to },
          { heading: 'File', value: ({ file }) => file },
          { heading: 'Line', value: ({ holds }) => String(holds.number), align: 'right' },
          { heading: 'Newer', value: ({ newer }) => (newer === 'made' ? 'made since' : 'shared since') },
        ],
        outdated,
      ),
    );
  }
  printProblems(problems, record?.sources ?? new Map(), false, terminal);
  if (broken.length === 0 && entries.length > 0) terminal.print('\nThe log is whole.');
  for (const { path } of made) terminal.print(`Made into a document: ${path}`);
  if (entries.length > 0 && record === undefined) {
    terminal.print(
      'To make it into a document, give the password (--password-file or SCR_PASSWORD) or say --unlocked.',
    );
  }
  return hasError(problems) ? EXIT.problems : EXIT.made;
};

const makeRecord = async (
  folder: string,
  options: BatchOptions,
  terminal: Terminal,
): Promise<BatchOutcome> => {
  const definitions = [await loadDefinition('disclosure-record')];
  return makeBatch([folder], options, terminal, (scr) => ({
    selected: selectDocuments(scr, definitions, { named: true }),
    allOrNothing: false,
  }));
};

/** Why a folder is no case folder: a log that is looked for in the wrong place must not seem to be empty. */
const openFolder = (folder: string): Diagnostic | undefined => {
  const files = readFiles(process.cwd());
  const opened = openCaseFolder(files.absolute(folder), files);
  return opened.ok ? undefined : opened.problem;
};

const read = (folder: string): { entries: readonly Disclosure[]; problems: readonly Diagnostic[] } => {
  const path = join(folder, DISCLOSURE_LOG);
  try {
    const files = readDisclosureFiles(folder);
    return readLog(path, files.log, files.seal);
  } catch (error) {
    const problem: Diagnostic = {
      code: 'disclosure-log-not-readable',
      severity: 'error',
      message: `The disclosure log cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'Check that this is a case folder and that you may read it.',
      location: { file: path },
    };
    return { entries: [], problems: [problem] };
  }
};

/** The SHA-256 of each file that stands in the case’s output folder, by its name. */
const madeFiles = (folder: string): Map<string, string> => {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Map(
      files
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => [entry.name, sha256(readFileSync(join(entry.parentPath, entry.name)))] as const),
    );
  } catch {
    return new Map();
  }
};

const trail = (entries: readonly Disclosure[]): string =>
  formatTable(
    [
      { heading: 'No.', value: ({ number }) => String(number), align: 'right' },
      { heading: 'Recorded', value: ({ recorded }) => recorded.slice(0, 16).replace('T', ' ') },
      { heading: 'File', value: ({ file }) => file },
      { heading: 'SHA-256', value: (entry) => entry.sha256.slice(0, 12) },
      { heading: 'Shared with', value: ({ to }) => to },
      { heading: 'Permission of', value: ({ permission }) => `${permission.by}, ${permission.date}` },
    ],
    entries,
  );
