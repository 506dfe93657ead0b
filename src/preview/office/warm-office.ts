import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { openPrivateFolder } from './private-folder.js';
import { type ProcessGroup, startGroup } from './process-group.js';

/** Makes exact pages of Word files and workbooks. */
export interface Office {
  /** The pages as a tagged PDF. Where `signal` ends first, they are not waited for much longer. */
  toPdf(bytes: Uint8Array, format: 'docx' | 'xlsx', signal: AbortSignal): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}

const START_LIMIT_IN_MILLISECONDS = 30_000;
const PDF_LIMIT_IN_MILLISECONDS = 120_000;
/** Pages that nobody waits for may be finished for so long; then the program that makes them is started anew. */
const PATIENCE_IN_MILLISECONDS = 1500;
/**
 * LibreOffice keeps some hundred kilobytes of each document. After so many it is started anew when nobody waits for it, and
 * after twice as many in any case.
 */
const MOST_DOCUMENTS = 300;
const IDLE_IN_MILLISECONDS = 2000;
const ATTEMPTS = 2;
const FILTER = {
  docx: 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
  xlsx: 'pdf:calc_pdf_Export',
  fodt: 'pdf',
};
/** A document that stays open: LibreOffice ends when the last one is closed. */
const HELD_OPEN =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">' +
  '<office:body><office:text/></office:body></office:document>';

/**
 * LibreOffice, started once with settings of its own and kept open, so that pages take tenths of a second and not
 * seconds. It shares nothing with the LibreOffice that the person may have open. Files go to it and pages come back
 * through a private folder, from which each is removed at once; the folder goes when it is closed.
 */
export const openOffice = (program: string, mostDocuments = MOST_DOCUMENTS): Office =>
  new WarmOffice(program, mostDocuments);

class WarmOffice implements Office {
  readonly #folder = openPrivateFolder();
  readonly #settings: readonly string[];
  #warm: Promise<ProcessGroup> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #beside: ProcessGroup | undefined;
  #number = 0;
  /** How many documents the one that is open has had. */
  #had = 0;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    private readonly program: string,
    private readonly mostDocuments: number,
  ) {
    const settings = pathToFileURL(join(this.#folder.path, 'settings')).href;
    this.#settings = [
      '--headless',
      '--norestore',
      '--nologo',
      '--nolockcheck',
      `-env:UserInstallation=${settings}`,
    ];
  }

  toPdf(bytes: Uint8Array, format: 'docx' | 'xlsx', signal: AbortSignal): Promise<Result<Uint8Array>> {
    clearTimeout(this.#idle);
    const result = this.#queue.then(() => this.#convert(bytes, format, signal));
    this.#queue = result;
    void result.then(() => this.#renewSometimes());
    return result;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    await this.#stop();
    await this.#queue;
    await this.#stop();
    this.#folder.remove();
  }

  async #convert(
    bytes: Uint8Array,
    format: 'docx' | 'xlsx',
    signal: AbortSignal,
  ): Promise<Result<Uint8Array>> {
    for (let attempt = 1; attempt <= ATTEMPTS && !signal.aborted && !this.#isClosed; attempt += 1) {
      try {
        // It may have been ended by somebody else, or have failed by itself.
        if (this.#warm && !(await this.#warm).isRunning) await this.#stop();
        await (this.#warm ??= this.#start());
        const pages = await this.#convertNow(bytes, format, signal);
        if (pages) return { ok: true, value: pages, warnings: [] };
        attempt = ATTEMPTS;
      } catch {
        // It may have ended in the middle. Said below, if it cannot do better anew.
      }
      await this.#stop();
    }
    return { ok: false, problems: [signal.aborted || this.#isClosed ? NOT_WAITED_FOR : FAILED] };
  }

  async #renew(): Promise<void> {
    if (this.#had < this.mostDocuments || this.#isClosed) return;
    await this.#stop();
    this.#warm = this.#start();
    await this.#warm.catch(() => this.#stop());
  }

  #renewSometimes(): void {
    if (this.#had < this.mostDocuments || this.#isClosed) return;
    const renew = (): void => void (this.#queue = this.#queue.then(() => this.#renew()));
    clearTimeout(this.#idle);
    if (this.#had >= 2 * this.mostDocuments) renew();
    else this.#idle = setTimeout(renew, IDLE_IN_MILLISECONDS).unref();
  }

  /** The pages; undefined where they took too long or nobody waited for them. Throws where none were made. */
  async #convertNow(
    bytes: Uint8Array | string,
    format: keyof typeof FILTER,
    signal: AbortSignal,
  ): Promise<Uint8Array | undefined> {
    this.#number += 1;
    const { path } = this.#folder;
    const source = join(path, `${this.#number}.${format}`);
    const made = join(path, `${this.#number}.pdf`);
    try {
      writeFileSync(source, bytes, { mode: 0o600 });
      // Started a second time, it hands its work to the one that is open, and ends when that has done it.
      const args = [...this.#settings, '--convert-to', FILTER[format], '--outdir', path, source];
      const beside = await startGroup(this.program, args, this.#environment());
      this.#beside = beside;
      this.#had += 1;
      const isDone = await isEndedInTime(beside, signal);
      await beside.end();
      return isDone ? readFileSync(made) : undefined;
    } finally {
      rmSync(source, { force: true });
      rmSync(made, { force: true });
    }
  }

  async #start(): Promise<ProcessGroup> {
    this.#had = 0;
    const { path } = this.#folder;
    const held = join(path, 'held-open.fodt');
    mkdirSync(join(path, 'settings'), { recursive: true, mode: 0o700 });
    writeFileSync(held, HELD_OPEN, { mode: 0o600 });
    const warm = await startGroup(
      this.program,
      [...this.#settings, '--invisible', held],
      this.#environment(),
      { guarded: true },
    );
    try {
      await this.#untilReady(warm);
      return warm;
    } catch (error) {
      // Nobody else knows of it: it would run on, and this program with it.
      await warm.end();
      throw error;
    }
  }

  /** It is ready when it has the document open, and one handed to it comes back. */
  async #untilReady(warm: ProcessGroup): Promise<void> {
    const limit = performance.now() + START_LIMIT_IN_MILLISECONDS;
    while (!isThere(join(this.#folder.path, '.~lock.held-open.fodt#'))) {
      if (performance.now() > limit || !warm.isRunning || this.#isClosed)
        throw new Error('LibreOffice did not start');
      await pause(50);
    }
    await this.#convertNow(HELD_OPEN, 'fodt', AbortSignal.timeout(START_LIMIT_IN_MILLISECONDS));
  }

  /** Ends all that runs: what is half-way through a document would go on to write it. */
  async #stop(): Promise<void> {
    const warm = this.#warm;
    this.#warm = undefined;
    await this.#beside?.end();
    const group = await warm?.catch(() => undefined);
    await group?.end();
    rmSync(join(this.#folder.path, '.~lock.held-open.fodt#'), { force: true });
  }

  /** Not told the case’s password; what it writes for itself goes to the private folder too. */
  #environment(): NodeJS.ProcessEnv {
    const { SCR_PASSWORD: _password, ...environment } = process.env;
    const { path } = this.#folder;
    return { ...environment, TMPDIR: path, TMP: path, TEMP: path };
  }
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const isEndedInTime = async ({ ended }: ProcessGroup, signal: AbortSignal): Promise<boolean> => {
  const over = new AbortController();
  const after = (milliseconds: number): Promise<boolean> =>
    pause(milliseconds, false, { signal: over.signal }).catch(() => false);
  const isAborted = new Promise<boolean>((resolve) => {
    signal.addEventListener('abort', () => void after(PATIENCE_IN_MILLISECONDS).then(resolve), {
      once: true,
      signal: over.signal,
    });
  });
  try {
    return await Promise.race([ended.then(() => true), after(PDF_LIMIT_IN_MILLISECONDS), isAborted]);
  } finally {
    over.abort();
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
