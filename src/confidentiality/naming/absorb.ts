import { ALIAS_WORDS, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from './neighbour-words.js';
import { isOwnRelation } from './own-words.js';
import type { Person } from './person.js';
import { keysOf } from './read-words.js';
import { joinBefore, type Scan, type Span } from './scan.js';
import { TITLES } from './title-words.js';

const LONGEST_BRACKET = 160;
const MOST_ADJECTIVES = 3;
const OFFICERS = /police|constable|sergeant|inspector|detective|officer/i;

/**
 * The end of a mention with what follows it and says no more than who it is: other names and initials of the same
 * person in brackets or after "née" and the like, and the role of a professional.
 */
export const endOfMention = (
  scan: Scan,
  person: Person,
  { last, end }: Pick<Span, 'last' | 'end'>,
  withRelation: boolean,
): number => {
  let at = end;
  for (;;) {
    const word = firstWordFrom(scan, last, at);
    const next =
      afterBracket(scan, person, at, withRelation) ??
      afterAlias(scan, person, at, word) ??
      afterRole(scan, person, at, word) ??
      (withRelation ? afterRelation(scan, person, at, word) : undefined);
    if (next === undefined) return at;
    at = next;
  }
};

/** The index of the first word at or after an offset; `from` is not after it. */
const firstWordFrom = ({ words }: Scan, from: number, offset: number): number => {
  let index = from;
  while ((words[index]?.start ?? offset) < offset) index += 1;
  return index;
};

const roleOf = ({ vocabulary }: Scan, person: Person): readonly string[] =>
  vocabulary.rolesOf.get(person) ?? [];

const afterBracket = (scan: Scan, person: Person, end: number, withRelation: boolean): number | undefined => {
  const { text } = scan;
  const next = text[end] ?? '';
  if (next !== '(' && next !== '[' && next.trim() !== '') return undefined;
  const bracket = /^\s*[([]([^()[\]]*)[)\]]/.exec(text.slice(end, end + LONGEST_BRACKET));
  if (bracket === null) return undefined;
  const keys = keysOf(bracket[1] ?? '');
  const own = scan.vocabulary.wordsOf.get(person) ?? new Set<string>();
  const role = new Set(roleOf(scan, person));
  const isOwn = (key: string): boolean =>
    own.has(key) ||
    (person.kind === 'professional' && role.has(key)) ||
    (withRelation && person.kind === 'family' && (role.has(key) || isOwnRelation(person, key)));
  const isNumber = (key: string): boolean => /^\d{2,6}$/.test(key);
  // The number of an officer tells who it is, as the name does.
  const isOfficer = person.kind === 'professional' && OFFICERS.test(person.role);
  if (isOfficer && keys.some(isNumber) && keys.every((key) => isNumber(key) || TITLES.has(key)))
    return end + bracket[0].length;
  const isAbout =
    keys.some(isOwn) && keys.every((key) => isOwn(key) || ALIAS_WORDS.has(key) || TITLES.has(key));
  return isAbout ? end + bracket[0].length : undefined;
};

const afterAlias = (scan: Scan, person: Person, end: number, start: number): number | undefined => {
  const { words, text, vocabulary } = scan;
  if (!ALIAS_WORDS.has(words[start]?.key ?? '') || !/^\s*,?\s*$/.test(text.slice(end, words[start]?.start)))
    return undefined;
  const own = vocabulary.wordsOf.get(person) ?? new Set<string>();
  const near = (index: number): boolean => ['space', 'tight', 'point'].includes(joinBefore(scan, index));
  let index = start;
  while (ALIAS_WORDS.has(words[index]?.key ?? '') && (index === start || near(index))) index += 1;
  const isAlias = words
    .slice(start, index)
    .some(({ key }) => !['or', 'now', 'as', 'also', 'a', 'k', 'initials'].includes(key));
  const names = index;
  while (index < words.length && near(index) && own.has(words[index]?.key ?? '')) index += 1;
  if (!isAlias || index === names) return undefined;
  const last = words[index - 1]?.end ?? end;
  const closed = text[end] === ',' && text[last] === ',';
  return closed ? last + 1 : last;
};

const afterRole = (scan: Scan, person: Person, end: number, start: number): number | undefined => {
  if (person.kind !== 'professional') return undefined;
  const { words, text } = scan;
  const role = roleOf(scan, person);
  if (text[end] !== ',' || start >= words.length || !/^,\s+$/.test(text.slice(end, words[start]?.start)))
    return undefined;
  const follows = role.length > 0 && role.every((key, index) => words[start + index]?.key === key);
  return follows ? endOfApposition(text, words[start + role.length - 1]?.end ?? end) : undefined;
};

/** "Tracey Brown, her mother, …": what the public words say already. */
const afterRelation = (scan: Scan, person: Person, end: number, start: number): number | undefined => {
  if (person.kind !== 'family') return undefined;
  const { words, text } = scan;
  if (text[end] !== ',' || !/^,\s+$/.test(text.slice(end, words[start]?.start))) return undefined;
  if (!DETERMINERS.has(words[start]?.key ?? '')) return undefined;
  const relation = roleOf(scan, person);
  const isWhole =
    relation.length > 0 && relation.every((key, index) => words[start + 1 + index]?.key === key);
  const length = isWhole ? relation.length : isOwnRelation(person, words[start + 1]?.key ?? '') ? 1 : 0;
  return length > 0 ? endOfApposition(text, words[start + length]?.end ?? end) : undefined;
};

/** The end of words set off by commas, with the comma that closes them; nothing where the clause goes on. */
const endOfApposition = (text: string, end: number): number | undefined => {
  if (!/^\s*(?:[,.;:)]|$)/.test(text.slice(end, end + 16))) return undefined;
  return /^,\s+\p{Ll}/u.test(text.slice(end, end + 16)) ? end + 1 : end;
};

/**
 * The role of a professional directly before the words from `first` to `last`, or overlapping them; joined by a space, or
 * by a comma.
 */
export const roleBefore = (
  scan: Scan,
  person: Person,
  { first, last }: Pick<Span, 'first' | 'last'>,
  join: 'space' | 'comma',
): { readonly first: number; readonly last: number } | undefined => {
  const role = roleOf(scan, person);
  for (let end = first; end < last; end += 1) {
    const start = end - role.length;
    const stands =
      start >= 0 &&
      start < first &&
      role.length > 0 &&
      role.every((key, index) => scan.words[start + index]?.key === key);
    if (stands && joinBefore(scan, end) === join) return { first: start, last: end };
  }
  return undefined;
};

/** Whether the noun phrase in which the word at `index` stands has an article or the like, adjectives between them. */
export const hasDeterminer = (scan: Scan, index: number): boolean => {
  for (let at = index; at > 0 && at > index - MOST_ADJECTIVES; at -= 1) {
    if (!['space', 'tight'].includes(joinBefore(scan, at))) return false;
    const key = scan.words[at - 1]?.key ?? '';
    if (DETERMINERS.has(key)) return true;
    if (PREPOSITIONS.has(key) || FUNCTION_WORDS.has(key)) return false;
  }
  return false;
};
