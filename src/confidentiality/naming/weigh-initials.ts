import { type Candidate, peopleOf } from './find-candidates.js';
import { DETERMINERS, FUNCTION_WORDS } from './neighbour-words.js';
import { isCapital, joinBefore, type Scan, spanOf, type Weighed } from './scan.js';
import { one, undecided } from './weigh-alone.js';

const UNSEEN = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Weighs initials without points: the same capitals, and no word of a sentence in capitals. */
export const weighInitials = (
  scan: Scan,
  first: number,
  last: number,
  candidates: readonly Candidate[],
  isAlsoAcronym: boolean,
): Weighed | undefined => {
  const { text, words } = scan;
  const { start, end } = spanOf(scan, first, last);
  const slice = text.slice(start, end);
  const written = words[first]?.isPlain === true ? slice : slice.replaceAll(UNSEEN, '');
  const meant = candidates.filter(({ person }) => person.initials === written);
  const key = words[first]?.key ?? '';
  if (meant.length === 0 || (FUNCTION_WORDS.has(key) && isAmongCapitals(scan, first, last))) return undefined;

  const people = peopleOf(meant);
  const before = words[first - 1];
  const isJob =
    joinBefore(scan, first) === 'space' &&
    DETERMINERS.has(before?.key ?? '') &&
    before?.key !== 's' &&
    people.some(({ kind }) => kind === 'professional');
  if (people.length === 1 && !isAlsoAcronym && !isJob) return one(scan, first, last, people[0]!);
  const introduced = scan.introduced();
  const [known, ...others] = people.filter((person) => introduced.has(person));
  if (known !== undefined && others.length === 0 && !isJob) return one(scan, first, last, known);
  return undecided(scan, { doubt: 'initials', first, last }, people);
};

/** Weighs initials with points, such as "J.B.", or apart, such as "J B". */
export const weighDotted = (
  scan: Scan,
  first: number,
  last: number,
  candidates: readonly Candidate[],
): Weighed | undefined => {
  const { text, words } = scan;
  const letters = words.slice(first, last);
  if (!letters.every(({ shape }) => shape === 'initial')) return undefined;
  const before = words[first - 1];
  if (before?.shape === 'initial' && ['point', 'space'].includes(joinBefore(scan, first))) return undefined;
  const next = words[last];
  const joined = joinBefore(scan, last);
  const isPointed = joinBefore(scan, first + 1) === 'point';
  // "J. B. Priestley" is somebody else.
  if (isCapital(next) && (joined === 'space' || (joined === 'point' && next?.shape === 'initial')))
    return undefined;
  const people = peopleOf(candidates);
  const [person] = people;
  if (people.length !== 1 || person === undefined)
    return undecided(scan, { doubt: 'initials', first, last }, people);
  const mention = one(scan, first, last, person);
  return isPointed && endsWithPoint(text, mention.end) ? { ...mention, end: mention.end + 1 } : mention;
};

/** Whether a point stands here that ends no sentence. */
export const endsWithPoint = (text: string, end: number): boolean =>
  text[end] === '.' && !/^\.(?:\s*$|\s+[\p{Lu}“"])/u.test(text.slice(end, end + 4));

const isAmongCapitals = (scan: Scan, first: number, last: number): boolean =>
  (joinBefore(scan, first) === 'space' && scan.words[first - 1]?.shape === 'upper') ||
  (joinBefore(scan, last) === 'space' && scan.words[last]?.shape === 'upper');
