import { codeFrame, type Sources } from './code-frame.js';
import { type Diagnostic, isFileLocation } from './diagnostic.js';
import { quote, showSafely } from './quote.js';

export interface ReportOptions {
  /** Escape sequences for a terminal; plain text without. */
  readonly colour?: boolean;
}

type Paint = (text: string) => string;

const painter =
  (colour: boolean) =>
  (code: string): Paint =>
  (text) =>
    colour && text !== '' ? `\u001B[${code}m${text}\u001B[0m` : text;

const placeOf = ({ location }: Diagnostic): string => {
  if (location === undefined) return '';
  if (isFileLocation(location)) {
    const { file, line, column } = location;
    return [file, ...(line === undefined ? [] : [line, ...(column === undefined ? [] : [column])])].join(':');
  }
  const { template, part, paragraph, tag } = location;
  const within = [
    ...(part === undefined ? [] : [part]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    ...(tag === undefined ? [] : [`tag ${tag}`]),
  ];
  return [template, ...within].join(', ');
};

/** Files first, in the order of their names, then templates, then what has no place. */
const inOrder = (first: Diagnostic, second: Diagnostic): number => {
  const keys = [first, second].map(({ location }) => {
    if (location === undefined) return { group: 2, name: '', line: 0, column: 0 };
    if (isFileLocation(location)) {
      return { group: 0, name: location.file, line: location.line ?? 0, column: location.column ?? 0 };
    }
    return { group: 1, name: location.template, line: location.paragraph ?? 0, column: 0 };
  });
  const [a, b] = keys;
  if (a === undefined || b === undefined) return 0;
  if (a.group !== b.group) return a.group - b.group;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.line - b.line || a.column - b.column;
};

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

/** Shows the place of a diagnostic; a file is cut into lines once, however many problems it has. */
const excerpts = (sources: Sources) => {
  const linesOf = new Map<string, readonly string[]>();
  return ({ location }: Diagnostic): string => {
    if (location === undefined) return '';
    if (!isFileLocation(location)) return location.excerpt === undefined ? '' : quote(location.excerpt);
    const source = sources.get(location.file);
    if (source === undefined || location.line === undefined) return '';
    const lines = linesOf.get(location.file) ?? source.split(/\r?\n/);
    linesOf.set(location.file, lines);
    return codeFrame(lines, location.line, location.column);
  };
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const tally = (diagnostics: readonly Diagnostic[]): string => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? 'No problems.' : `${parts.join(' and ')}.`;
};

/**
 * Diagnostics as a person reads them: sorted by file and line, each with its place, what is wrong, the lines of the
 * file around it and what to do; the last line counts errors and warnings. Prints nothing.
 */
export const formatReport = (
  diagnostics: readonly Diagnostic[],
  sources: Sources = new Map(),
  { colour = false }: ReportOptions = {},
): string => {
  const paint = painter(colour);
  const [bold, faint, red, yellow, cyan] = ['1', '2', '1;31', '1;33', '36'].map(paint) as [
    Paint,
    Paint,
    Paint,
    Paint,
    Paint,
  ];
  const excerptOf = excerpts(sources);
  const blocks = diagnostics.toSorted(inOrder).map((diagnostic) => {
    const { severity, code, message, hint, paragraph } = diagnostic;
    const severe = severity === 'error' ? red : yellow;
    const heading = [bold(showSafely(placeOf(diagnostic))), severe(severity), faint(code)].filter(
      (part) => part !== '',
    );
    const cited = paragraph === undefined ? '' : faint(` (the process, ${paragraph})`);
    const excerpt = excerptOf(diagnostic);
    return [
      heading.join('  '),
      indent(`${message}${cited}`),
      ...(excerpt === '' ? [] : [indent(excerpt)]),
      ...(hint === undefined ? [] : [indent(cyan(`→ ${hint}`))]),
    ].join('\n');
  });
  return [...blocks, tally(diagnostics)].join('\n\n');
};
