import type { NameParts } from './person.js';
import { keysOf } from './read-words.js';
import { TITLE_COMPANIONS, TITLES } from './title-words.js';

/** Words that begin a family name of several words. */
export const PARTICLES: ReadonlySet<string> = new Set([
  'van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'du', 'la', 'le', 'al', 'el', 'bin', 'bint',
  'binti', 'ibn', 'abu', 'ap', 'ab', 'ferch', 'mac', 'mc', 'o', 'st', 'ter', 'ten', 'y', 'e',
]); // prettier-ignore

/**
 * Takes a name apart that stands in one piece, such as "Dr Anita Rao" or "Mrs Helen Marsh, RSCB Manager". What follows a
 * comma or a bracket is no part of it. The last word, with the particles before it, is the family name.
 */
export const splitName = (name: string): NameParts => {
  const words = (name.split(/[,(;]/)[0] ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  let first = 0;
  while (first < words.length - 1 && isTitleWord(words[first] ?? '')) first += 1;
  let family = words.length - 1;
  while (family > first + 1 && PARTICLES.has(keyOf(words[family - 1] ?? ''))) family -= 1;
  return {
    title: words.slice(0, first).join(' '),
    given: words.slice(first, Math.max(family, first)),
    family: words.slice(family).join(' '),
  };
};

const keyOf = (word: string): string => keysOf(word).join('');

const isTitleWord = (word: string): boolean => {
  const key = keyOf(word);
  return TITLES.has(key) || TITLE_COMPANIONS.has(key);
};
