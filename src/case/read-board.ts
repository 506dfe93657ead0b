import { dirname, join } from 'node:path';
import { type Board, boardFile } from '../../data-schema/board.js';
import type { Attachment } from '../../data-schema/case.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { quote } from '../diagnostics/quote.js';
import { findBoard } from './find-board.js';
import type { FileReader } from './file-reader.js';
import type { ParsedFile } from './parsed-files.js';
import type { CaseFileReader } from './read-case-file.js';

const LARGEST_LOGO = 10_000_000;

/** board.yaml and what it names beside it. */
export interface BoardRead {
  readonly board: ParsedFile<Board> | undefined;
  readonly logo: Attachment | undefined;
  /** The Board's own templates folder, from the root of the file system. */
  readonly templates: string | undefined;
}

const NOTHING: BoardRead = { board: undefined, logo: undefined, templates: undefined };

const isPicture = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return (
    start.startsWith('\u0089PNG\r\n') || start.startsWith('\u00FF\u00D8\u00FF') || /<svg[\s>]/.test(start)
  );
};

/**
 * Reads the nearest board.yaml, and holds the logo and the templates folder that it names against what stands beside
 * it. What is wrong is kept by the reader.
 */
export const readBoard = (caseFolder: string, files: FileReader, reader: CaseFileReader): BoardRead => {
  const path = findBoard(caseFolder, files);
  if (path === undefined) {
    reader.problems.push({
      code: 'no-board',
      severity: 'error',
      message: 'There is no board.yaml in this folder or in any folder above it.',
      hint: 'Put board.yaml, which says who the Board is, into the folder that holds all case folders.',
      location: { file: files.display(caseFolder) },
    });
    return NOTHING;
  }
  const board = reader.readYaml(path, boardFile);
  if (board === undefined) return NOTHING;
  const folder = dirname(path);
  const { logo, templates } = board.data;
  const refuse = (key: 'logo' | 'templates', value: string, message: string, code = 'missing-file'): void => {
    const problem: Diagnostic = {
      code,
      severity: 'error',
      message,
      hint: `Correct "${key}", put the right ${quote(value)} beside board.yaml, or delete the line.`,
      location: board.sourceMap.locateValue([key]),
    };
    reader.problems.push(problem);
  };

  let picture: Attachment | undefined;
  if (logo !== undefined) {
    const read = files.readFile(join(folder, logo), LARGEST_LOGO);
    if (!read.ok) refuse('logo', logo, `The logo ${quote(logo)} cannot be read beside board.yaml.`);
    else if (!isPicture(read.value))
      refuse('logo', logo, `The logo ${quote(logo)} is not a PNG, JPEG or SVG picture.`, 'not-a-picture');
    else picture = { file: logo, bytes: read.value };
  }
  const own = templates === undefined ? undefined : join(folder, templates);
  if (templates !== undefined && own !== undefined && !files.listFolder(own).ok) {
    refuse('templates', templates, `There is no folder ${quote(templates)} beside board.yaml.`);
  }
  return { board, logo: picture, templates: own };
};
