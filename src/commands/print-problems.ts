import type { Sources } from '../diagnostics/code-frame.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { formatReport } from '../diagnostics/format-report.js';
import type { MadeDocument } from '../pipeline.js';
import { reportJson } from './made-report.js';
import type { Terminal } from './terminal.js';

/** Prints what is wrong: as a report for people, or with what was made as the one object of `--json`. */
export const printProblems = (
  problems: readonly Diagnostic[],
  sources: Sources,
  json: boolean,
  terminal: Terminal,
  made: readonly MadeDocument[] = [],
): void => {
  if (json) terminal.print(JSON.stringify(reportJson(made, problems), undefined, 2));
  else if (problems.length > 0) {
    terminal.complain(formatReport(problems, sources, { colour: terminal.hasColour }));
  }
};

/** What a command that cannot be understood tells the person, or the program that reads `--json`. */
export const printUsage = (messages: readonly string[], json: boolean, terminal: Terminal): void => {
  if (!json) return terminal.complain(messages.join('\n'));
  const problems = messages.map((message): Diagnostic => ({ code: 'usage', severity: 'error', message }));
  printProblems(problems, new Map(), true, terminal);
};
