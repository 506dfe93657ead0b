import { join } from 'node:path';
import type { FileLocation } from '../../diagnostics/diagnostic.js';
import type { PreviewSession } from '../session/preview-session.js';

/** One place from which something on the screen comes. */
export interface TracedPlace {
  /** In words: what of it comes from there. */
  readonly what: string;
  readonly place: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Trace {
  readonly places: readonly TracedPlace[];
  /** Why there is none, or not all. */
  readonly reason?: string;
}

/** A place in a file as a person reads it. */
export const placeAt = (location: FileLocation, what: string): TracedPlace => {
  const { file, line, column } = location;
  return {
    what,
    place: line === undefined ? file : `${file}, line ${line}`,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
};

/** A file of the case by the name that problems give it. */
export const shownFile = (session: PreviewSession, file: string): string =>
  session.shownAs(join(session.folder, file));
