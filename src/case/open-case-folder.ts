import { basename, dirname, join } from 'node:path';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { quote } from '../diagnostics/quote.js';
import { explainReadFailure } from './explain-read-failure.js';
import type { FileReader, FolderEntry } from './file-reader.js';

export type OpenedFolder =
  | { readonly ok: true; readonly entries: readonly FolderEntry[] }
  | { readonly ok: false; readonly problem: Diagnostic };

const holdsCase = (folder: string, files: FileReader): boolean => {
  const listed = files.listFolder(folder);
  return listed.ok && listed.value.some(({ name, kind }) => name === 'case.yaml' && kind === 'file');
};

const foldersIn = (folder: string, files: FileReader): readonly string[] => {
  const listed = files.listFolder(folder);
  return listed.ok ? listed.value.filter(({ kind }) => kind === 'folder').map(({ name }) => name) : [];
};

const refuse = (code: string, message: string, hint: string, file: string): OpenedFolder => ({
  ok: false,
  problem: { code, severity: 'error', message, hint, location: { file } },
});

const explainMissingFolder = (folder: string, files: FileReader): OpenedFolder => {
  const parent = dirname(folder);
  const meant = didYouMean(basename(folder), foldersIn(parent, files));
  const hint =
    meant === undefined
      ? 'Give the path of the folder that holds case.yaml.'
      : `Did you mean ${quote(files.display(join(parent, meant)))}?`;
  return refuse('no-such-folder', 'There is no such folder.', hint, files.display(folder));
};

const explainNoCase = (folder: string, entries: readonly FolderEntry[], files: FileReader): OpenedFolder => {
  const inner = entries.find(({ name, kind }) => kind === 'folder' && holdsCase(join(folder, name), files));
  const misnamed = didYouMean(
    'case.yaml',
    entries.filter(({ kind }) => kind === 'file').map(({ name }) => name),
  );
  const hint =
    inner !== undefined
      ? `Did you mean ${quote(files.display(join(folder, inner.name)))}?`
      : misnamed !== undefined
        ? `Rename ${quote(misnamed)} to "case.yaml".`
        : 'A case folder holds case.yaml; give the path of such a folder.';
  return refuse(
    'not-a-case',
    'This folder holds no case.yaml, so it is not a case.',
    hint,
    files.display(folder),
  );
};

/** What a case folder holds, or why the path (from the root of the file system) is not a case folder. */
export const openCaseFolder = (folder: string, files: FileReader): OpenedFolder => {
  const listed = files.listFolder(folder);
  if (listed.ok) {
    const hasCase = listed.value.some(({ name }) => name === 'case.yaml');
    return hasCase ? { ok: true, entries: listed.value } : explainNoCase(folder, listed.value, files);
  }
  if (listed.reason === 'missing') return explainMissingFolder(folder, files);
  if (listed.reason === 'not-a-folder') {
    const parent = dirname(folder);
    const hint = holdsCase(parent, files)
      ? `Give the folder, ${quote(files.display(parent))}, not a file in it.`
      : 'Give the path of the folder that holds case.yaml.';
    return refuse('not-a-folder', 'This is a file; a case is a folder.', hint, files.display(folder));
  }
  return { ok: false, problem: explainReadFailure(listed, files.display(folder)) };
};
