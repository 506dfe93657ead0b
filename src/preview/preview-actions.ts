import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { View } from '../documents/definition.js';
import type { MadeDocument } from '../pipeline.js';
import type { DocumentName } from './session/shown-document.js';

/** What a page may ask for beyond looking: the effects that the command passes in. */
export interface PreviewActions {
  /** Makes one document as `scr make` does, shown as it is asked for. A password is used for this and forgotten. */
  make(
    name: Pick<DocumentName, 'document' | 'recipient' | 'audience'> & { readonly view?: View | undefined },
    password: string | undefined,
  ): Promise<{ readonly made: readonly MadeDocument[]; readonly problems: readonly Diagnostic[] }>;
  /** What a locked file holds, opened in memory. */
  unlock(path: string, password: string): Promise<Result<Uint8Array>>;
  /** Shows a folder in the file manager of this machine. */
  openFolder(path: string): Promise<Result<string>>;
  /** Opens a text file in an editor, at a line where the editor can. */
  openPlace(path: string, line: number | undefined): Promise<Result<string>>;
}
