import { distance } from 'fastest-levenshtein';
import type { Case } from '../../../data-schema/case.js';
import type { CaseDate } from '../../../data-schema/dates.js';
import type { FamilyMember, PersonName } from '../../../data-schema/family.js';
import type { Person } from './person.js';
import { foldWord } from './fold-word.js';
import { PARTICLES } from './split-name.js';

const GROWN_UP = 18;

/** Everybody in the genogram, in the order of the case. */
export const familyPeople = (scr: Case): readonly Person[] => {
  const day = sortDay(scr.incident.date);
  return scr.family.map((member) => ({
    kind: 'family',
    id: member.id,
    title: member.name.title ?? '',
    ...namesOf(member.name),
    initials: member.initials,
    sex: member.sex === 'female' || member.sex === 'male' ? member.sex : undefined,
    isAdult: isAdultOn(member, day),
    role: member.relationship,
  }));
};

/** A child by age, or where that is not known by title; else grown up. */
const isAdultOn = ({ born, name }: FamilyMember, day: string): boolean => {
  if (born === undefined) return foldWord(name.title ?? '') !== 'master';
  const birth = sortDay(born);
  return `${Number(birth.slice(0, 4)) + GROWN_UP}${birth.slice(4)}` <= day;
};

const sortDay = (date: CaseDate): string => (typeof date === 'string' ? date : date.sort);

/**
 * The names as they may be put together. Another spelling may be of the whole name or of a part of it: of one word, it
 * is taken for both a given and a family name.
 */
const namesOf = (
  name: PersonName,
): Pick<Person, 'firstNames' | 'middleNames' | 'familyNames' | 'formerNames'> => {
  const [first = '', ...middle] = wordsOf(name.given);
  const variants = name.variants.map((variant) => splitVariant(variant, name));
  return {
    firstNames: unique([first, ...name.knownAs, ...variants.flatMap(({ given }) => given)]),
    middleNames: unique(middle),
    familyNames: [name.family],
    formerNames: unique([...name.former, ...variants.flatMap(({ family }) => family)]).filter(
      (former) => former !== name.family,
    ),
  };
};

interface Variant {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const splitVariant = (variant: string, name: PersonName): Variant => {
  const words = wordsOf(variant);
  if (words.length < 2) return oneWordVariant(variant, name);
  let family = words.length - 1;
  while (family > 1 && PARTICLES.has(foldWord(words[family - 1] ?? ''))) family -= 1;
  return { given: words.slice(0, 1), family: [words.slice(family).join(' ')] };
};

/** A spelling of the name that it is more like; of both, where it is like neither more. */
const oneWordVariant = (variant: string, { given, family, former, knownAs }: PersonName): Variant => {
  const far = (names: readonly string[]): number =>
    Math.min(...names.flatMap(wordsOf).map((name) => distance(foldWord(name), foldWord(variant))));
  const nearer = far([given, ...knownAs]) - far([family, ...former]);
  return { given: nearer <= 0 ? [variant] : [], family: nearer >= 0 ? [variant] : [] };
};

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);
const unique = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word !== ''))];
