import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import type { Case } from '../../data-schema/case.js';
import { type Chronology, chronologyFile } from '../../data-schema/chronology.js';
import { explainReadFailure } from '../case/explain-read-failure.js';
import { loadCase } from '../case/load-case.js';
import { askHidden } from '../confidentiality/locking/ask-hidden.js';
import { isCompoundFile } from '../confidentiality/locking/compound-file/read-compound-file.js';
import { type LockingWorkers, openLockingWorkers } from '../confidentiality/locking/locking-workers.js';
import type { Password } from '../confidentiality/locking/password.js';
import { readPassword } from '../confidentiality/locking/read-password.js';
import { unlockDocument } from '../confidentiality/locking/unlock-document.js';
import { type Diagnostic, hasError, type Result } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { formatReport } from '../diagnostics/format-report.js';
import { toJson } from '../diagnostics/to-json.js';
import { readFiles } from '../io/read-files.js';
import { writeWhole } from '../io/write-whole.js';
import { compareEntries, type EntryChanges } from '../returns/compare-entries.js';
import { importChronologies } from '../returns/import-chronologies.js';
import { readReturnedFile } from '../returns/read-returned-file.js';
import { writeChronology } from '../returns/write-chronology.js';
import { formatChanges } from './format-changes.js';
import { printUsage } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface ImportOptions {
  readonly agency?: string;
  readonly dryRun: boolean;
  readonly passwordFile?: string;
  readonly json: boolean;
  /** The ISO day on which it is imported: nothing in a chronology is later. */
  readonly asOf: string;
}

/** No returned form comes near it. */
const MOST_BYTES = 100 * 1024 * 1024;

/** What one agency returned, out of one file or several. */
export interface AgencyImport {
  readonly agency: string;
  readonly files: readonly string[];
  readonly chronology: Chronology;
  readonly changes: EntryChanges;
  /** Where it was written, or would be. */
  readonly path: string;
}

/**
 * `scr import CASE FILE…`: reads returned chronologies into the YAML of their agencies, keeps the returned files beside it as
 * they are, and shows what is new, changed and gone. A file that cannot be read stops none of the others.
 */
export const importReturns = async (
  folder: string,
  names: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<Exit> => {
  const files = readFiles(process.cwd());
  const loaded = loadCase(folder, files);
  const scr = loaded.case;
  if (!scr) {
    return finish([], [...loaded.diagnostics], loaded.sources);
  }
  const ids = scr.board.agencies.map(({ id }) => id);
  if (options.agency !== undefined && !ids.includes(options.agency)) {
    const meant = didYouMean(options.agency, ids);
    printUsage(
      [
        `There is no agency "${options.agency}".${meant === undefined ? ` Choose one of: ${ids.join(', ')}.` : ` Did you mean "${meant}"?`}`,
      ],
      options.json,
      terminal,
    );
    return EXIT.usage;
  }

  const problems: Diagnostic[] = [];
  const returned = new Map<
    string,
    { files: string[]; entries: Chronology['entries']; noContact: Chronology['noContact'] }
  >();
  const opener = openReturned(options, files);
  try {
    for (const name of names) {
      const shown = files.display(files.absolute(name));
      const opened = await opener.open(name, shown);
      const read = opened.ok ? readReturnedFile(opened.value, shown) : opened;
      const imported = read.ok
        ? importChronologies(read.value, shown, scr, { agency: options.agency, latest: options.asOf })
        : read;
      if (!imported.ok) {
        problems.push(...imported.problems);
        continue;
      }
      problems.push(...imported.warnings);
      for (const { agency, entries, noContact } of imported.value) {
        const known = returned.get(agency) ?? { files: [], entries: [], noContact: [] };
        returned.set(agency, known);
        known.files.push(files.absolute(name));
        known.entries.push(...entries);
        known.noContact.push(...noContact);
      }
    }
  } finally {
    await opener.close();
  }

  const imports: AgencyImport[] = [];
  for (const [agency, { files: own, entries, noContact }] of returned) {
    const standing = scr.chronologies.get(agency);
    const changes = compareEntries(standing?.entries ?? [], entries);
    const chronology: Chronology = {
      agency,
      ...(standing?.author === undefined ? {} : { author: standing.author }),
      ...(standing?.revised === undefined ? {} : { revised: standing.revised }),
      entries: [...entries],
      noContact: [...noContact],
      imported: [
        ...new Set([
          ...(standing?.imported ?? []),
          ...own.map((file) => keptName(agency, file, options.asOf)),
        ]),
      ],
    };
    const valid = chronologyFile.safeParse(chronology);
    const path = join(files.absolute(folder), 'chronologies', `${agency}.yaml`);
    if (!valid.success) {
      problems.push(
        ...valid.error.issues.map((issue) => notStorable(agency, issue.path.join('.'), issue.message)),
      );
      continue;
    }
    const failure = options.dryRun
      ? undefined
      : write(
          { scr, root: files.absolute(folder), path, chronology, own, changes, asOf: options.asOf },
          files.display,
        );
    if (failure) problems.push(failure);
    else
      imports.push({ agency, files: own.map(files.display), chronology, changes, path: files.display(path) });
  }
  return finish(imports, [...loaded.diagnostics, ...problems], loaded.sources);

  function finish(
    made: readonly AgencyImport[],
    found: readonly Diagnostic[],
    sources: ReadonlyMap<string, string>,
  ): Exit {
    if (options.json) {
      const imported = made.map(({ agency, files: own, path, changes, chronology }) => ({
        agency,
        files: own,
        path,
        rows: chronology.entries.length,
        ...changes,
      }));
      terminal.print(JSON.stringify({ imported, problems: found.map(toJson) }, undefined, 2));
    } else {
      for (const each of made) terminal.print(formatChanges(each, options.dryRun));
      if (found.length > 0) terminal.complain(formatReport(found, sources, { colour: terminal.hasColour }));
    }
    return hasError(found) ? EXIT.problems : EXIT.made;
  }
};

const keptName = (agency: string, file: string, day: string): string =>
  `returned/${agency}/${day} ${basename(file).replaceAll(/[\r\n]/g, ' ')}`;

interface WriteRequest {
  readonly scr: Case;
  readonly root: string;
  readonly path: string;
  readonly chronology: Chronology;
  readonly own: readonly string[];
  readonly changes: EntryChanges;
  readonly asOf: string;
}

/** The returned files first, then what stood there before, then the new YAML: whatever fails, nothing is lost. */
const write = (
  { root, path, chronology, own, changes, asOf }: WriteRequest,
  display: (path: string) => string,
): Diagnostic | undefined => {
  const folder = dirname(path);
  try {
    for (const file of own) {
      const bytes = readFileSync(file);
      keepAside(join(folder, keptName(chronology.agency, file, asOf)), bytes);
    }
    if (existsSync(path)) {
      const before = readFileSync(path);
      if (changes.added.length + changes.changed.length + changes.gone.length > 0) {
        keepAside(join(folder, 'returned', chronology.agency, `${asOf} before import.yaml`), before);
      }
    }
    const schema = schemaPath(existsSync(path) ? readFileSync(path, 'utf8') : '', root);
    writeWhole(path, new TextEncoder().encode(writeChronology(chronology, schema)));
    return undefined;
  } catch (error) {
    return {
      code: 'import-not-written',
      severity: 'error',
      message: `The chronology could not be written: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'Close the file where it is open, or look whether the folder may be written to, and import again.',
      location: { file: display(path) },
    };
  }
};

/** Under this name, or under one with a number where another file has it already. */
const keepAside = (path: string, bytes: Uint8Array): void => {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const target = number === 1 ? path : join(dir, `${name} (${number})${ext}`);
    if (!existsSync(target)) return writeWhole(target, bytes);
    if (Buffer.compare(readFileSync(target), bytes) === 0) return undefined;
  }
};

/** As the file already says it; else the way from it to our schema. */
const schemaPath = (standing: string, root: string): string => {
  const said = /^# yaml-language-server: \$schema=(\S+)/m.exec(standing)?.[1];
  if (said !== undefined) return said;
  for (let here = import.meta.dirname; here !== dirname(here); here = dirname(here)) {
    const schema = join(here, 'data-schema/json/chronology.schema.json');
    if (existsSync(schema)) return relative(resolve(root, 'chronologies'), schema).split(sep).join('/');
  }
  return 'chronology.schema.json';
};

/** Reads returned files, and unlocks those that are locked; the password is asked for once. */
const openReturned = ({ passwordFile }: ImportOptions, files: ReturnType<typeof readFiles>) => {
  let asked: Promise<Result<Password>> | undefined;
  let workers: LockingWorkers | undefined;
  return {
    async open(name: string, shown: string): Promise<Result<Uint8Array>> {
      const read = files.readFile(files.absolute(name), MOST_BYTES);
      if (!read.ok) return { ok: false, problems: [explainReadFailure(read, shown, MOST_BYTES)] };
      const isLocked =
        isCompoundFile(read.value) &&
        Buffer.from(read.value).includes(Buffer.from('EncryptedPackage', 'utf16le'));
      if (!isLocked) return { ok: true, value: read.value, warnings: [] };
      const ask = process.stdin.isTTY
        ? askHidden(process.stdin, (text) => void process.stderr.write(text))
        : undefined;
      asked ??= readPassword({ passwordFile, environment: process.env, files, ask }, { twice: false });
      const password = await asked;
      if (!password.ok) return password;
      workers ??= openLockingWorkers();
      return unlockDocument(read.value, password.value, workers, shown);
    },
    close: async () => workers?.close(),
  };
};

const notStorable = (agency: string, path: string, message: string): Diagnostic => ({
  code: 'import-not-storable',
  severity: 'error',
  message: `A row of ${agency} cannot be kept: ${path} ${message}.`,
  hint: 'Correct that row in the returned file, and import it again.',
});
