import { foldWord } from './fold-word.js';
import type { NameForm } from './name-forms.js';
import type { Person } from './person.js';
import type { TitleFound } from './title-before.js';
import type { Title } from './title-words.js';

/** Somebody whom a form of name may mean. */
export interface Candidate {
  readonly person: Person;
  readonly form: NameForm;
}

/** The people among the candidates, each once. */
export const peopleOf = (candidates: readonly Candidate[]): readonly Person[] => [
  ...new Set(candidates.map(({ person }) => person)),
];

/**
 * Those of the candidates whom the title allows, by sex and age; nobody in the family has a professional title that the
 * case does not give them. Those who have the name now go before those who once had it, but for a Miss.
 */
export const narrowByTitle = (
  candidates: readonly Candidate[],
  title: Pick<TitleFound, 'titles' | 'keys'>,
): readonly Candidate[] => {
  const fitting = candidates.filter(({ person }) =>
    title.titles.every((each) => allows(each, title.keys, person)),
  );
  const isMiss = title.keys.includes('miss');
  const current = fitting.filter(
    ({ form, person }) => form.former !== true || (isMiss && person.sex === 'female'),
  );
  const likely = current.length > 0 ? current : fitting;
  // "Ms" and "Mrs" are written for one another; "Miss", "Master" and "Dr" are not.
  const declared = likely.filter(({ person }) => {
    const own = foldWord(person.title);
    return own !== '' && own !== 'mr' && own !== 'mrs' && own !== 'ms' && title.keys.join(' ') === own;
  });
  return peopleOf(declared).length === 1 ? declared : likely;
};

/** Those whom a family name alone may mean: the one grown-up among children; those who have the name now first. */
export const narrowAlone = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const current = candidates.filter(({ form }) => form.former !== true);
  const likely = current.length > 0 ? current : candidates;
  if (likely.some(({ form }) => form.kind !== 'family')) return likely;
  const grownUp = likely.filter(({ person }) => person.isAdult);
  return peopleOf(grownUp).length === 1 ? grownUp : likely;
};

const allows = (title: Title, keys: readonly string[], person: Person): boolean => {
  if (title.sex !== undefined && person.sex !== undefined && title.sex !== person.sex) return false;
  if (person.kind !== 'family') return title.adult !== false;
  if (title.professional === true) return keys.includes(foldWord(person.title));
  return title.adult === undefined || title.adult === person.isAdult;
};
