import type { Case } from '../../data-schema/case.js';
import type { DocumentDefinition, Recipient } from '../documents/definition.js';

/** Text as part of a file name that every system takes. */
const fileSafe = (text: string): string => text.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '');

/** The case’s reference as it stands in file names. */
export const fileReference = (scr: Case): string => fileSafe(scr.reference);

/** A made file’s name: case reference, document and recipient, such as `SCR-2009-01_family-letter_TB.docx`. */
export const nameFile = (scr: Case, definition: DocumentDefinition, recipient: Recipient): string => {
  const parts = [fileReference(scr), definition.id, recipient.fileLabel && fileSafe(recipient.fileLabel)];
  return `${parts.filter(Boolean).join('_')}.${definition.format}`;
};
