import { type Diagnostic } from '../diagnostics/diagnostic.js';
import { type DiagnosticJson, toJson } from '../diagnostics/to-json.js';
import type { MadeDocument } from '../pipeline.js';
import { formatTable } from './format-table.js';

/** What `--json` prints of a made file. Paths have forward slashes; `bytes` is the file’s size. */
export interface MadeJson {
  readonly document: string;
  readonly recipient: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly milliseconds: number;
}

/** The one object that `--json` prints. */
export interface ReportJson {
  readonly made: readonly MadeJson[];
  readonly problems: readonly DiagnosticJson[];
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** What was made and what is wrong, as plain data. */
export const reportJson = (made: readonly MadeDocument[], problems: readonly Diagnostic[]): ReportJson => ({
  made: made.map(({ document, recipient, path, bytes, sha256, milliseconds }) => ({
    document,
    recipient,
    path: slashed(path),
    bytes,
    sha256,
    milliseconds,
  })),
  problems: problems.map(toJson),
});

/** What was made, as a table: document, recipient, file, pages or rows, time. */
export const madeTable = (made: readonly MadeDocument[]): string =>
  formatTable(
    [
      { heading: 'Document', value: (row) => row.document },
      { heading: 'Recipient', value: (row) => row.recipient },
      { heading: 'File', value: (row) => slashed(row.path) },
      { heading: 'Pages or rows', value: extent, align: 'right' },
      { heading: 'Time', value: (row) => `${row.milliseconds} ms`, align: 'right' },
    ],
    made,
  );

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

const extent = ({ pages, rows }: MadeDocument): string => {
  if (pages !== undefined) return count(pages, 'page');
  return rows === undefined || rows === 0 ? '' : count(rows, 'row');
};
