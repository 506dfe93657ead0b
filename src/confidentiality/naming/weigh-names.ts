import type { Endings } from './endings.js';
import { type Candidate, narrowByTitle, peopleOf } from './find-candidates.js';
import type { Join } from './join-of.js';
import type { FormKind } from './name-forms.js';
import { CALENDAR_WORDS } from './neighbour-words.js';
import { ORDINARY_WORDS } from './ordinary-words.js';
import { PROPER_WORDS } from './proper-words.js';
import { isCapital, joinBefore, type Scan, spanOf, type Weighed } from './scan.js';
import { startsSentence } from './sentence-start.js';
import { PARTICLES } from './split-name.js';
import { titleBefore } from './title-before.js';
import { undecided, one, weighAlone, weighPlural } from './weigh-alone.js';
import { weighDotted, weighInitials } from './weigh-initials.js';

const BEFORE_ALONE = ['full', 'joined', 'quoted', 'initialled', 'reversed'] as const;
/** In small letters, shorter names are too often parts of other words or words of other languages. */
const SHORTEST_IN_SMALL_LETTERS = 4;

/** Weighs words that make up a name of the case: who is meant, or why that is not clear; nothing where it is no name. */
export const weighNames = (
  scan: Scan,
  first: number,
  last: number,
  endings: Endings,
): Weighed | undefined => {
  const { names, isPhrase } = endings;
  const initials = names.get('initials');
  if (initials !== undefined) {
    const weighed = weighInitials(scan, first, last, initials, isPhrase);
    if (weighed !== undefined) return weighed;
  }
  for (const kind of BEFORE_ALONE) {
    const weighed = weighKind(scan, first, last, kind, names);
    if (weighed !== undefined) return weighed;
  }
  const alone = endings.alone.filter(({ form }) => isWrittenAlone(scan, first, last, form.kind));
  const weighed = alone.length > 0 ? weighAlone(scan, first, last, alone) : undefined;
  if (weighed?.what === 'people' && isPhrase) return inDoubt(scan, weighed, alone);
  return (
    weighed ??
    weighKind(scan, first, last, 'plural', names) ??
    weighKind(scan, first, last, 'dotted', names)
  );
};

/** A name that is also what the Board calls something else, such as an agency; a title leaves no doubt. */
const inDoubt = (scan: Scan, weighed: Weighed & { what: 'people' }, candidates: readonly Candidate[]): Weighed =>
  titleBefore(scan, weighed.last - 1) ? weighed : undecided(scan, { doubt: 'word', first: weighed.first, last: weighed.last }, peopleOf(candidates));

const weighKind = (
  scan: Scan,
  first: number,
  last: number,
  kind: FormKind,
  names: Endings['names'],
): Weighed | undefined => {
  const ofKind = names.get(kind);
  if (ofKind === undefined) return undefined;
  const joined = (...allowed: readonly Join[]): boolean => areJoined(scan, first, last, allowed);
  switch (kind) {
    case 'dotted':
      return joined('point', 'space') ? weighDotted(scan, first, last, ofKind) : undefined;
    case 'plural': {
      const family = ofKind.filter(({ person }) => person.kind === 'family');
      return family.length > 0 && isPlural(scan, first, last) ? weighPlural(scan, first, last, family) : undefined;
    }
    case 'quoted':
      return isQuoted(scan, first, last) && isCapital(scan.words[first])
        ? identified(scan, first, last, ofKind)
        : undefined;
    case 'joined': {
      const { start, end } = spanOf(scan, first, last);
      const isSure = ofKind.some(({ form }) => form.needsCapital !== true) || /\p{Ll}\p{Lu}/u.test(scan.text.slice(start, end));
      return isSure ? identified(scan, first, last, ofKind) : undefined;
    }
    case 'initialled':
      return isInitialled(scan, first, last) ? initialled(scan, first, last, ofKind) : undefined;
    case 'reversed':
      // "Ms Brown, Jill and Andrew" are three people.
      return (titleBefore(scan, first) ? joined('space', 'tight') : joined('space', 'tight', 'comma')) &&
        isWrittenWhole(scan, first, last)
        ? identified(scan, first, last, ofKind)
        : undefined;
    default:
      return joined('space', 'tight', 'point') && isWrittenWhole(scan, first, last)
        ? identified(scan, first, last, ofKind)
        : undefined;
  }
};

/** A name that only one person has, whatever the title; else the one whom the title allows. */
const identified = (scan: Scan, first: number, last: number, candidates: readonly Candidate[]): Weighed => {
  const title = titleBefore(scan, first);
  const all = peopleOf(candidates);
  const people = all.length > 1 && title ? peopleOf(narrowByTitle(candidates, title)) : all;
  const start = title && !title.other ? title.first : first;
  const [person] = people;
  if (people.length > 0 && people.every(({ kind }) => kind === 'post-holder')) return { what: 'kept', last };
  if (people.length !== 1 || person === undefined) {
    return undecided(scan, { doubt: 'shared', first: start, last }, people.length > 0 ? people : all);
  }
  return one(scan, start, last, person);
};

const initialled = (scan: Scan, first: number, last: number, candidates: readonly Candidate[]): Weighed => {
  const word = scan.words[first];
  const article = (word?.key === 'a' || word?.key === 'i') && joinBefore(scan, first + 1) === 'space';
  if (article && startsSentence(scan.text, word?.start ?? 0) && !titleBefore(scan, first)) {
    return undecided(scan, { doubt: 'word', first, last }, peopleOf(candidates));
  }
  return identified(scan, first, last, candidates);
};

const areJoined = (scan: Scan, first: number, last: number, allowed: readonly Join[]): boolean => {
  for (let index = first + 1; index < last; index += 1) {
    const join = joinBefore(scan, index);
    if (!allowed.includes(join)) return false;
    // A point within a name follows a single letter; any other one ends a sentence.
    if (join === 'point' && scan.words[index - 1]?.shape !== 'initial') return false;
  }
  return true;
};

/** Whether words follow each other, some of them in quotation marks or brackets: Jill “Jilly” Brown. */
const isQuoted = (scan: Scan, first: number, last: number): boolean => {
  const { text, words } = scan;
  for (let index = first + 1; index < last; index += 1) {
    const between = text.slice(words[index - 1]?.end, words[index]?.start);
    const join = joinBefore(scan, index);
    if (join !== 'space' && join !== 'tight' && !/^\s*["“‘'(]$|^["”’')]\s*$/.test(between)) return false;
  }
  return true;
};

/** Whether a name of several words is written as one: "Jill brown bread" is not. */
const isWrittenWhole = ({ words }: Scan, first: number, last: number): boolean => {
  const name = words.slice(first, last);
  const small = name.filter(({ shape, key }) => shape === 'lower' && !PARTICLES.has(key));
  if (small.length === 0) return true;
  const ordinary = small.filter(({ key }) => ORDINARY_WORDS.has(key) || PROPER_WORDS.has(key) || key.length === 1);
  return small.length === name.length ? ordinary.length < small.length : ordinary.length === 0;
};

const isWrittenAlone = (scan: Scan, first: number, last: number, kind: FormKind): boolean => {
  if (!areJoined(scan, first, last, ['space', 'tight', 'point'])) return false;
  if (last - first > 1) return isWrittenWhole(scan, first, last);
  const word = scan.words[first];
  if (word === undefined || word.shape === 'number') return false;
  if (word.shape !== 'lower') return word.shape !== 'initial' || kind === 'given';
  if (titleBefore(scan, first)) return kind === 'family';
  if (kind === 'middle' || word.key.length < SHORTEST_IN_SMALL_LETTERS) return false;
  return !ORDINARY_WORDS.has(word.key) && !CALENDAR_WORDS.has(word.key);
};

/** Letters as capitals, and a family name with one: not "a brown coat". */
const isInitialled = (scan: Scan, first: number, last: number): boolean => {
  const name = scan.words.slice(first, last);
  const commaAllowed = name[0]?.shape !== 'initial' && !titleBefore(scan, first);
  return (
    areJoined(scan, first, last, commaAllowed ? ['space', 'tight', 'point', 'comma'] : ['space', 'tight', 'point']) &&
    name.every((word) => isCapital(word) || PARTICLES.has(word.key)) &&
    name.every(({ key, shape }) => key.length > 1 || shape === 'initial')
  );
};

const isPlural = (scan: Scan, first: number, last: number): boolean =>
  areJoined(scan, first, last, ['space', 'tight']) &&
  isCapital(scan.words[last - 1]) &&
  (!ORDINARY_WORDS.has(scan.words[last - 1]?.key ?? '') || scan.words[first - 1]?.key === 'the');
