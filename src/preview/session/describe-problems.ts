import { codeFrame, type Sources } from '../../diagnostics/code-frame.js';
import { type Diagnostic, isFileLocation } from '../../diagnostics/diagnostic.js';

/** A problem as the page shows it. */
export interface ShownProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  readonly paragraph?: string;
  /** Where, in words. */
  readonly place?: string;
  /** The file and line, where it can be opened. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The lines around it with a caret, or the text of the paragraph in a template. */
  readonly frame?: string;
}

/** Problems as the page shows them, errors first; `sources` are the texts that were read. */
export const describeProblems = (problems: readonly Diagnostic[], sources: Sources): ShownProblem[] => {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = lines.get(file) ?? (sources.get(file) ?? '').split(/\r?\n/);
    lines.set(file, known);
    return known;
  };
  return [...problems]
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .map(({ severity, message, hint, paragraph, location }) => ({
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...placeOf(location, linesOf),
    }));
};

const placeOf = (
  location: Diagnostic['location'],
  linesOf: (file: string) => readonly string[],
): Partial<ShownProblem> => {
  if (location === undefined) return {};
  if (!isFileLocation(location)) {
    const { template, part, paragraph, tag, excerpt } = location;
    const within = [part, paragraph === undefined ? undefined : `paragraph ${paragraph}`, tag];
    return {
      place: [template, ...within.filter((each) => each !== undefined)].join(', '),
      file: template,
      ...(excerpt === undefined ? {} : { frame: excerpt }),
    };
  }
  const { file, line, column } = location;
  const frame = line === undefined ? '' : codeFrame(linesOf(file), line, column);
  return {
    place: line === undefined ? file : `${file}, line ${line}`,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(frame === '' ? {} : { frame }),
  };
};
