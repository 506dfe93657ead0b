import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Selection } from '../../packs/select-documents.js';

/** A document as it was last made whole. */
export interface Picture {
  readonly selection: Selection;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes: what the file would have, before it is locked. */
  readonly sha256: string;
}

/** What there is to see of a document now. */
export interface Sight {
  /** The last version that could be made; undefined where none could yet. */
  readonly picture: Picture | undefined;
  /** Whether the picture is what would be made now; if not, the problems say why it can’t be. */
  readonly isCurrent: boolean;
  readonly problems: readonly Diagnostic[];
}
