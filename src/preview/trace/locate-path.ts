import type { ParsedFile, ParsedFiles } from '../../case/parsed-files.js';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import type { CasePath } from '../../documents/picture.js';
import type { DataPath } from './marks.js';

/** The file in which something of a case stands, and its place in that file’s data. */
export interface PathInFile {
  readonly file: ParsedFile<unknown>;
  readonly path: DataPath;
}

/** Of the parts of a case, the chronologies and the Board’s data have files of their own. */
export const pathInFile = (files: ParsedFiles, path: CasePath): PathInFile | undefined => {
  const [first, second, ...rest] = path;
  if (first === 'chronologies') {
    const file = files.chronologies.get(String(second));
    return file && { file, path: rest };
  }
  if (first === 'board') return files.board && { file: files.board, path: path.slice(1) };
  return files.case && { file: files.case, path };
};

/** The line of a case file on which something of the case begins. */
export const locatePath = (files: ParsedFiles, path: CasePath): FileLocation | undefined => {
  const found = pathInFile(files, path);
  return found?.file.sourceMap.locateValue(found.path);
};
