import type { Case } from '../../../../data-schema/case.js';
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { splitAddress, STREET_ENDINGS } from '../identifiers/address-forms.js';
import { markSentence } from '../mark-sentence.js';
import { findDates, type FoundDate } from '../matching/find-dates.js';
import type { Place } from '../places/place.js';
import { type FoldedText, foldText } from '../text/fold-text.js';
import { tokensOf } from '../text/tokens-of.js';
import { AGE, ETHNICITY, FEAST_DAY, RARE_CONDITION, RARE_FAMILY } from './conditions.js';
import { processDays } from './process-days.js';

type Kind = 'date' | 'age' | 'condition' | 'ethnicity' | 'place' | 'family';

const MESSAGES: Readonly<Record<Kind, string>> = {
  date: 'An exact date can be looked up in a newspaper',
  age: 'An exact age beside a date tells nearly when somebody was born',
  condition: 'An illness or a disability that few have can tell who somebody is',
  ethnicity: 'An ethnicity or a belief beside a place can tell who somebody is',
  place: 'A named place can tell who somebody is',
  family: 'The shape of this family can tell whose it is',
};

const HINTS: Readonly<Record<Kind, string>> = {
  date: 'Write the season or the year, unless the day itself matters.',
  age: 'Leave out one of them, or write “a teenager”, “a baby”.',
  condition: 'Write “a disability” or “an illness”, unless the kind matters to what was learned.',
  ethnicity: 'Leave out one of them, unless both matter to what was learned.',
  place: 'Write what it is, such as “a hospital”.',
  family: 'Leave it out, unless it matters to what was learned.',
};

/** As many warnings of one kind as are given for a file. */
const SHOWN = 10;
/** How far from each other two things may stand and still be read together: about two sentences. */
const TOGETHER = 240;

const PLACE_WORDS = `School|Academy|Comprehensive|Grammar|Primary|College|Nursery|Surgery|Health Centre|Medical Centre|Hospital|Infirmary|Hospice|Ward|Court|Prison|Church|Chapel|Mosque|Temple|Gurdwara|Synagogue|Estate|Bridge|Hostel|Hotel|${STREET_ENDINGS.map(
  (word) => word.charAt(0).toUpperCase() + word.slice(1),
).join('|')}`;
const NAMED_PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}’'-]+ ){1,4}(?:${PLACE_WORDS})(?![\p{L}])|(?<![\p{L}])Ward (?:\d{1,3}|[A-Z])(?![\p{L}\p{N}])`,
  'gu',
);
/** Where somebody is said to live or come from, wherever that is. */
const LIVED_IN =
  /(?<=\b(?:lived?|lives|living|moved|settled|stayed|born|grew up|housed|resident|home) (?:in|to|at|near) )\p{Lu}[\p{L}’'-]+/gu;
const GENERIC_PLACE =
  /^(?:(?:The|A|An|In|At|High|Crown|Magistrates|County|Family|Supreme|Primary|Secondary|Junior|Infant|Children’s|Child|Board|Government|Serious|Case|Sixth|Form|Local|General|Community|Head|Chief|District|Community|Their|His|Her|This|That|Every|Each|When|If)\s)+\S+$/u;

interface Finding {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const isNear = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start - b.end < TOGETHER && b.start - a.end < TOGETHER;

const matchesOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));

/** What the Board’s data makes public; the names of places in it are no warning. */
const publicNames = ({ board }: Case): string =>
  [
    board.name,
    board.authority,
    board.unit,
    board.policeForce,
    board.procedures,
    ...board.address,
    ...board.agencies.flatMap(({ name, shortName, group }) => [name, shortName ?? '', group ?? '']),
  ]
    .map((text) => ` ${tokensOf(text).join(' ')} `)
    .join('|');

/** Towns and villages of the case: the Board’s area and where the family lived. */
const townsOf = (scr: Case): RegExp => {
  const towns = scr.family.flatMap(({ residences }) =>
    residences.flatMap(({ address }) => {
      const { town, localities } = splitAddress(address);
      return [...localities, ...(town === undefined ? [] : [town])];
    }),
  );
  const words = [...new Set([scr.board.area, ...towns])].map((town) => tokensOf(town).join('[ -]'));
  return new RegExp(String.raw`(?<![a-z])(?:${words.join('|')})(?![a-z])`, 'g');
};

const findIn = (
  folded: FoldedText,
  process: ReadonlySet<string>,
  towns: RegExp,
  known: string,
): Finding[] => {
  const { text } = folded;
  const toOriginal = ({ start, end }: { start: number; end: number }) => ({
    start: folded.starts[start] ?? 0,
    end: (folded.starts[end - 1] ?? 0) + 1,
  });
  const dates = findDates(text);
  const isOfProcess = ({ days }: FoundDate): boolean => days.some((day) => process.has(day));
  const telling = dates.filter((date) => !isOfProcess(date));
  // The month of a birth tells as much as the day of another event.
  const ofBirth = ({ start }: FoundDate): boolean =>
    /(?:born|birth|dob)[^.]{0,30}$/.test(text.slice(Math.max(0, start - 40), start));
  const exact = telling
    .filter((date) => date.precision !== 'month-year' || ofBirth(date))
    .map((date) => ({ kind: 'date' as const, ...toOriginal(date) }));
  // `Her birthday was on 13 July` is one day, and is said once.
  const feasts = matchesOf(text, FEAST_DAY)
    .map(toOriginal)
    .filter((feast) => !exact.some((date) => Math.abs(date.start - feast.end) < 20));
  const near = [...telling.map(toOriginal), ...feasts];
  const ages = matchesOf(text, AGE)
    .map(toOriginal)
    .filter((age) => near.some((date) => isNear(age, date)));
  const named = matchesOf(folded.original, NAMED_PLACE).filter(
    ({ words }) => !GENERIC_PLACE.test(words) && !known.includes(` ${tokensOf(words).join(' ')} `),
  );
  const places = [
    ...named,
    ...matchesOf(text, towns).map(toOriginal),
    ...matchesOf(folded.original, LIVED_IN),
  ];
  const peoples = matchesOf(text, ETHNICITY)
    .map(toOriginal)
    .filter((people) => places.some((place) => isNear(people, place)));
  const of =
    (kind: Kind) =>
    (span: { start: number; end: number }): Finding => ({ kind, start: span.start, end: span.end });
  return [
    ...exact,
    ...feasts.map(of('date')),
    ...ages.map(of('age')),
    ...matchesOf(text, RARE_CONDITION).map(toOriginal).map(of('condition')),
    ...peoples.map(of('ethnicity')),
    ...named.map(of('place')),
    ...matchesOf(text, RARE_FAMILY).map(toOriginal).map(of('family')),
  ];
};

/**
 * Warns of what in a public text tells who somebody is when it is put together with other things: exact dates that are
 * not those of the review itself, ages beside dates, rare conditions, ethnicity beside a place, named places, rare
 * families. Each warning has the sentence. At most ten of a kind; the last of them says how many more there are.
 */
export const warnOfJigsaw = (file: string, places: readonly Place[], scr: Case): Diagnostic[] => {
  const process = processDays(scr);
  const towns = townsOf(scr);
  const known = publicNames(scr);
  const byKind = new Map<Kind, Map<string, Place>>();
  for (const place of places) {
    if (place.kind !== 'prose' || place.variant === true) continue;
    for (const { kind, start, end } of findIn(foldText(place.text), process, towns, known)) {
      const sentences = byKind.get(kind) ?? new Map<string, Place>();
      byKind.set(kind, sentences);
      const sentence = markSentence(place.text, start, end);
      if (!sentences.has(sentence)) sentences.set(sentence, place);
    }
  }
  return [...byKind].flatMap(([kind, sentences]) =>
    [...sentences].slice(0, SHOWN).map(([sentence, { part, paragraph }], index): Diagnostic => {
      const more = index === SHOWN - 1 ? sentences.size - SHOWN : 0;
      return {
        code: 'jigsaw',
        severity: 'warning',
        message: `${MESSAGES[kind]}: «${sentence}»${more > 0 ? ` (and ${more} more)` : ''}.`,
        hint: HINTS[kind],
        location: { template: file, part, ...(paragraph === undefined ? {} : { paragraph }) },
        paragraph: '1 §9.7',
      };
    }),
  );
};
