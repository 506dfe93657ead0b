import { loadCase } from '../case/load-case.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { readFiles } from '../io/read-files.js';
import { printProblems } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

/** `scr check CASE`: reads the case and says what is wrong with it; writes nothing. */
export const check = (folder: string, options: { json: boolean }, terminal: Terminal): Exit => {
  const { case: scr, diagnostics, sources } = loadCase(folder, readFiles(process.cwd()));
  printProblems(diagnostics, sources, options.json, terminal);
  if (!options.json && diagnostics.length === 0)
    terminal.print(`${scr?.reference ?? folder}: no problems found.`);
  return hasError(diagnostics) ? EXIT.problems : EXIT.made;
};
