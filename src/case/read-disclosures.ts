import { join } from 'node:path';
import type { Disclosure } from '../../data-schema/disclosure-log.js';
import { readLog } from '../confidentiality/disclosure-log/read-log.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FileReader } from './file-reader.js';

export const DISCLOSURE_LOG = 'disclosure-log.jsonl';
export const DISCLOSURE_SEAL = 'disclosure-log.seal.json';

const LARGEST_LOG = 50_000_000;

/**
 * The sharings that the log of a case records. That the log was changed is a warning here: it does not keep the review’s
 * other documents from being made, and `scr audit` says it as the error that it is.
 */
export const readDisclosures = (
  caseFolder: string,
  files: FileReader,
): { readonly disclosures: readonly Disclosure[]; readonly problems: readonly Diagnostic[] } => {
  const path = join(caseFolder, DISCLOSURE_LOG);
  const log = textOf(path, files);
  if (log === undefined) return { disclosures: [], problems: [] };
  const { entries, problems } = readLog(
    files.display(path),
    log,
    textOf(join(caseFolder, DISCLOSURE_SEAL), files),
  );
  return { disclosures: entries, problems: problems.map((problem) => ({ ...problem, severity: 'warning' })) };
};

const textOf = (path: string, files: FileReader): string | undefined => {
  const read = files.readFile(path, LARGEST_LOG);
  return read.ok ? new TextDecoder().decode(read.value) : undefined;
};
