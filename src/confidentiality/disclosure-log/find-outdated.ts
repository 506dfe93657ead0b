import type { Disclosure } from '../../../data-schema/disclosure-log.js';

/** Somebody who holds a version of a file that is no longer the newest. */
export interface Outdated {
  readonly to: string;
  readonly file: string;
  /** The line that records what they hold. */
  readonly holds: Disclosure;
  /** What is newer: a later sharing with somebody, or the file as it was last made. */
  readonly newer: 'shared' | 'made';
}

/**
 * Who holds an outdated version: for each person and file, the last version that they were given, where a newer one was
 * shared with anybody since, or where the file as it was last made (`made`: SHA-256 by file name) is another.
 */
export const findOutdated = (log: readonly Disclosure[], made: ReadonlyMap<string, string>): Outdated[] => {
  const newest = new Map<string, Disclosure>();
  const held = new Map<string, Disclosure>();
  for (const entry of log) {
    newest.set(entry.file, entry);
    held.set(`${entry.to}\n${entry.file}`, entry);
  }
  return [...held.values()].flatMap((holds): Outdated[] => {
    const { to, file } = holds;
    const current = made.get(file);
    if (current !== undefined) return current === holds.sha256 ? [] : [{ to, file, holds, newer: 'made' }];
    return newest.get(file)?.sha256 === holds.sha256 ? [] : [{ to, file, holds, newer: 'shared' }];
  });
};
