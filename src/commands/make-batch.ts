import { basename, join, resolve } from 'node:path';
import type { Case } from '../../data-schema/case.js';
import { loadCase } from '../case/load-case.js';
import type { Sources } from '../diagnostics/code-frame.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { OutputFolder } from '../io/output-folder.js';
import { readFiles } from '../io/read-files.js';
import { openTemplates, ourTemplates } from '../io/template-files.js';
import { type MadeDocument, type MakeRequest, makeDocuments } from '../pipeline.js';
import { openBrowser } from '../render/browser.js';
import { openRenderers, type Renderers } from '../render/open-renderers.js';
import { thisMachine } from '../render/this-machine.js';
import { openRelease, type ProtectionOptions } from './open-release.js';
import { showProgress } from './show-progress.js';
import type { Terminal } from './terminal.js';

/** What `make` and `pack` have in common. */
export interface BatchOptions extends ProtectionOptions {
  /** The folder in which each case has a folder of its own for what is made of it. */
  readonly out: string;
  readonly asOf: string;
  readonly json: boolean;
}

/** What is to be made of one case; or, as text, why the command cannot be understood. */
export type Plan = Omit<MakeRequest, 'scr' | 'asOf'> | string;

/** What came of a batch; `usage` says why its command cannot be understood. */
export interface BatchOutcome {
  readonly made: readonly MadeDocument[];
  readonly problems: readonly Diagnostic[];
  /** The texts that were read, for the lines under a problem. */
  readonly sources: Sources;
  readonly usage?: string;
}

/**
 * Makes documents of each case, with one browser and each template read once for all of them. The problems of one case
 * stop that case and no other.
 */
export const makeBatch = async (
  folders: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
  plan: (scr: Case) => Plan,
): Promise<BatchOutcome> => {
  const files = readFiles(process.cwd());
  const browser = openBrowser(thisMachine());
  const batchRelease = openRelease(options);
  const rendererSets = new Map<string | undefined, Renderers>();
  const renderersFor = (folder: string | undefined): Renderers => {
    const searched = [...(folder === undefined ? [] : [folder]), ourTemplates()];
    const renderers =
      rendererSets.get(folder) ?? openRenderers(openTemplates(searched, files.display), browser);
    rendererSets.set(folder, renderers);
    return renderers;
  };

  const made: MadeDocument[] = [];
  const problems: Diagnostic[] = [];
  const sources = new Map<string, string>();
  try {
    for (const folder of folders) {
      const loaded = loadCase(folder, files);
      for (const [file, text] of loaded.sources) sources.set(file, text);
      problems.push(...loaded.diagnostics);
      const scr = loaded.case;
      if (!scr) continue;
      const planned = plan(scr);
      if (typeof planned === 'string') return { made, problems, sources, usage: planned };
      const { selected, release } = await batchRelease.forCase(scr, planned.selected);
      const outcome = await makeDocuments(
        { ...planned, selected, scr, asOf: options.asOf },
        {
          renderers: renderersFor(loaded.templates),
          release,
          output: new OutputFolder(caseOutput(options.out, folder), () => new Date()),
          clock: () => performance.now(),
          ...progress(selected.selections.length, terminal, options.json),
        },
      );
      made.push(...outcome.made);
      problems.push(...outcome.problems);
    }
  } finally {
    await Promise.all([browser.close(), batchRelease.close()]);
  }
  return { made, problems, sources };
};

/** The folder that what is made of a case goes to: named after the case’s own folder. */
export const caseOutput = (out: string, caseFolder: string): string =>
  join(out, basename(resolve(caseFolder)));

const progress = (total: number, terminal: Terminal, json: boolean) => {
  if (!terminal.isWatched || json) return {};
  const bar = showProgress((text) => void process.stderr.write(text));
  let done = 0;
  return {
    onRendered: ({ definition }: { definition: { id: string } }) => {
      done += 1;
      if (done === total) bar.end();
      else bar.at(done, total, definition.id);
    },
  };
};
