import { loadCase } from '../case/load-case.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { toJson } from '../diagnostics/to-json.js';
import { readFiles } from '../io/read-files.js';
import { chronologyReport } from './chronology-report.js';
import { type ExtractOptions, readExtract } from './extract-options.js';
import { printProblems, printUsage } from './print-problems.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

export interface ChronologyOptions extends ExtractOptions {
  /** A time without contact is shown where it is longer; the case’s own number of weeks unless given. */
  readonly gapWeeks?: number;
  readonly json: boolean;
}

/** `scr chronology CASE`: merges the chronologies and shows what is found in them; writes nothing. */
export const chronology = (folder: string, options: ChronologyOptions, terminal: Terminal): Exit => {
  const { case: loaded, diagnostics, sources } = loadCase(folder, readFiles(process.cwd()));
  if (!loaded) {
    printProblems(diagnostics, sources, options.json, terminal);
    return EXIT.problems;
  }
  const { gapWeeks = loaded.chronology.gapWeeks } = options;
  const scr = { ...loaded, chronology: { ...loaded.chronology, gapWeeks } };
  const extract = readExtract(scr, options);
  if (typeof extract === 'string') {
    printUsage([extract], options.json, terminal);
    return EXIT.usage;
  }
  const report = chronologyReport(scr, extract);
  if (options.json) {
    const problems = diagnostics.map(toJson);
    terminal.print(JSON.stringify({ ...report.json(), made: [], problems }, undefined, 2));
  } else {
    terminal.print(report.text());
    printProblems(diagnostics, sources, false, terminal);
  }
  return hasError(diagnostics) ? EXIT.problems : EXIT.made;
};
