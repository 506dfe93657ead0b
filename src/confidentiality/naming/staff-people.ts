import type { Case } from '../../../data-schema/case.js';
import { foldWord } from './fold-word.js';
import type { Person, PersonKind, Sex } from './person.js';
import { splitName } from './split-name.js';
import { TITLES } from './title-words.js';

/** The professionals whom the records name, in the order of the case. */
export const professionalPeople = (scr: Case): readonly Person[] =>
  scr.professionals.map(({ id, name, role, initials }) => ({
    ...personOf('professional', id, name),
    role,
    initials,
  }));

/** Everybody who holds a post in the review: their names stay, and nobody of the case is taken for them. */
export const postHolders = (names: readonly string[]): readonly Person[] =>
  names.map((name) => personOf('post-holder', name, name));

const personOf = (kind: PersonKind, id: string, name: string): Person => {
  const { title, given, family } = splitName(name);
  return {
    kind,
    id,
    title,
    firstNames: given.slice(0, 1),
    middleNames: given.slice(1),
    familyNames: [family],
    formerNames: [],
    initials: undefined,
    sex: sexOf(title),
    isAdult: true,
    role: '',
  };
};

const sexOf = (title: string): Sex | undefined =>
  title
    .split(' ')
    .map((word) => TITLES.get(foldWord(word.replaceAll('.', '')))?.sex)
    .find((sex) => sex !== undefined);
