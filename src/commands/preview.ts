import { readFileSync } from 'node:fs';
import { openLockingWorkers } from '../confidentiality/locking/locking-workers.js';
import { Password } from '../confidentiality/locking/password.js';
import { unlockDocument } from '../confidentiality/locking/unlock-document.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { loadDefinition, loadDefinitions } from '../documents/registry.js';
import { readFiles } from '../io/read-files.js';
import { ourTemplates } from '../io/template-files.js';
import { findOffice } from '../preview/office/find-office.js';
import { openOffice } from '../preview/office/warm-office.js';
import { openPreview } from '../preview/open-preview.js';
import type { PreviewActions } from '../preview/preview-actions.js';
import { AUDIENCES } from '../documents/definition.js';
import { openBrowser } from '../render/browser.js';
import { thisMachine } from '../render/this-machine.js';
import { type BatchOptions, caseOutput, makeBatch } from './make-batch.js';
import { openElsewhere, openInEditor, openMadeFolder } from './open-elsewhere.js';
import { planMake } from './plan-make.js';
import { printProblems } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface PreviewOptions extends Omit<BatchOptions, 'json'> {
  readonly port: number;
  /** Show the page in the browser of this machine at once. */
  readonly open: boolean;
  readonly poll: boolean;
}

/**
 * `scr preview CASE`: serves a page on this machine that shows every document of a case as it would be made, and follows
 * each change to the case and the templates, until `stop` comes.
 */
export const preview = async (
  folder: string,
  options: PreviewOptions,
  terminal: Terminal,
  stop: Promise<unknown> = untilStopped(),
): Promise<Exit> => {
  const machine = thisMachine();
  const program = findOffice(machine);
  const office = program === undefined ? undefined : openOffice(program);
  const printer = openBrowser(machine);
  try {
    const opened = await openPreview(
      {
        folder,
        asOf: options.asOf,
        definitions: await loadDefinitions(),
        output: caseOutput(options.out, folder),
        port: options.port,
        poll: options.poll,
      },
      {
        files: readFiles(process.cwd()),
        printer,
        ourTemplates: ourTemplates(),
        office,
        actions: actionsFor(folder, options, terminal),
      },
    );
    if (!opened.ok) {
      printProblems(opened.problems, new Map(), false, terminal);
      return EXIT.problems;
    }
    const { address, close } = opened.value;
    terminal.print(`The preview is at ${address}`);
    terminal.print('Only this machine can open it, and only by this address. Ctrl+C ends it.');
    if (options.open) {
      const shown = await openElsewhere(address);
      if (!shown.ok) printProblems(shown.problems, new Map(), false, terminal);
    }
    await stop;
    await close();
    return EXIT.made;
  } finally {
    await Promise.all([printer.close(), office?.close()]);
  }
};

/** Ctrl+C, the closing of the terminal, or being told to end. A second time ends it at once. */
const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (isStopping) process.exit(EXIT.problems);
        isStopping = true;
        resolve();
      });
    }
  });

const actionsFor = (folder: string, options: PreviewOptions, terminal: Terminal): PreviewActions => ({
  async make({ document, recipient, audience, view = {} }, text) {
    const definitions = [await loadDefinition(document)];
    const batch: BatchOptions = {
      ...options,
      asOf: view.asAt?.at(-1) ?? options.asOf,
      json: true,
      neverAsk: true,
      ...(text === undefined ? {} : { password: new Password(text) }),
    };
    const { usage, ...outcome } = await makeBatch([folder], batch, { ...terminal, isWatched: false }, (scr) =>
      planMake(scr, definitions, true, {
        recipient,
        audience: AUDIENCES.find((each) => each === audience),
        days: view.asAt,
        bonds: view.withBonds,
        ...view.extract,
      }),
    );
    return usage === undefined ? outcome : { ...outcome, problems: [...outcome.problems, notMade(usage)] };
  },
  async unlock(path, text) {
    const workers = openLockingWorkers();
    try {
      return await unlockDocument(readFileSync(path), new Password(text), workers, path);
    } finally {
      await workers.close();
    }
  },
  openFolder: openMadeFolder,
  openPlace: openInEditor,
});

/** The case may have changed since the page asked. */
const notMade = (message: string): Diagnostic => ({ code: 'not-made', severity: 'error', message });
