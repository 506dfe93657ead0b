import { didYouMean } from '../../diagnostics/did-you-mean.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { quote } from '../../diagnostics/quote.js';
import type { ParsedFile, ParsedFiles } from '../parsed-files.js';
import type { DataPath } from '../source-map.js';

/** Holds the files of a case against each other and tells what does not fit, each with its place. */
export type Check = (files: ParsedFiles) => readonly Diagnostic[];

export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Diagnostic['severity'];
}

/** A finding at the value at a path of a file. */
export const findingAt = (
  { sourceMap }: Pick<ParsedFile<unknown>, 'sourceMap'>,
  path: DataPath,
  { severity = 'error', ...what }: Finding,
): Diagnostic => ({ ...what, severity, location: sourceMap.locateValue(path) });

const MOST_LISTED = 20;

/** What to do about a reference that leads nowhere: the nearest name, or those there are. */
export const suggest = (wrong: string, known: readonly string[], what: string): string => {
  const meant = didYouMean(wrong, known);
  if (meant !== undefined) return `Did you mean ${quote(meant)}?`;
  if (known.length === 0) return `There is no ${what} yet.`;
  const listed = known.slice(0, MOST_LISTED);
  return `Choose one of: ${listed.join(', ')}${listed.length < known.length ? ', …' : ''}.`;
};
