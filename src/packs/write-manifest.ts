import type { Case } from '../../data-schema/case.js';
import { longDate } from '../documents/parts/format-date.js';

/** A file of a pack, as its manifest lists it. */
export interface ManifestEntry {
  readonly fileName: string;
  readonly sha256: string;
}

/**
 * The manifest of a pack: the SHA-256 of each file, in the form that `sha256sum --check` reads, under a heading for
 * people.
 */
export const writeManifest = (
  scr: Case,
  title: string,
  asOf: string,
  entries: readonly ManifestEntry[],
): string =>
  [
    `# ${scr.board.name}`,
    `# Serious Case Review ${scr.reference}: ${title}, ${longDate(asOf)}`,
    `# ${entries.length} ${entries.length === 1 ? 'file' : 'files'}, each with its SHA-256`,
    ...entries.map(({ fileName, sha256 }) => `${sha256}  ${fileName}`),
    '',
  ].join('\n');
