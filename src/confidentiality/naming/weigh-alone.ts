import { type Candidate, narrowAlone, narrowByTitle, peopleOf } from './find-candidates.js';
import { anotherName, standsAlone, type WordDoubt } from './doubt-of-word.js';
import type { Person } from './person.js';
import { joinBefore, type Mention, type Scan, spanOf, type Weighed } from './scan.js';
import { type TitleFound, titleBefore } from './title-before.js';
import { COLLECTIVES } from './neighbour-words.js';

/** Words that a maiden name follows. */
const MAIDEN = new Set(['nee', 'ne', 'formerly', 'previously']);

/** Weighs a given or a family name that stands by itself or with a title. */
export const weighAlone = (
  scan: Scan,
  first: number,
  last: number,
  candidates: readonly Candidate[],
): Weighed | undefined => {
  const title = titleBefore(scan, first);
  if (title && !title.isKin) {
    const titled = weighTitled(scan, first, last, candidates, title);
    if (titled !== undefined) return titled;
  }
  const doubt = standsAlone(scan, first, last, candidates, title !== undefined);
  if (doubt === 'no-name') return undefined;
  if (doubt !== undefined) return undecided(scan, doubt, peopleOf(candidates));

  const former = candidates.filter(({ form }) => form.former === true);
  if (peopleOf(former).length === 1 && MAIDEN.has(scan.words[first - 1]?.key ?? '')) {
    return one(scan, first, last, peopleOf(former)[0]!);
  }
  // The second part of "Anne-Marie" is no surer than somebody else’s second name.
  const isPart =
    candidates.some(({ form }) => form.kind === 'middle') &&
    candidates.every(({ form }) => form.part ?? form.kind === 'middle');
  const named = isPart ? candidates : candidates.filter(({ form }) => form.kind !== 'middle');
  // Nobody calls a post holder by a given name alone in these documents.
  const likely = named.filter(({ person, form }) => person.kind !== 'post-holder' || form.kind === 'family');
  const pool = narrowAlone(likely);
  const people = peopleOf(pool);
  const [person] = people;
  const start = title?.isKin === true && person?.kind === 'family' ? title.first : first;
  if (person === undefined) {
    if (named.length > 0) return { what: 'kept', last };
    return undecided(scan, { doubt: 'middle', first, last }, peopleOf(candidates));
  }
  if (people.every(({ kind }) => kind === 'post-holder')) return { what: 'kept', last };
  if (isHousehold(scan, last, pool)) return household(scan, first, last, peopleOf(likely));
  if (people.length > 1) return undecided(scan, { doubt: 'shared', first, last }, people);
  if (isOnlyGiven(pool) && person.kind === 'professional' && !scan.introduced().has(person)) {
    return undecided(scan, { doubt: 'another', first, last }, people);
  }
  return one(scan, start, last, person);
};

/** A neighbour may be called Susan too: staff are named by a given name alone only where they are named in full nearby. */
const isOnlyGiven = (candidates: readonly Candidate[]): boolean =>
  candidates.every(({ form }) => form.kind === 'given');

const weighTitled = (
  scan: Scan,
  first: number,
  last: number,
  candidates: readonly Candidate[],
  title: TitleFound,
): Weighed | undefined => {
  const byFamilyName = candidates.filter(({ form }) => form.kind === 'family');
  const named =
    byFamilyName.length > 0 ? byFamilyName : candidates.filter(({ form }) => form.kind === 'given');
  if (named.length === 0) return undefined;
  const beside = byFamilyName.length > 0 ? undefined : anotherName(scan, first, last, named);
  if (beside) return undecided(scan, { ...beside, first: title.first }, peopleOf(named));
  if (title.other) return weighCouple(scan, last, named, title, title.other);
  const people = peopleOf(narrowByTitle(named, title));
  const [person] = people;
  if (person === undefined) {
    const all = peopleOf(named);
    if (all.every(({ kind }) => kind === 'post-holder')) return { what: 'kept', last };
    return undecided(scan, { doubt: 'another', first: title.first, last }, all);
  }
  if (people.every(({ kind }) => kind === 'post-holder')) return { what: 'kept', last };
  if (people.length > 1) return undecided(scan, { doubt: 'shared', first: title.first, last }, people);
  return one(scan, title.first, last, person);
};

/** "Mr and Mrs Okafor": each by their own title. */
const weighCouple = (
  scan: Scan,
  last: number,
  named: readonly Candidate[],
  title: TitleFound,
  other: TitleFound,
): Weighed => {
  const pair = [other, title].map((each) => peopleOf(narrowByTitle(named, each)));
  const people = pair.flat();
  if (people.length > 0 && people.every(({ kind }) => kind === 'post-holder')) return { what: 'kept', last };
  const [one, two] = people;
  if (pair.every(({ length }) => length === 1) && one !== two) {
    return { what: 'people', form: 'couple', people, ...spanOf(scan, other.first, last) };
  }
  return undecided(
    scan,
    { doubt: 'shared', first: other.first, last },
    people.length > 0 ? people : peopleOf(named),
  );
};

const isHousehold = (scan: Scan, last: number, pool: readonly Candidate[]): boolean => {
  const next = scan.words[last];
  return (
    next?.shape === 'lower' &&
    COLLECTIVES.has(next.key) &&
    joinBefore(scan, last) === 'space' &&
    pool.every(({ form, person }) => form.kind === 'family' && person.kind === 'family')
  );
};

const household = (scan: Scan, first: number, last: number, people: readonly Person[]): Mention => {
  const { subject } = scan.vocabulary;
  if (people.length === 1 || people.some(({ id }) => id === subject) || isCouple(scan, people)) {
    return { what: 'people', form: 'household', people, ...spanOf(scan, first, last) };
  }
  return undecided(scan, { doubt: 'shared', first, last }, people);
};

/** Weighs "the Browns": the subject’s family, or a couple. */
export const weighPlural = (
  scan: Scan,
  first: number,
  last: number,
  candidates: readonly Candidate[],
): Mention => {
  const people = peopleOf(candidates);
  const known = people.some(({ id }) => id === scan.vocabulary.subject) || isCouple(scan, people);
  if (!known) return undecided(scan, { doubt: 'shared', first, last }, people);
  return { what: 'people', form: 'plural', people, ...spanOf(scan, first, last) };
};

const isCouple = (scan: Scan, people: readonly Person[]): boolean =>
  people.length === 2 &&
  scan.vocabulary.couples.some((partners) => people.every(({ id }) => partners.includes(id)));

export const one = (scan: Scan, first: number, last: number, person: Person): Mention => ({
  what: 'people',
  form: 'one',
  people: [person],
  ...spanOf(scan, first, last),
});

export const undecided = (
  scan: Scan,
  { doubt, first, last }: WordDoubt,
  candidates: readonly Person[],
): Mention => ({ what: 'undecided', doubt, candidates, ...spanOf(scan, first, last) });
