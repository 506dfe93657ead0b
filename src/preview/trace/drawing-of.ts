import type { Case } from '../../../data-schema/case.js';
import { PICTURES } from '../../confidentiality/prepare.js';
import { Drawing, drawPictures } from '../../documents/picture.js';
import type { Selection } from '../../packs/select-documents.js';

/**
 * The drawing that a document is or has as a part, as its audience gets it; undefined where it has none. Texts beside the
 * drawing are not named for anybody: they are not made.
 */
export const drawingOf = (
  scr: Case,
  { definition, recipient, audience, format, view }: Selection,
  asOf: string,
): Drawing | undefined => {
  if (format !== 'pdf' && format !== 'svg' && format !== 'png') return undefined;
  const mergeData = definition.mergeData(scr, recipient, asOf, { ...view, format });
  return drawingIn(drawPictures(mergeData, PICTURES[audience]));
};

/** The drawing in merge data, where it has one. */
export const drawingIn = (mergeData: object): Drawing | undefined =>
  Object.values(mergeData).find((value): value is Drawing => value instanceof Drawing);
