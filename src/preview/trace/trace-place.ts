import type { Selection } from '../../packs/select-documents.js';
import type { PreviewSession } from '../session/preview-session.js';

export interface Trace {
  readonly places: readonly object[];
  readonly reason?: string;
}
export const tracePlace = async (
  _session: PreviewSession,
  _selection: Selection,
  _text: string,
  _ordinal: number,
): Promise<Trace> => ({ places: [], reason: 'x' });
