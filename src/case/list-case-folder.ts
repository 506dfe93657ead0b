import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { quote } from '../diagnostics/quote.js';
import { explainReadFailure } from './explain-read-failure.js';
import type { FileReader, FolderEntry } from './file-reader.js';
import {
  CASE_FOLDERS,
  isLeftover,
  splitName,
  warnOfUnreadInCase,
  warnOfUnreadInFolder,
} from './warn-of-unread.js';

/** What a case folder holds that is to be read. */
export interface CaseListing {
  /** Whether a file of this name stands in the case folder itself. */
  has(name: string): boolean;
  /** The names of the files in one of its folders that end so. */
  names(folder: (typeof CASE_FOLDERS)[number], ending: string): readonly string[];
  readonly problems: readonly Diagnostic[];
}

const twoVersions = (docx: string, file: string): Diagnostic => ({
  code: 'two-versions',
  severity: 'error',
  message: `${quote(docx)} and ${quote(`${splitName(docx).stem}.md`)} both stand here, and only one of them can be the report.`,
  hint: 'Keep the one that is right, and move the other out of the case folder.',
  location: { file },
});

/**
 * Lists a case folder and its folders, and tells what in them is not read or stands there twice.
 * `logo` is the name of the Board's logo, which stands in the case folder where board.yaml does.
 */
export const listCaseFolder = (
  root: string,
  entries: readonly FolderEntry[],
  files: FileReader,
  logo: string | undefined,
): CaseListing => {
  const problems: Diagnostic[] = [];
  const add = (diagnostic: Diagnostic | undefined): void => void (diagnostic && problems.push(diagnostic));
  const shown = (...path: string[]): string => files.display(join(root, ...path));

  const present = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (entry.name !== logo) add(warnOfUnreadInCase(entry, shown(entry.name)));
  }
  if (present.has('overview-report.docx') && present.has('overview-report.md')) {
    add(twoVersions('overview-report.docx', shown('overview-report.docx')));
  }

  const inside = new Map<string, readonly string[]>();
  for (const folder of CASE_FOLDERS.filter((name) => present.has(name))) {
    const listed = files.listFolder(join(root, folder));
    if (!listed.ok) {
      add(explainReadFailure(listed, shown(folder)));
      continue;
    }
    for (const entry of listed.value) add(warnOfUnreadInFolder(folder, entry, shown(folder, entry.name)));
    const names = listed.value
      .filter(({ name, kind }) => kind !== 'folder' && !isLeftover(name))
      .map(({ name }) => name);
    inside.set(folder, names);
    for (const name of names) {
      const { stem, ending } = splitName(name);
      if (ending === '.docx' && names.includes(`${stem}.md`)) add(twoVersions(name, shown(folder, name)));
    }
  }
  return {
    has: (name) => present.has(name),
    names: (folder, ending) => (inside.get(folder) ?? []).filter((name) => name.endsWith(ending)),
    problems,
  };
};
