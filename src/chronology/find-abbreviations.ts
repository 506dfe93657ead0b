import type { ChronologyEntry } from '../../data-schema/chronology.js';
import type { MergedEntry } from './merge-chronologies.js';
import { isOrdinary } from './ordinary-capitals.js';

/** What the keys of the case explain. */
export interface KnownAbbreviations {
  /** The acronyms of the case’s key (3.7, note 6), as written there. */
  readonly acronyms: Iterable<string>;
  /** Initials of the family and of professionals. */
  readonly initials: Iterable<string>;
}

/** An acronym, or initials, that no key of the case explains. */
export interface UnknownAbbreviation {
  readonly short: string;
  /** How many rows hold it, and the places of the first of them, from 0. */
  readonly count: number;
  readonly rows: readonly number[];
  /** What a text says before it, where it introduces it: "Team Around the Child (TAC)". */
  readonly meaning: string | undefined;
}

export interface UnknownAbbreviations {
  readonly acronyms: readonly UnknownAbbreviation[];
  readonly initials: readonly UnknownAbbreviation[];
}

const MOST_ROWS = 5;

const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}(?![\p{L}\p{N}])/gu;
const DOTTED = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?/gu;
/** Capitals with small letters among them, as in RDaSH; `A&E`, `N/I`; a section of an Act, as in s47. */
const SHORT =
  /(?<![\p{L}\p{N}&/’'-])(?:[sS]\.?\d{2,3}|\p{Lu}{1,4}[&/]\p{Lu}{1,4}|(?=[\p{L}]*\p{Lu}[\p{L}]*\p{Lu})\p{Lu}[\p{Lu}\p{Ll}]{1,9}?\d?)(?:[’']?s)?(?![\p{L}\p{N}&])/gu;
/** Capitalised words and what stands for them in brackets. */
const INTRODUCED =
  /(?<words>(?:[\p{Lu}][\p{L}’'-]*\.?(?:\s+(?:and|of|the|for|&|in|to|around)){0,2}\s+){1,7}[\p{Lu}][\p{L}’'-]*)\s*\((?<short>\p{Lu}[\p{L}&/]{1,7})\)/gu;
/** With one of these words before it, a bracket stands for a thing and for nobody. */
const OF_A_THING =
  /(?<![\p{L}])(?:Team|Services?|Unit|Board|Plan|Order|Assessment|Conference|Group|School|Hospital|Centre|Panel|Department|Act|Trust|Protection|Committee|Meeting|Framework|Programme|Project|Agency|Authority|Council|Review|Report|Form|Child|Health|Care|Education|Housing)(?![\p{L}])/u;

/**
 * The acronyms and the initials in the texts of a chronology that neither the key to acronyms nor the case’s people
 * explain, the most frequent first. Not taken for acronyms: initials, Roman numerals, units, postcodes, what everybody
 * knows (`OK`, `UK`), words that are written with capitals for emphasis, and whole texts in capitals. A text that
 * introduces somebody, such as `Social Worker Ann Lee (AL)`, makes initials of what stands in the brackets.
 */
export const findUnknownAbbreviations = (
  rows: readonly MergedEntry[],
  known: KnownAbbreviations,
): UnknownAbbreviations => {
  const acronyms = new Set([...known.acronyms].flatMap((short) => [short, short.replaceAll('.', '')]));
  const initials = new Set(known.initials);
  const people = new Map<string, string>();
  const meanings = new Map<string, string>();
  const smallWords = new Set<string>();
  const found = new Map<string, { count: number; rows: number[] }>();
  const inInitialsCell = new Set<string>();

  const count = (short: string, row: number): void => {
    const place = found.get(short) ?? { count: 0, rows: [] };
    found.set(short, place);
    if (place.rows.at(-1) === row || place.count < 0) return;
    place.count += 1;
    if (place.rows.length < MOST_ROWS) place.rows.push(row);
  };

  for (const [row, { entry }] of rows.entries()) {
    const shorts = new Set<string>();
    for (const member of entry.familyMembers) {
      const short = member.trim();
      if (/^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u.test(short) && !initials.has(short)) {
        inInitialsCell.add(short);
        shorts.add(short);
      }
    }
    for (const text of textsOf(entry)) {
      for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu))
        smallWords.add(word);
      for (const { groups } of text.matchAll(INTRODUCED)) {
        const { words = '', short = '' } = groups ?? {};
        introduce(words.replaceAll(/\s+/g, ' '), short, people, meanings);
      }
      if (isInCapitals(text)) continue;
      const plain = text.replaceAll(POSTCODE, ' ').replaceAll(DOTTED, (dotted) => dotted.replaceAll('.', ''));
      for (const [match] of plain.matchAll(SHORT)) shorts.add(singular(match, acronyms, initials));
    }
    for (const short of shorts) count(short, row);
  }

  const unknown: UnknownAbbreviations & { acronyms: UnknownAbbreviation[]; initials: UnknownAbbreviation[] } =
    {
      acronyms: [],
      initials: [],
    };
  for (const [short, places] of found) {
    if (acronyms.has(short) || initials.has(short)) continue;
    const person = people.get(short);
    if (inInitialsCell.has(short) || person !== undefined) {
      unknown.initials.push({ short, ...places, meaning: person });
    } else if (!isOrdinary(short) && !smallWords.has(short.toLowerCase())) {
      unknown.acronyms.push({ short, ...places, meaning: meanings.get(short) });
    }
  }
  const byCount = (a: UnknownAbbreviation, b: UnknownAbbreviation): number =>
    b.count - a.count || (a.short < b.short ? -1 : 1);
  return { acronyms: unknown.acronyms.toSorted(byCount), initials: unknown.initials.toSorted(byCount) };
};

const textsOf = ({ event, action, childSeen, note, source, unplaced }: ChronologyEntry): string[] =>
  [event, action, childSeen, note, source, ...unplaced.map(({ text }) => text)].filter(
    (text) => text !== undefined,
  );

/** Takes a bracket for a person’s initials or for a thing’s short name. */
const introduce = (
  words: string,
  short: string,
  people: Map<string, string>,
  meanings: Map<string, string>,
): void => {
  const letters = short.replaceAll(/\P{L}/gu, '');
  const capitalised = words.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const last = capitalised.slice(-letters.length);
  const stands = last.map((word) => word[0]).join('') === letters.toUpperCase();
  if (!stands) return;
  const meaning = words.slice(
    words.lastIndexOf(last.join(' ')) < 0 ? words.indexOf(last[0] ?? '') : words.lastIndexOf(last.join(' ')),
  );
  if (letters.length === 2 && !OF_A_THING.test(meaning)) {
    if (!people.has(short)) people.set(short, meaning);
  } else if (!meanings.has(short)) meanings.set(short, meaning);
};

/** The plural of an acronym, and its possessive, are the acronym. */
const singular = (short: string, acronyms: ReadonlySet<string>, initials: ReadonlySet<string>): string => {
  if (acronyms.has(short) || initials.has(short)) return short;
  const bare = short.replace(/[’']s$/, '').replace(/(?<=\p{Lu})s$/u, '');
  return bare.replace(/^S\.?(?=\d)/, 's').replace(/^s\.(?=\d)/, 's');
};

/** A text written with capitals throughout, in which an acronym cannot be told from a word. */
const isInCapitals = (text: string): boolean => {
  let [capitals, small] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) small += 1;
    else if (code >= 0x41 && code <= 0x5a) capitals += 1;
    else if (code > 0x7f) {
      const character = text[index] ?? '';
      if (/\p{Lu}/u.test(character)) capitals += 1;
      else if (/\p{L}/u.test(character)) small += 1;
    }
  }
  return capitals + small > 12 && capitals > 0.6 * (capitals + small);
};
