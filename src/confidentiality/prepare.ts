import type { Attachment, Case } from '../../data-schema/case.js';
import { hasError, type Result } from '../diagnostics/diagnostic.js';
import type { Audience } from '../documents/definition.js';
import { drawPictures, type PictureNaming } from '../documents/picture.js';
import type { Rendered } from '../render/open-renderers.js';
import { isGated } from './is-gated.js';
import { cleanMetadata } from './leak-gate/clean-metadata.js';
import { applyNaming } from './naming/apply-naming.js';
import { type Naming, namingFor } from './naming/naming.js';
import { type NamingMode, namingModeOf } from './naming/naming-mode.js';

/** Namings read the whole case: one for each case and mode serves all documents. */
const namings = new WeakMap<Case, Map<NamingMode, Naming>>();

const namingOf = (scr: Case, mode: NamingMode): Naming => {
  const ofCase = namings.get(scr) ?? new Map<NamingMode, Naming>();
  namings.set(scr, ofCase);
  const naming = ofCase.get(mode) ?? namingFor(scr, mode);
  ofCase.set(mode, naming);
  return naming;
};

/** How pictures name people: a drawing is passed round more easily than a text, and does with initials inside too. */
export const PICTURES: Readonly<Record<Audience, PictureNaming>> = {
  internal: 'full',
  family: 'initials',
  agency: 'initials',
  panel: 'initials',
  ofsted: 'coded',
  public: 'neutral',
};

/**
 * Merge data with the people in it named as the audience may know them. Where a word may or may not be a name, and the
 * document leaves the Board, it is not made until that is decided.
 */
export const prepareMergeData = (
  scr: Case,
  mergeData: object,
  audience: Audience,
  document: string,
): Result<object> => {
  const { data, undecided } = applyNaming(mergeData, namingOf(scr, namingModeOf(audience)), document);
  return hasError(undecided)
    ? { ok: false, problems: undecided }
    : { ok: true, value: drawPictures(data, PICTURES[audience]), warnings: undecided };
};

/** A file that somebody else wrote, for this audience: outside, it does not say who wrote it, nor on which machine. */
export const preparePassedThrough = (attachment: Attachment, audience: Audience): Result<Rendered> => {
  if (!isGated(audience)) return { ok: true, value: { bytes: attachment.bytes }, warnings: [] };
  const cleaned = cleanMetadata(attachment.bytes, attachment.file);
  return cleaned.ok ? { ...cleaned, value: { bytes: cleaned.value.bytes } } : cleaned;
};
