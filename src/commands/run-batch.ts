import type { Case } from '../../data-schema/case.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { type BatchOptions, makeBatch, type Plan } from './make-batch.js';
import { madeTable } from './made-report.js';
import { printProblems, printUsage } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

/** Makes documents of each case, and prints what was made and what is wrong. */
export const runBatch = async (
  folders: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
  plan: (scr: Case) => Plan,
): Promise<Exit> => {
  const { made, problems, sources, usage } = await makeBatch(folders, options, terminal, plan);
  if (usage !== undefined) {
    printUsage([usage], options.json, terminal);
    return EXIT.usage;
  }
  if (!options.json && made.length > 0) terminal.print(madeTable(made));
  printProblems(problems, sources, options.json, terminal, made);
  if (!options.json && made.length === 0 && problems.length === 0)
    terminal.print('There was nothing to make.');
  return hasError(problems) ? EXIT.problems : EXIT.made;
};
