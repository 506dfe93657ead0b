import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { openPrivateFolder, type PrivateFolder } from './private-folder.js';

/** Makes exact pages of Word files and workbooks. */
export interface Office {
  /** The pages as a tagged PDF. Where `signal` ends first, nothing is waited for any longer. */
  toPdf(bytes: Uint8Array, format: 'docx' | 'xlsx', signal: AbortSignal): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}

const START_LIMIT_IN_MILLISECONDS = 30_000;
const END_LIMIT_IN_MILLISECONDS = 3000;
const PDF_LIMIT_IN_MILLISECONDS = 120_000;
/** Pages that nobody waits for may be finished for so long; then the program that makes them is started anew. */
const PATIENCE_IN_MILLISECONDS = 1500;
const FILTER = {
  docx: 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
  xlsx: 'pdf:calc_pdf_Export',
};
/** A document that stays open: LibreOffice ends when the last one is closed. */
const HELD_OPEN =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">' +
  '<office:body><office:text/></office:body></office:document>';

/**
 * LibreOffice, started once with a folder of its own and kept open, so that pages take tenths of a second and not
 * seconds. It shares nothing with the LibreOffice that the person may have open. Its folder, through which it is given
 * each file and gives back the pages, is private and removed at the end; each file is removed as soon as it was read.
 */
export const openOffice = (program: string): Office => {
  const folder = openPrivateFolder();
  let running: Promise<ChildProcess> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let number = 0;
  let isClosed = false;

  const start = (): Promise<ChildProcess> => {
    running ??= startOffice(program, folder);
    return running;
  };
  const stop = async (): Promise<void> => {
    const ending = running;
    running = undefined;
    const child = await ending?.catch(() => undefined);
    if (child) await endProcess(child);
  };

  const convert = async (
    bytes: Uint8Array,
    format: 'docx' | 'xlsx',
    signal: AbortSignal,
  ): Promise<Result<Uint8Array>> => {
    if (signal.aborted || isClosed) return { ok: false, problems: [NOT_WAITED_FOR] };
    number += 1;
    const source = join(folder.path, `${number}.${format}`);
    const made = join(folder.path, `${number}.pdf`);
    try {
      await start();
      writeFileSync(source, bytes, { mode: 0o600 });
      const args = ['--convert-to', FILTER[format], '--outdir', folder.path, source];
      const ended = await runBeside(program, [...settingsOf(folder), ...args], signal);
      if (ended === 'late') {
        await stop();
        return { ok: false, problems: [signal.aborted ? NOT_WAITED_FOR : FAILED] };
      }
      return { ok: true, value: readFileSync(made), warnings: [] };
    } catch {
      await stop();
      return { ok: false, problems: [FAILED] };
    } finally {
      rmSync(source, { force: true });
      rmSync(made, { force: true });
    }
  };

  return {
    toPdf(bytes, format, signal) {
      const result = queue.then(() => convert(bytes, format, signal));
      queue = result;
      return result;
    },
    async close() {
      isClosed = true;
      await stop();
      folder.remove();
    },
  };
};

const settingsOf = (folder: PrivateFolder): string[] => [
  '--headless',
  '--norestore',
  '--nologo',
  '--nolockcheck',
  `-env:UserInstallation=${pathToFileURL(join(folder.path, 'settings')).href}`,
];

/** Not told the case’s password; what it writes for itself goes to the private folder too. */
const environmentOf = (folder: PrivateFolder): NodeJS.ProcessEnv => {
  const { SCR_PASSWORD: _password, ...environment } = process.env;
  return { ...environment, TMPDIR: folder.path, TMP: folder.path, TEMP: folder.path };
};

const startOffice = async (program: string, folder: PrivateFolder): Promise<ChildProcess> => {
  const held = join(folder.path, 'held-open.fodt');
  await mkdir(join(folder.path, 'settings'), { recursive: true, mode: 0o700 });
  writeFileSync(held, HELD_OPEN, { mode: 0o600 });
  const child = spawn(program, [...settingsOf(folder), '--invisible', held], {
    stdio: 'ignore',
    env: environmentOf(folder),
    // A group of its own: the program is a script that starts another one, and both have to end.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const endWithUs = (): void => signalGroup(child, 'SIGKILL');
  // Before its folder is removed, or it would write into it again.
  process.prependOnceListener('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', resolve);
  });
  await untilReady(program, folder, child);
  return child;
};

/** It is ready when a file handed over comes back: what is handed over before that would start a second one. */
const untilReady = async (program: string, folder: PrivateFolder, child: ChildProcess): Promise<void> => {
  const lock = join(folder.path, 'settings', 'user');
  const end = performance.now() + START_LIMIT_IN_MILLISECONDS;
  const probe = join(folder.path, 'probe.fodt');
  while (performance.now() < end && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isThere(lock) || !isThere(join(folder.path, '.~lock.held-open.fodt#'))) continue;
    writeFileSync(probe, HELD_OPEN, { mode: 0o600 });
    const args = ['--convert-to', 'pdf', '--outdir', folder.path, probe];
    await runBeside(
      program,
      [...settingsOf(folder), ...args],
      AbortSignal.timeout(START_LIMIT_IN_MILLISECONDS),
    );
    rmSync(probe, { force: true });
    rmSync(join(folder.path, 'probe.pdf'), { force: true });
    return;
  }
  await endProcess(child);
  throw new Error('LibreOffice did not start');
};

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Runs LibreOffice a second time: it hands its work to the one that is open, and ends when that has done it. */
const runBeside = (program: string, args: readonly string[], signal: AbortSignal): Promise<'done' | 'late'> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { stdio: 'ignore', windowsHide: true });
    const give = (): void => {
      child.kill('SIGKILL');
      resolve('late');
    };
    const limit = setTimeout(give, PDF_LIMIT_IN_MILLISECONDS);
    let patience: NodeJS.Timeout | undefined;
    const hurry = (): void => void (patience = setTimeout(give, PATIENCE_IN_MILLISECONDS));
    signal.addEventListener('abort', hurry, { once: true });
    const finish = (): void => {
      clearTimeout(limit);
      clearTimeout(patience);
      signal.removeEventListener('abort', hurry);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('exit', () => {
      finish();
      resolve('done');
    });
  });

/** There is nothing in it to be saved. It is over when no process of its group is left, which could still write. */
const endProcess = async (child: ChildProcess): Promise<void> => {
  signalGroup(child, 'SIGKILL');
  const end = performance.now() + END_LIMIT_IN_MILLISECONDS;
  while (isGroupAlive(child) && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 10));
};

const isGroupAlive = (child: ChildProcess): boolean => {
  if (process.platform === 'win32' || child.pid === undefined)
    return child.exitCode === null && child.signalCode === null;
  try {
    return process.kill(-child.pid, 0);
  } catch {
    return false;
  }
};

const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
};

const FAILED: Diagnostic = {
  code: 'exact-pages-failed',
  severity: 'warning',
  message: 'LibreOffice could not make the exact pages of this document.',
  hint: 'The view is approximate; the file itself is not concerned. Open it in Word to see its pages.',
};

const NOT_WAITED_FOR: Diagnostic = {
  code: 'exact-pages-not-waited-for',
  severity: 'warning',
  message: 'These pages were not waited for.',
};
