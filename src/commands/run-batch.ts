import { basename, join, resolve } from 'node:path';
import type { Case } from '../../data-schema/case.js';
import { loadCase } from '../case/load-case.js';
import { type Diagnostic, hasError } from '../diagnostics/diagnostic.js';
import { OutputFolder } from '../io/output-folder.js';
import { readFiles } from '../io/read-files.js';
import { openTemplates, ourTemplates } from '../io/template-files.js';
import { type MadeDocument, type MakeRequest, makeDocuments } from '../pipeline.js';
import { openBrowser } from '../render/browser.js';
import { openRenderers, type Renderers } from '../render/open-renderers.js';
import { thisMachine } from '../render/this-machine.js';
import { madeTable } from './made-report.js';
import { openRelease, type ProtectionOptions } from './open-release.js';
import { printProblems, printUsage } from './print-problems.js';
import { showProgress } from './show-progress.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

/** What `make` and `pack` have in common. */
export interface BatchOptions extends ProtectionOptions {
  /** The folder in which each case has a folder of its own for what is made of it. */
  readonly out: string;
  readonly asOf: string;
  readonly json: boolean;
}

/** What is to be made of one case; or, as text, why the command cannot be understood. */
export type Plan = Omit<MakeRequest, 'scr' | 'asOf'> | string;

/**
 * Makes documents of each case, with one browser and each template read once for all of them. The problems of one case
 * stop that case and no other. Prints what was made and what is wrong.
 */
export const runBatch = async (
  folders: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
  plan: (scr: Case) => Plan | Promise<Plan>,
): Promise<Exit> => {
  const files = readFiles(process.cwd());
  const browser = openBrowser(thisMachine());
  const batchRelease = openRelease(options);
  const rendererSets = new Map<string | undefined, Renderers>();
  const renderersFor = (folder: string | undefined): Renderers => {
    const searched = [...(folder === undefined ? [] : [folder]), ourTemplates()];
    const renderers = rendererSets.get(folder) ?? openRenderers(openTemplates(searched, files.display), browser);
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
      const planned = await plan(scr);
      if (typeof planned === 'string') {
        printUsage([planned], options.json, terminal);
        return EXIT.usage;
      }
      const output = new OutputFolder(join(options.out, basename(resolve(folder))), () => new Date());
      const { selected, release } = await batchRelease.forCase(scr, planned.selected);
      const outcome = await makeDocuments(
        { ...planned, selected, scr, asOf: options.asOf },
        {
          renderers: renderersFor(loaded.templates),
          release,
          output,
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

  if (!options.json && made.length > 0) terminal.print(madeTable(made));
  printProblems(problems, sources, options.json, terminal, made);
  if (!options.json && made.length === 0 && problems.length === 0) terminal.print('There was nothing to make.');
  return hasError(problems) ? EXIT.problems : EXIT.made;
};

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
