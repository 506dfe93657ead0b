import { dirname, join } from 'node:path';
import type { FileReader } from './file-reader.js';

/** The path of the nearest board.yaml, in the case folder or a folder above it; undefined where there is none. */
export const findBoard = (caseFolder: string, files: FileReader): string | undefined => {
  let folder = caseFolder;
  for (;;) {
    const listed = files.listFolder(folder);
    if (listed.ok && listed.value.some(({ name }) => name === 'board.yaml'))
      return join(folder, 'board.yaml');
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
};
