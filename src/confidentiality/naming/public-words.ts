import { keysOf } from './read-words.js';
import type { Person } from './person.js';

/** What the public reads in place of a name. */
export interface PublicWords {
  /** With its article: "the mother", "a half sibling", "a social worker"; the subject’s label has none. */
  readonly words: string;
  /** All who have the same words, in the plural: "the foster carers". */
  readonly plural: string;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  child: 'children',
  person: 'people',
  woman: 'women',
  man: 'men',
  wife: 'wives',
};
/** A word that keeps its capitals: an acronym, or a name that the Board’s area has. */
const KEEPS_CAPITALS = /^(?:\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*|.*\d.*|I)$/u;

/**
 * The words for each person, by what they are to the subject or by their role. Where one person alone is it, they are
 * "the" one. What holds somebody’s name itself says no more than that it is a member of the family or a professional.
 */
export const publicWordsOf = (
  family: readonly Person[],
  professionals: readonly Person[],
  subject: { readonly id: string; readonly label: string },
): ReadonlyMap<Person, PublicWords> => {
  const names = new Set(
    [...family, ...professionals].flatMap((person) =>
      [...person.firstNames, ...person.familyNames, ...person.formerNames].flatMap(keysOf),
    ),
  );
  const roleOf = ({ role, kind }: Person): string =>
    /\p{L}/u.test(role) && !capitalisedKeys(role).some((key) => names.has(key))
      ? role.trim()
      : kind === 'family'
        ? 'Member of the family'
        : 'Professional';
  const words = new Map<Person, PublicWords>();
  for (const person of family) {
    if (person.id === subject.id) {
      words.set(person, { words: subject.label, plural: subject.label });
      continue;
    }
    const noun = inSmallLetters(roleOf(person));
    const isOnly = family.filter((other) => inSmallLetters(roleOf(other)) === noun).length === 1;
    words.set(person, { words: isOnly ? `the ${noun}` : oneOf(noun), plural: `the ${pluralOf(noun)}` });
  }
  for (const person of professionals) {
    const noun = inSmallLetters(roleOf(person));
    words.set(person, { words: withArticle(noun), plural: pluralOf(noun) });
  }
  return words;
};

/** The words of a role that have a capital: only these can be names. */
const capitalisedKeys = (role: string): readonly string[] =>
  role
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .flatMap(keysOf);

/** A role as it stands within a sentence: "Social Worker" as "social worker", "A&E Sister" as "A&E sister". */
export const inSmallLetters = (role: string): string =>
  role
    .split(/(\s+)/)
    .map((word) => (KEEPS_CAPITALS.test(word) ? word : word.toLowerCase()))
    .join('');

/** "a former partner of the mother", where there are several of the "mother’s former partner". */
const oneOf = (noun: string): string => {
  const owned = /^(.+?)['’]s\s+(.+)$/u.exec(noun);
  return owned ? `${withArticle(owned[2] ?? '')} of the ${owned[1]}` : withArticle(noun);
};

const withArticle = (noun: string): string => `${beginsWithVowel(noun) ? 'an' : 'a'} ${noun}`;

/** An acronym begins with the sound of its first letter’s name; another word, with that of its first letter. */
const beginsWithVowel = (noun: string): boolean => {
  const [first = ''] = noun.split(/[\s-]/);
  if (KEEPS_CAPITALS.test(first)) return /^[AEFHILMNORSX]/.test(first);
  return /^(?:[aeio]|u(?!ni|s[aei]|t)|hon(?:our|est)|heir)/.test(first) && !/^(?:one|once|eu)/.test(first);
};

const pluralOf = (noun: string): string => {
  const last = /\p{L}+$/u.exec(noun)?.[0] ?? '';
  const irregular = IRREGULAR[last.toLowerCase()];
  const ending =
    irregular ??
    (/(?:s|x|z|ch|sh)$/.test(last)
      ? `${last}es`
      : /[^aeiou]y$/.test(last)
        ? `${last.slice(0, -1)}ies`
        : `${last}s`);
  return noun.slice(0, noun.length - last.length) + ending;
};
