import type { Case } from '../../data-schema/case.js';
import type { Audience } from '../documents/definition.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** A pack: documents that go together to one addressee, in a folder of their own. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  /** The paragraph of the process that says what the pack holds. */
  readonly reference: string;
  /** One folder for the case, or one for each recipient of the pack’s first document. */
  readonly per: 'case' | 'recipient';
  /** Who reads all of it, where that is not whom each document is written for. */
  readonly audience?: Audience;
  readonly contents: readonly PackContent[];
  /** Whether a list of its files with their SHA-256 goes with it. */
  readonly manifest: boolean;
  /** What a reader of the pack will miss, though the pack can be made. */
  warn?(scr: Case): readonly Diagnostic[];
}

export interface PackContent {
  readonly document: string;
  /** A pack is not made without a document that it needs; others go in once there is something to make them from. */
  readonly needed: boolean;
}

export const needs = (document: string): PackContent => ({ document, needed: true });
export const takes = (document: string): PackContent => ({ document, needed: false });
