import { endOfMention, hasDeterminer, roleBefore } from './absorb.js';
import type { Edit } from './edit.js';
import { startOfLine } from './line-around.js';
import { BEFORE_FAMILY, DETERMINERS } from './neighbour-words.js';
import { isKinWord, isOwnRelation } from './own-words.js';
import { type PeopleWords, wordsFor, wordsForAll } from './people-words.js';
import type { Person } from './person.js';
import { joinBefore, type Mention, type Scan, type Span } from './scan.js';
import { wantsCapital } from './sentence-start.js';

type PeopleMention = Extract<Mention, { what: 'people' }>;

/** What is to stand in place of a mention; nothing where it stays as it is. */
export const writeMention = (scan: Scan, mention: PeopleMention, words: PeopleWords): Edit | undefined => {
  const edit = editFor(scan, mention, words);
  if (edit === undefined || scan.text.slice(edit.start, edit.end) === edit.text) return undefined;
  return edit;
};

const editFor = (scan: Scan, mention: PeopleMention, words: PeopleWords): Edit | undefined => {
  const { people, form } = mention;
  const [person] = people;
  if (person === undefined) return undefined;
  switch (form) {
    case 'one':
      return person.kind === 'professional'
        ? writeProfessional(scan, mention, person, words)
        : writeFamilyMember(scan, mention, person, words);
    case 'couple':
      return withPossessive(scan, mention, wordsForAll(people, words), isPlural(people, words));
    case 'plural': {
      const isSubjects = people.some(({ id }) => id === scan.vocabulary.subject);
      return withPossessive(
        scan,
        fromThe(scan, mention),
        isSubjects ? 'the family' : wordsForAll(people, words),
        !isSubjects && isPlural(people, words),
      );
    }
    case 'household':
      return writeHousehold(scan, mention, words);
  }
};

const writeFamilyMember = (scan: Scan, mention: Span, person: Person, words: PeopleWords): Edit => {
  const isPublic = words.mode === 'none';
  const end = endOfMention(scan, person, mention, isPublic);
  const text = wordsFor(person, words);
  const apposition = isPublic ? asApposition(scan, mention, end, person) : undefined;
  const { start } = /^(?:a|an|the) /.test(text) ? fromAdjective(scan, mention) : mention;
  return apposition ?? withPossessive(scan, { start, end }, text);
};

const BEFORE_A_NAME = new Set(['little', 'baby', 'young', 'poor', 'big', 'wee', 'old']);

/** "little Chloe" as "a half sibling": what stands between an article and a noun cannot stand before the article. */
const fromAdjective = (scan: Scan, { first, start }: Span): Pick<Span, 'start'> => {
  const before = scan.words[first - 1];
  const isAdjective =
    before !== undefined &&
    BEFORE_A_NAME.has(before.key) &&
    joinBefore(scan, first) === 'space' &&
    first - 1 >= 0;
  return { start: isAdjective ? before.start : start };
};

/** "her mother Tracey" and "her mother, Tracey Brown, …": the noun says it all, so the name is left out. */
const asApposition = (scan: Scan, { first }: Span, end: number, person: Person): Edit | undefined => {
  const { text, words } = scan;
  const noun = words[first - 1];
  const join = joinBefore(scan, first);
  if (noun === undefined || (join !== 'space' && join !== 'comma')) return undefined;
  if (join === 'space' && !isKinWord(person, noun.key)) return undefined;
  if (!hasDeterminer(scan, first - 1)) return undefined;
  if (join === 'space') return { start: noun.end, end, text: '' };
  return isOwnRelation(person, noun.key) ? betweenCommas(text, noun.end, end) : undefined;
};

/** "the social worker, Susan Whitworth, …". */
const asRoleApposition = (scan: Scan, mention: Span, end: number, person: Person): Edit | undefined => {
  const role = roleBefore(scan, person, mention, 'comma');
  if (role === undefined || !hasDeterminer(scan, role.first)) return undefined;
  return betweenCommas(scan.text, scan.words[role.last - 1]?.end ?? mention.start, end);
};

/** Takes away what stands between commas, or after one and before the end of a clause; nothing where it goes on. */
const betweenCommas = (text: string, start: number, end: number): Edit | undefined => {
  const closing = /^\s*(?:([,;:.!?)])|$)/.exec(text.slice(end, end + 8));
  return closing === null ? undefined : { start, end: end + (closing[1] === ',' ? 1 : 0), text: '' };
};

const writeProfessional = (
  scan: Scan,
  mention: Span,
  person: Person,
  words: PeopleWords,
): Edit | undefined => {
  const end = endOfMention(scan, person, mention, false);
  const role = roleBefore(scan, person, mention, 'space');
  const isBareInitials = scan.text.slice(mention.start, mention.end) === person.initials;
  if (words.mode === 'initials' && isBareInitials && role === undefined) return undefined;
  const text = wordsFor(person, words);
  if (role === undefined) {
    const apposition = words.mode === 'none' ? asRoleApposition(scan, mention, end, person) : undefined;
    return apposition ?? withPossessive(scan, { ...mention, end }, text);
  }
  if (words.mode === 'none' && hasDeterminer(scan, role.first)) {
    return { start: scan.words[role.last - 1]?.end ?? mention.start, end, text: '' };
  }
  return withPossessive(scan, { ...fromArticle(scan, role.first, words), end }, text);
};

/** A code takes the place of "the social worker Susan Whitworth" as a whole; the public words bring their own article. */
const fromArticle = (scan: Scan, first: number, { mode }: PeopleWords): Pick<Span, 'start'> => {
  const before = scan.words[first - 1];
  const hasArticle =
    mode !== 'none' && ['the', 'a', 'an'].includes(before?.key ?? '') && joinBefore(scan, first) === 'space';
  return { start: (hasArticle ? before?.start : scan.words[first]?.start) ?? 0 };
};

const fromThe = (scan: Scan, mention: Span): Pick<Span, 'start' | 'end'> => {
  const before = scan.words[mention.first - 1];
  const hasThe = before?.key === 'the' && joinBefore(scan, mention.first) === 'space';
  return { start: hasThe ? before.start : mention.start, end: mention.end };
};

/** "the Brown family" as "the family"; "the Okafor household" as "MO and PO’s household". */
const writeHousehold = (scan: Scan, mention: PeopleMention, words: PeopleWords): Edit => {
  const { text } = scan;
  const isSubjects = mention.people.some(({ id }) => id === scan.vocabulary.subject);
  if (!isSubjects) {
    const { start, end } = fromThe(scan, mention);
    const owners = capitalised(text, start, wordsForAll(mention.people, words));
    return {
      start,
      end,
      text: `${owners}${endsInPluralS(owners, isPlural(mention.people, words)) ? '’' : '’s'}`,
    };
  }
  const before = scan.words[mention.first - 1];
  const space = /^\s+/.exec(text.slice(mention.end))?.[0].length ?? 0;
  const isPhrase = joinBefore(scan, mention.first) === 'space' && before !== undefined;
  if (isPhrase && (DETERMINERS.has(before.key) || BEFORE_FAMILY.has(before.key))) {
    return { start: mention.start, end: mention.end + space, text: '' };
  }
  return { start: mention.start, end: mention.end, text: capitalised(text, mention.start, 'the') };
};

/** Whether several people together have words of their own in the plural, such as "the foster carers". */
const isPlural = (people: readonly Person[], words: PeopleWords): boolean =>
  people.length > 1 && wordsForAll(people, words) === words.publicWords.get(people[0] as Person)?.plural;

const endsInPluralS = (words: string, plural: boolean): boolean => plural && words.endsWith('s');

/**
 * Puts words in place of a mention. Where its possessive had an apostrophe alone, as in "James’ school", theirs has
 * an s; where they are a plural, as in "the foster carers’ house", they have an apostrophe alone.
 */
const withPossessive = (
  scan: Scan,
  { start, end }: Pick<Span, 'start' | 'end'>,
  words: string,
  plural = false,
): Edit => {
  const { text } = scan;
  const written = capitalised(text, start, words);
  const next = text[end];
  const possessive = /^(['’])(?:s(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))/iu.exec(text.slice(end, end + 3));
  if (possessive && endsInPluralS(written, plural)) {
    const hasS = possessive[0].length > 1;
    if (hasS || (/s$/iu.test(text.slice(start, end)) && !isQuoted(text, start)))
      return { start, end: end + possessive[0].length, text: `${written}${possessive[1]}` };
  }
  const apostrophe =
    (next === '’' || next === "'") && !/^[\p{L}\p{N}]/u.test(text.slice(end + 1, end + 3)) ? next : undefined;
  const isPossessive =
    apostrophe !== undefined && /s$/iu.test(text.slice(start, end)) && !isQuoted(text, start);
  return isPossessive
    ? { start, end: end + 1, text: `${written}${apostrophe}s` }
    : { start, end, text: written };
};

/** Whether a single quotation mark was opened before, in the same line, and not closed. */
const isQuoted = (text: string, offset: number): boolean => {
  const line = text.slice(startOfLine(text, offset), offset);
  const opened = [...line.matchAll(/(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])/gu)].length;
  const closed = [...line.matchAll(/(?<=[\p{L}\p{N}.,!?])['’](?![\p{L}\p{N}])/gu)].length;
  return opened > closed;
};

const capitalised = (text: string, offset: number, words: string): string =>
  /^\p{Ll}/u.test(words) && wantsCapital(text, offset)
    ? words.slice(0, 1).toUpperCase() + words.slice(1)
    : words;
