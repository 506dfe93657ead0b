import type { Endings } from './endings.js';
import { type Candidate, narrowByTitle, peopleOf } from './find-candidates.js';
import { areJoined, isInitialled, isPlural, isQuoted, isWrittenAlone, isWrittenWhole } from './is-written.js';
import type { Join } from './join-of.js';
import type { FormKind } from './name-forms.js';
import type { Person } from './person.js';
import { isCapital, joinBefore, type Scan, spanOf, type Weighed } from './scan.js';
import { startsSentence } from './sentence-start.js';
import { titleBefore } from './title-before.js';
import { undecided, one, weighAlone, weighPlural } from './weigh-alone.js';
import { endsWithPoint, weighDotted, weighInitials } from './weigh-initials.js';

/** "Tracey B." within a sentence: the point is that of the letter, and goes with it. */
const withPoint = (scan: Scan, weighed: Weighed | undefined): Weighed | undefined => {
  if (weighed?.what !== 'people' || weighed.last - weighed.first < 2) return weighed;
  if (scan.words[weighed.last - 1]?.shape !== 'initial') return weighed;
  return endsWithPoint(scan.text, weighed.end) ? { ...weighed, end: weighed.end + 1 } : weighed;
};

const BEFORE_ALONE = ['full', 'joined', 'quoted', 'initialled', 'reversed'] as const;

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
    const weighed = withPoint(scan, weighKind(scan, first, last, kind, names));
    if (weighed !== undefined) return weighed;
  }
  const alone = endings.alone.filter(({ form }) => isWrittenAlone(scan, first, last, form.kind));
  const weighed = alone.length > 0 ? weighAlone(scan, first, last, alone) : undefined;
  if (weighed?.what === 'people' && isPhrase) return inDoubt(scan, weighed, alone);
  return (
    weighed ?? weighKind(scan, first, last, 'plural', names) ?? weighKind(scan, first, last, 'dotted', names)
  );
};

/** A name that is also what the Board calls something else, such as an agency; a title leaves no doubt. */
const inDoubt = (
  scan: Scan,
  weighed: Weighed & { what: 'people' },
  candidates: readonly Candidate[],
): Weighed =>
  titleBefore(scan, weighed.last - 1)
    ? weighed
    : undecided(scan, { doubt: 'word', first: weighed.first, last: weighed.last }, peopleOf(candidates));

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
      return family.length > 0 && isPlural(scan, first, last)
        ? weighPlural(scan, first, last, family)
        : undefined;
    }
    case 'quoted':
      return isQuoted(scan, first, last) && isCapital(scan.words[first])
        ? identified(scan, first, last, ofKind)
        : undefined;
    case 'joined': {
      const { start, end } = spanOf(scan, first, last);
      const isSure =
        ofKind.some(({ form }) => form.needsCapital !== true) ||
        /\p{Ll}\p{Lu}/u.test(scan.text.slice(start, end));
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
  if (title?.other && person.kind === 'family') return withPartner(scan, title.other.first, last, person);
  return one(scan, start, last, person);
};

/** "Mr and Mrs Peter Okafor": he and whom he lives with, where the case says who that is. */
const withPartner = (scan: Scan, first: number, last: number, person: Person): Weighed => {
  const { couples, family } = scan.vocabulary;
  const ids = new Set(couples.filter((partners) => partners.includes(person.id)).flat());
  const partners = family.filter(({ id }) => id !== person.id && ids.has(id));
  const [partner] = partners;
  return partners.length === 1 && partner
    ? { what: 'people', form: 'couple', people: [person, partner], ...spanOf(scan, first, last) }
    : undecided(scan, { doubt: 'shared', first, last }, [person]);
};

const initialled = (scan: Scan, first: number, last: number, candidates: readonly Candidate[]): Weighed => {
  const word = scan.words[first];
  const article = (word?.key === 'a' || word?.key === 'i') && joinBefore(scan, first + 1) === 'space';
  if (article && startsSentence(scan.text, word?.start ?? 0) && !titleBefore(scan, first)) {
    return undecided(scan, { doubt: 'word', first, last }, peopleOf(candidates));
  }
  return identified(scan, first, last, candidates);
};
