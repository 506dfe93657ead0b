import type { Person, Sex } from './person.js';
import { keysOf } from './read-words.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns that may stand directly before a given name: "her sister Jill". */
const KIN: Readonly<Record<Sex | 'any', ReadonlySet<string>>> = {
  female: setOf(`
    mother mum mam daughter sister wife girlfriend grandmother gran nan aunt auntie niece granddaughter stepmother
    stepsister stepdaughter girl woman lady fiancee
  `),
  male: setOf(`
    father dad son brother husband boyfriend grandfather grandad granddad uncle nephew grandson stepfather
    stepbrother stepson boy man fiance
  `),
  any: setOf('partner ex sibling child cousin carer parent friend teenager baby pupil subject relative'),
};

/** The words that a text uses of somebody in place of what they are to the subject: mother, mum; sibling, brother. */
const SAME: readonly ReadonlySet<string>[] = [
  setOf('mother mum mam'),
  setOf('father dad'),
  setOf('grandmother gran nan'),
  setOf('grandfather grandad granddad'),
];

/** Whether a noun before a name of the family is about that person, so that the noun can stand without the name. */
export const isKinWord = (person: Person, noun: string): boolean =>
  KIN.any.has(noun) ||
  (person.sex !== undefined ? KIN[person.sex].has(noun) : KIN.female.has(noun) || KIN.male.has(noun));

/** Whether a noun says what this person is to the subject. */
export const isOwnRelation = (person: Person, noun: string): boolean => {
  const relation = keysOf(person.role).at(-1) ?? '';
  if (noun === relation) return true;
  if (relation === 'sibling')
    return (noun === 'sister' && person.sex !== 'male') || (noun === 'brother' && person.sex !== 'female');
  return SAME.some((words) => words.has(relation) && words.has(noun));
};
