import { findDates, type FoundDate } from '../matching/find-dates.js';
import type { FoldedText } from '../text/fold-text.js';
import {
  AGE,
  COMMONEST,
  ETHNICITY,
  EXACT_AGE,
  NAMED_DAY,
  RARE_CONDITION,
  RARE_FAMILY,
} from './conditions.js';
import { namedPlacesIn } from './named-places.js';
import type { Sought } from './sought-in.js';

/** What tells who somebody is when it is put together with other things. */
export type Kind = 'date' | 'age' | 'condition' | 'ethnicity' | 'place' | 'family';

/** Something of a kind in a text as it is written, from `start` up to `end`. */
export interface Finding {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** How far from each other two things may stand and still be read together: about two sentences. */
const TOGETHER = 240;

const isNear = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start - b.end < TOGETHER && b.start - a.end < TOGETHER;

const matchesOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));

/** Where somebody is said to live or come from, wherever that is. */
const LIVED_IN =
  /(?<=\b(?:lived?|lives|living|moved|settled|stayed|born|grew up|housed|resident|home) (?:in|to|at|near) )\p{Lu}[\p{L}’'-]+/gu;

/** A place without a name, which those who live there know all the same. */
const SMALL_PLACE =
  /(?<![a-z])(?:village|estate|neighbourhood|hamlet|(?:small|local|only|nearest|market|former mining) (?:town|mosque|synagogue|temple|gurdwara|church|shop|takeaway|restaurant)|in the (?:town|area|borough))(?![a-z])/g;

/** What in a text tells who somebody is. */
export const findTelling = (
  folded: FoldedText,
  { process, processDaysOfYear, dated, bodies, towns, areas, known }: Sought,
): Finding[] => {
  const { text } = folded;
  const toOriginal = ({ start, end }: { start: number; end: number }) => ({
    start: folded.starts[start] ?? 0,
    end: (folded.starts[end - 1] ?? 0) + 1,
  });
  const spansOf = (pattern: RegExp) => matchesOf(text, pattern).map(toOriginal);
  // What is still to come when the summary is dated is a day by which something is to be done.
  const isOfProcess = ({ days, dayOfYear }: FoundDate): boolean =>
    (dayOfYear !== undefined && processDaysOfYear.has(dayOfYear)) ||
    days.some(
      (day) =>
        process.has(day) || (dated !== undefined && day > dated && day.slice(0, 2) === dated.slice(0, 2)),
    );
  const telling = findDates(text).filter((date) => !isOfProcess(date));
  // The month of a birth tells as much as the day of another event.
  const ofBirth = ({ start }: FoundDate): boolean =>
    /(?:born|birth|dob)[^.]{0,30}$/.test(text.slice(Math.max(0, start - 40), start));
  const days = spansOf(NAMED_DAY);
  const exact = [
    ...telling.filter((date) => date.precision !== 'month-year' || ofBirth(date)).map(toOriginal),
    ...days,
  ];
  const near = [...telling.map(toOriginal), ...days];
  const exactAges = spansOf(EXACT_AGE);
  const ages = spansOf(AGE).filter(
    (age) => near.some((date) => isNear(age, date)) && !exactAges.some((exactAge) => overlaps(age, exactAge)),
  );
  const ofBodies = spansOf(bodies);
  const inTowns = spansOf(towns).filter((town) => !ofBodies.some((body) => overlaps(town, body)));
  const named = [...namedPlacesIn(folded.original, known), ...inTowns];
  const places = [
    ...named,
    ...spansOf(areas),
    ...spansOf(SMALL_PLACE),
    ...matchesOf(folded.original, LIVED_IN),
  ];
  const peoples = matchesOf(text, ETHNICITY)
    .filter(({ words }) => !COMMONEST.test(words))
    .map(toOriginal)
    .filter((people) => places.some((place) => isNear(people, place)));
  const found: readonly (readonly [Kind, readonly { start: number; end: number }[]])[] = [
    ['date', withoutOverlaps(exact)],
    ['age', [...exactAges, ...ages]],
    ['condition', spansOf(RARE_CONDITION)],
    ['ethnicity', peoples],
    ['place', withoutOverlaps(named)],
    ['family', spansOf(RARE_FAMILY)],
  ];
  return found.flatMap(([kind, spans]) => spans.map(({ start, end }) => ({ kind, start, end })));
};

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** Of readings of the same words, the first and longest. */
const withoutOverlaps = <Span extends { start: number; end: number }>(spans: readonly Span[]): Span[] => {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
  }
  return kept;
};
