import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DISCLOSURE_LOG, DISCLOSURE_SEAL } from '../case/read-disclosures.js';
import type { Disclosure, DisclosureSeal } from '../../data-schema/disclosure-log.js';

const LOCK = 'disclosure-log.lock';

/** The texts of the log and its seal; an empty log where there is none yet. Throws where they may not be read. */
export const readDisclosureFiles = (caseFolder: string): { log: string; seal: string | undefined } => ({
  log: readIfThere(join(caseFolder, DISCLOSURE_LOG)) ?? '',
  seal: readIfThere(join(caseFolder, DISCLOSURE_SEAL)),
});

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * Runs `record` while nobody else records in this case. False where somebody does: then nothing was run. Throws where
 * the case folder may not be written to.
 */
export const whileRecording = (caseFolder: string, record: () => void): boolean => {
  const lock = join(caseFolder, LOCK);
  try {
    closeSync(openSync(lock, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    record();
  } finally {
    rmSync(lock, { force: true });
  }
  return true;
};

/**
 * Adds lines to the end of the log, and seals it where a seal is given. The lines that stand are never written again; the
 * seal follows them, so that a machine that stops between leaves a log that goes on after its seal, which is reported.
 */
export const appendDisclosures = (
  caseFolder: string,
  lines: readonly Disclosure[],
  sealed: DisclosureSeal | undefined,
): void => {
  const path = join(caseFolder, DISCLOSURE_LOG);
  const standing = readIfThere(path) ?? '';
  const open = standing !== '' && !standing.endsWith('\n') ? '\n' : '';
  const descriptor = openSync(path, 'a');
  try {
    appendFileSync(descriptor, open + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (sealed === undefined) return;
  const seal = join(caseFolder, DISCLOSURE_SEAL);
  writeFileSync(`${seal}.partial`, `${JSON.stringify(sealed)}\n`);
  renameSync(`${seal}.partial`, seal);
};
