import { join } from 'node:path';
import type { Disclosure } from '../../data-schema/disclosure-log.js';
import { DISCLOSURE_LOG } from '../case/read-disclosures.js';
import { chain, seal, type Sharing } from '../confidentiality/disclosure-log/chain.js';
import { readLog } from '../confidentiality/disclosure-log/read-log.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { appendDisclosures, readDisclosureFiles, whileRecording } from '../io/disclosure-files.js';

/** Adds the sharings to the log. A log that was changed is added to all the same: a gap would be a second loss. */
export const recordSharings = (
  folder: string,
  sharings: readonly Sharing[],
): { readonly isRecorded: boolean; readonly problems: readonly Diagnostic[] } => {
  let isRecorded = false;
  const problems: Diagnostic[] = [];
  const path = join(folder, DISCLOSURE_LOG);
  try {
    const free = whileRecording(folder, () => {
      const files = readDisclosureFiles(folder);
      const read = readLog(path, files.log, files.seal);
      problems.push(...read.problems);
      const added: Disclosure[] = [];
      for (const sharing of sharings) added.push(chain(added.at(-1) ?? read.entries.at(-1), sharing));
      // A seal set anew would hide what was changed before.
      appendDisclosures(
        folder,
        added,
        read.problems.length > 0 ? undefined : seal([...read.entries, ...added]),
      );
      isRecorded = true;
    });
    if (!free) problems.push(recordingElsewhere(path));
  } catch (error) {
    problems.push({
      code: 'disclosure-log-not-writable',
      severity: 'error',
      message: `Nothing could be recorded: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'Free room on the disk or ask for access to the case folder, then record it again.',
      location: { file: path },
    });
  }
  return { isRecorded, problems };
};

const recordingElsewhere = (file: string): Diagnostic => ({
  code: 'disclosure-log-in-use',
  severity: 'error',
  message: 'Somebody else is recording in this case at this moment.',
  hint: 'Try again. If nobody is, delete disclosure-log.lock in the case folder: a machine stopped while it recorded.',
  location: { file },
});
