import type { Case } from '../../data-schema/case.js';
import type { Audience, DocumentDefinition, Format, Recipient } from '../documents/definition.js';

/** Text as part of a file name that every system takes. */
const fileSafe = (text: string): string => text.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '');

/** The case’s reference as it stands in file names. */
export const fileReference = (scr: Case): string => fileSafe(scr.reference);

/**
 * A made file’s name: case reference, document and recipient, such as `SCR-2009-01_family-letter_TB.docx`; and the
 * audience where it is not the document’s own, so that one made for the panel is not sent to Ofsted.
 */
export const nameFile = (
  scr: Case,
  definition: DocumentDefinition,
  recipient: Recipient,
  audience: Audience = definition.audience,
  format: Format = definition.format,
): string => {
  const parts = [
    fileReference(scr),
    definition.id,
    recipient.fileLabel && fileSafe(recipient.fileLabel),
    audience === definition.audience ? undefined : `for-${audience}`,
  ];
  return `${parts.filter(Boolean).join('_')}.${format}`;
};
