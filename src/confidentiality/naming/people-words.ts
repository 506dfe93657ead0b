import type { NamingMode } from './naming-mode.js';
import type { Person } from './person.js';
import type { PublicWords } from './public-words.js';

/** What people are called in the documents of one mode. */
export interface PeopleWords {
  readonly mode: Exclude<NamingMode, 'full'>;
  readonly codes: ReadonlyMap<Person, string>;
  readonly publicWords: ReadonlyMap<Person, PublicWords>;
  /** How many have the same public words. */
  readonly family: readonly Person[];
}

/** What one person is called. Never empty. */
export const wordsFor = (person: Person, words: PeopleWords): string => {
  if (words.mode === 'none') return words.publicWords.get(person)?.words ?? '';
  if (person.kind === 'family') return person.initials ?? '';
  if (words.mode === 'coded') return words.codes.get(person) ?? '';
  return `${person.role.trim()} ${person.initials ?? initialsOf(person)}`.trim();
};

/** What several people together are called: "MO and PO", "the foster carers". */
export const wordsForAll = (people: readonly Person[], words: PeopleWords): string => {
  const [first] = people;
  if (first === undefined) return '';
  if (words.mode === 'none' && people.length > 1) {
    const of = (person: Person): string | undefined => words.publicWords.get(person)?.plural;
    const all = words.family.filter((person) => of(person) === of(first));
    if (all.length === people.length && people.every((person) => all.includes(person)))
      return of(first) ?? '';
  }
  return people.map((person) => wordsFor(person, words)).join(' and ');
};

const initialsOf = ({ firstNames, middleNames, familyNames }: Person): string =>
  [firstNames[0], ...middleNames, familyNames[0]]
    .map((name) => (name ?? '').slice(0, 1).toUpperCase())
    .join('');
