import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { quote } from '../diagnostics/quote.js';
import type { FolderEntry } from './file-reader.js';
import { DISCLOSURE_LOG, DISCLOSURE_SEAL } from './read-disclosures.js';

/** What editors and operating systems leave behind, and hidden files. */
const LEFTOVER = /^(\.|~\$|#.*#$)|(~|\.swp|\.tmp|\.bak)$|^(thumbs\.db|desktop\.ini)$/i;

/** What may stand in a case folder and its folders. */
export const CASE_FOLDERS = ['chronologies', 'reviews', 'action-plans'] as const;
const CASE_FILES = [
  'case.yaml',
  'board.yaml',
  'terms-of-reference.yaml',
  'overview-report.md',
  'overview-report.docx',
  'executive-summary.md',
  'naming-decisions.yaml',
  DISCLOSURE_LOG,
  DISCLOSURE_SEAL,
];
const ENDINGS_READ: Readonly<Record<(typeof CASE_FOLDERS)[number], readonly string[]>> = {
  chronologies: ['.yaml'],
  reviews: ['.md', '.docx'],
  'action-plans': ['.yaml'],
};

export const isLeftover = (name: string): boolean => LEFTOVER.test(name);

/** The name without its ending, and the ending with its full stop, in lower case. */
export const splitName = (name: string): { stem: string; ending: string } => {
  const dot = name.lastIndexOf('.');
  return dot <= 0
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, dot), ending: name.slice(dot).toLowerCase() };
};

const warn = (file: string, message: string, hint: string, code = 'unread-file'): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  hint,
  location: { file },
});

const NOT_READ = 'This file is not read.';

/** A warning of something in the case folder itself that is not read; folders are a person’s own unless misspelt. */
export const warnOfUnreadInCase = ({ name, kind }: FolderEntry, file: string): Diagnostic | undefined => {
  if (isLeftover(name) || CASE_FILES.includes(name) || CASE_FOLDERS.some((known) => known === name))
    return undefined;
  if (kind === 'folder') {
    const meant = didYouMean(name, CASE_FOLDERS);
    if (meant === undefined) return undefined;
    return warn(file, 'This folder is not read.', `If it is part of the case, rename it to ${quote(meant)}.`);
  }
  if (name.toLowerCase() === 'executive-summary.docx') {
    return warn(
      file,
      NOT_READ,
      'The Executive Summary is made from executive-summary.md; put its text there.',
    );
  }
  const meant = didYouMean(name, CASE_FILES);
  return warn(
    file,
    NOT_READ,
    meant === undefined
      ? 'Move it out of the case folder if it does not belong there.'
      : `If it is part of the case, rename it to ${quote(meant)}.`,
  );
};

/** A warning of something in one of the folders of a case that is not read. */
export const warnOfUnreadInFolder = (
  folder: (typeof CASE_FOLDERS)[number],
  { name, kind }: FolderEntry,
  file: string,
): Diagnostic | undefined => {
  if (isLeftover(name)) return undefined;
  const { stem, ending } = splitName(name);
  const endings = ENDINGS_READ[folder];
  // Returned files lie here as they came; what was imported from them stands beside.
  if (kind === 'folder' && name === 'returned' && folder !== 'reviews') return undefined;
  if (kind === 'folder')
    return warn(
      file,
      `Folders within ${quote(folder)} are not read.`,
      `Move its files to ${quote(folder)} itself.`,
    );
  if (endings.some((known) => name.endsWith(known))) return undefined;
  if (folder === 'chronologies' && ['.docx', '.doc', '.csv', '.xlsx', '.xls'].includes(ending)) {
    return warn(
      file,
      'A returned chronology is not merged until its rows stand in YAML.',
      `Import it: scr import CASE ${quote(name)}; then move it out of this folder.`,
      'return-not-merged',
    );
  }
  const renamed =
    ending === '.yml' && endings.includes('.yaml') ? '.yaml' : endings.find((known) => known === ending);
  return warn(
    file,
    NOT_READ,
    renamed === undefined
      ? `Files here end in ${endings.join(' or ')}.`
      : `Rename it to ${quote(stem + renamed)}.`,
  );
};
