import type { Case } from '../../../data-schema/case.js';

type Acronym = Case['acronyms'][number];

/** The tags of a key to acronyms (3.7, note 6), set in two columns that are read downwards. */
export interface AcronymKey {
  readonly hasAcronyms: boolean;
  readonly acronymRows: readonly { readonly left: Acronym; readonly right: Acronym }[];
}

const BLANK: Acronym = { short: '', meaning: '' };

/**
 * The key to the case’s acronyms, in alphabetical order. `texts`: only those that the texts use, else all;
 * `blanks`: so many blank places more.
 */
export const acronymKey = (
  scr: Case,
  { texts, blanks = 0 }: { readonly texts?: Iterable<string>; readonly blanks?: number } = {},
): AcronymKey => {
  const used = texts && usedAcronyms(scr.acronyms, texts);
  const acronyms = scr.acronyms
    .filter(({ short }) => used === undefined || used.has(short))
    .toSorted((a, b) => a.short.localeCompare(b.short, 'en-GB'));
  const places = [...acronyms, ...Array.from({ length: blanks }, () => BLANK)];
  const rows = Math.ceil(places.length / 2);
  return {
    hasAcronyms: acronyms.length > 0,
    acronymRows: places.slice(0, rows).map((left, row) => ({ left, right: places[rows + row] ?? BLANK })),
  };
};

/** Looks for all acronyms at once, each as a whole word: a long chronology is read through once only. */
const usedAcronyms = (acronyms: readonly Acronym[], texts: Iterable<string>): Set<string> => {
  const used = new Set<string>();
  if (acronyms.length === 0) return used;
  const anyOf = acronyms
    .map(({ short }) => short)
    .toSorted((a, b) => b.length - a.length)
    .map(escapeForPattern)
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf})(?![\\p{L}\\p{N}])`, 'gu');
  for (const text of texts) {
    for (const [found] of text.matchAll(pattern)) used.add(found);
  }
  return used;
};

const escapeForPattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
