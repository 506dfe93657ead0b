import { loadCase } from '../case/load-case.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { formatReport } from '../diagnostics/format-report.js';
import { readFiles } from '../io/read-files.js';
import { reportJson } from './made-report.js';
import { EXIT, type Exit, type Terminal } from './terminal.js';

/** `scr check CASE`: reads the case and says what is wrong with it; writes nothing. */
export const check = (folder: string, options: { json: boolean }, terminal: Terminal): Exit => {
  const { case: scr, diagnostics, sources } = loadCase(folder, readFiles(process.cwd()));
  if (options.json) terminal.print(JSON.stringify(reportJson([], diagnostics), undefined, 2));
  else if (diagnostics.length > 0) {
    terminal.complain(formatReport(diagnostics, sources, { colour: terminal.hasColour }));
  } else terminal.print(`${scr?.reference ?? folder}: no problems found.`);
  return hasError(diagnostics) ? EXIT.problems : EXIT.made;
};
