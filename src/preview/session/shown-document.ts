import {
  AUDIENCES,
  type Audience,
  type DocumentDefinition,
  type Format,
  audienceOf,
  formatsOf,
  type View,
} from '../../documents/definition.js';
import { recipientsOf, type Selection } from '../../packs/select-documents.js';
import { withView } from '../../packs/with-view.js';
import { type AskedView, readView, type Refusal } from './read-view.js';
import type { Case } from '../../../data-schema/case.js';

/** Which document a page shows, as its address names it. */
export interface DocumentName {
  readonly document: string;
  readonly recipient: string;
  /** The document’s own where it is left out. */
  readonly audience?: string | undefined;
  readonly format?: string | undefined;
  /** How it is shown, where it is not as it shows itself. */
  readonly view?: AskedView;
}

/** The file that a page asks for; undefined where the case has none such now, or it cannot be shown as it is asked for. */
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
  const { view, refused } = readView(scr, definition, name.view ?? {});
  if (refused.length > 0) return undefined;
  return withView({ definition, recipient, format, audience, folder: '' }, view);
};

/** Why the document cannot be shown as it is asked for, field by field; empty where it can. */
export const refusalsOf = (
  scr: Case,
  definitions: readonly DocumentDefinition[],
  { document, view = {} }: DocumentName,
): readonly Refusal[] => {
  const definition = definitions.find(({ id }) => id === document);
  return definition ? readView(scr, definition, view).refused : [];
};

/**
 * The day on which a document is made: that of the preview; of a drawing as at certain days the last of these, as
 * `scr make --as-of` has it.
 */
export const dayOf = ({ view }: Selection, asOf: string): string => view?.asAt?.at(-1) ?? asOf;

/** One text for one file: what a cache keeps it under. */
export const keyOf = ({ definition, recipient, audience, format, view }: KeyedSelection): string => {
  const { person, agency, from, to } = view?.extract ?? {};
  const shown = [view?.asAt ?? [], view?.withBonds ?? false, person, agency, from, to];
  return [definition.id, recipient.id, audience, format, JSON.stringify(shown)].join('\n');
};

interface KeyedSelection {
  readonly definition: { readonly id: string };
  readonly recipient: { readonly id: string };
  readonly audience: Audience;
  readonly format: Format;
  readonly view?: View;
}
