import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Explanation } from './explanation.js';
import type { ReadFailure } from './file-reader.js';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const explain = (failure: ReadFailure, limit: number): Explanation => {
  switch (failure.reason) {
    case 'missing':
      return {
        code: 'missing-file',
        message: 'There is no such file.',
        hint: 'Check the name, or put the file there.',
      };
    case 'not-a-file':
      return {
        code: 'not-a-file',
        message: 'A folder or something else stands where a file is wanted.',
        hint: 'Rename or move it, and put the file in its place.',
      };
    case 'not-a-folder':
      return {
        code: 'not-a-folder',
        message: 'A file stands where a folder is wanted.',
        hint: 'Rename or move it, and put the folder in its place.',
      };
    case 'no-permission':
      return {
        code: 'cannot-read',
        message: 'The system does not allow this to be read.',
        hint: 'Close it in other programs, or ask whoever looks after the folder to let you read it.',
      };
    case 'too-large':
      return {
        code: 'too-large',
        message: `The file has ${megabytes(failure.bytes)}; no more than ${megabytes(limit)} are read.`,
        hint: 'Check that it is the right file.',
      };
    case 'failed':
      return {
        code: 'cannot-read',
        message: `It cannot be read: ${failure.detail}.`,
        hint: 'Try again; if it stays so, copy the case folder to a local disk.',
      };
  }
};

/** Why a file or folder could not be read, located at it. `limit` is the number of bytes that were allowed. */
export const explainReadFailure = (failure: ReadFailure, file: string, limit = 0): Diagnostic => ({
  ...explain(failure, limit),
  severity: 'error',
  location: { file },
});
