import {
  AUDIENCES,
  type Audience,
  type DocumentDefinition,
  type Format,
  audienceOf,
  formatsOf,
} from '../../documents/definition.js';
import { recipientsOf, type Selection } from '../../packs/select-documents.js';
import type { Case } from '../../../data-schema/case.js';

/** Which document a page shows, as its address names it. */
export interface DocumentName {
  readonly document: string;
  readonly recipient: string;
  /** The document’s own where it is left out. */
  readonly audience?: string | undefined;
  readonly format?: string | undefined;
}

/** The file that a page asks for; undefined where the case has none such now. */
export const findShown = (
  scr: Case,
  definitions: readonly DocumentDefinition[],
  name: DocumentName,
): Selection | undefined => {
  const definition = definitions.find(({ id }) => id === name.document);
  if (!definition) return undefined;
  const recipient = recipientsOf(scr, definition).find(({ id }) => id === name.recipient);
  const format = formatsOf(definition).find((each) => each === (name.format ?? definition.format));
  if (!recipient || !format) return undefined;
  const audience = AUDIENCES.find((each) => each === (name.audience ?? audienceOf(definition, format)));
  if (!audience) return undefined;
  return { definition, recipient, format, audience, folder: '' };
};

/** One text for one file: what a cache keeps it under. */
export const keyOf = ({
  definition,
  recipient,
  audience,
  format,
}: {
  readonly definition: { readonly id: string };
  readonly recipient: { readonly id: string };
  readonly audience: Audience;
  readonly format: Format;
}): string => [definition.id, recipient.id, audience, format].join('\n');
