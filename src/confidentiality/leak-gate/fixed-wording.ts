import type { Form, Identifier } from './identifiers/identifier.js';
import { readPlaces } from './places/read-places.js';
import { tokensOf } from './text/tokens-of.js';

/** A template as it was delivered: its name, and its bytes. */
export interface DeliveredTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a page template is made of besides words: elements, tags, and the signs of Markdown. */
const BETWEEN_WORDS =
  /<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^>]*>|\{\{[^}]*\}\}|\{[^}]*\}|[*_#]{2,}/g;
const TAG = /\{[^}]*\}/;

const piecesOf = async ({ name, bytes }: DeliveredTemplate): Promise<string[]> => {
  if (/\.(?:hbs|md)$/.test(name)) return new TextDecoder().decode(bytes).split(BETWEEN_WORDS);
  const { places } = await readPlaces(bytes, name);
  return places.filter(({ kind }) => kind === 'prose').flatMap(({ text }) => text.split(TAG));
};

/** A label of a form is one word with a colon behind it. */
const formOf = (piece: string): Form | undefined => {
  const words = tokensOf(piece);
  if (words.length > 1) return { words, when: 'any', only: 'judged' };
  return words.length === 1 && /:\s*$/.test(piece) ? { words, when: 'labelling', only: 'judged' } : undefined;
};

/** The words that are names of these and ordinary words too. */
const judgedWords = (identifiers: readonly Identifier[]): ReadonlySet<string> =>
  new Set(
    identifiers.flatMap(({ search }) =>
      search.by === 'words'
        ? search.forms.flatMap(({ when, words }) => (when === 'judged' ? words : []))
        : [],
    ),
  );

/**
 * The fixed wording of the forms, letters and reports in which a word that is also somebody’s name stands: between two
 * tags of a template, or a label such as `Child:`. An ordinary word within it is no mention; a title with a name, or a
 * whole name, that somebody typed into a template stays one.
 */
export const fixedWording = async (
  templates: readonly DeliveredTemplate[],
  identifiers: readonly Identifier[],
): Promise<Form[]> => {
  const names = judgedWords(identifiers);
  const forms = new Map<string, Form>();
  for (const template of templates) {
    for (const piece of await piecesOf(template)) {
      const form = formOf(piece);
      if (form?.words.some((word) => names.has(word)) === true)
        forms.set(`${form.when} ${form.words.join(' ')}`, form);
    }
  }
  return [...forms.values()];
};
