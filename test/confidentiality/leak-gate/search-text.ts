import type { Case } from '../../../data-schema/case.js';
import { findLeaks, prepareLeakSearch } from '../../../src/confidentiality/leak-gate/find-leaks.js';
import {
  collectIdentifiers,
  type CollectOptions,
} from '../../../src/confidentiality/leak-gate/identifiers/collect-identifiers.js';
import type { GatedAudience } from '../../../src/confidentiality/leak-gate/identifiers/identifier.js';
import type { PlaceKind } from '../../../src/confidentiality/leak-gate/places/place.js';

/** What the gate finds in paragraphs: the words that it marks, each with its kind. */
export const searchText = (
  scr: Case,
  audience: GatedAudience,
  paragraphs: string | readonly string[],
  { kind = 'prose', ...options }: CollectOptions & { readonly kind?: PlaceKind } = {},
): string[] => {
  const places = [paragraphs].flat().map((text, index) => ({
    text,
    kind,
    part: 'the body',
    paragraph: index + 1,
    stream: 'body',
  }));
  const search = prepareLeakSearch(collectIdentifiers(scr, audience, options), audience);
  return findLeaks('file.docx', places, search).flatMap((leak) =>
    leak.sentences.map((sentence) => `${leak.kind}: ${/\[(.*)\]/u.exec(sentence)?.[1] ?? ''}`),
  );
};
