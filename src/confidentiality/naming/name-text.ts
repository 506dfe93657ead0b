import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { coarsenBirthDates } from './birth-dates.js';
import { withoutContacts } from './contact-details.js';
import { type Edit, inOrder } from './edit.js';
import { findMentions, type TextContext } from './find-mentions.js';
import { joinPairs } from './join-pairs.js';
import { endOfLine, startOfLine } from './line-around.js';
import type { PeopleWords } from './people-words.js';
import { withoutPersonalNumbers } from './personal-numbers.js';
import { wantsCapital } from './sentence-start.js';
import type { Mention, Scan } from './scan.js';
import { type TextPlace, undecidedName } from './undecided-name.js';
import type { Vocabulary } from './vocabulary.js';
import { withoutWebAddresses } from './web-addresses.js';
import { writeMention } from './write-mention.js';

/** What is to be changed in a text, and what only a person can decide on. */
export interface NamedText {
  readonly edits: readonly Edit[];
  readonly undecided: readonly Diagnostic[];
}

const NONE: readonly Edit[] = [];
const UNCHANGED: NamedText = { edits: NONE, undecided: [] };

/** Finds everything in a text that is to be named otherwise. The text is plain: mark-up is not told from words. */
export const nameText = (
  text: string,
  vocabulary: Vocabulary,
  words: PeopleWords,
  place: () => TextPlace,
  context: TextContext = {},
): NamedText => {
  const keepsDetails = words.mode === 'initials';
  const details = keepsDetails ? NONE : detailsIn(text, vocabulary);
  const { mentions, scan } = findMentions(text, vocabulary, context, details);
  if (mentions.length === 0) return details.length === 0 ? UNCHANGED : { edits: details, undecided: [] };

  const edits: Edit[] = [...details];
  const undecided: Diagnostic[] = [];
  for (const mention of words.mode === 'none' ? joinPairs(scan, mentions, pluralOf(words)) : mentions) {
    if (mention.what === 'undecided') {
      if (matters(mention, words)) undecided.push(undecidedName(scan, mention, words.mode, place()));
    } else if (mention.what === 'people') {
      const edit = writeMention(scan, mention, words);
      if (edit !== undefined) edits.push(edit);
    } else if (!keepsDetails) {
      edits.push(withoutAddress(scan, mention, words));
    }
  }
  return { edits: inOrder(edits), undecided };
};

/** The edits of what is no name: dates of birth, telephone and other numbers, addresses of e-mail and of pages. */
const detailsIn = (text: string, vocabulary: Vocabulary): readonly Edit[] => {
  const namesAnybody = (words: string): boolean =>
    findMentions(words, vocabulary).mentions.some(({ what }) => what === 'people');
  const edits = [
    ...withoutContacts(text, vocabulary.contacts),
    ...withoutWebAddresses(text, namesAnybody),
    ...withoutPersonalNumbers(text),
    ...coarsenBirthDates(text, vocabulary.births),
  ];
  return edits.length === 0 ? NONE : inOrder(edits);
};

/** The words for all those of whom the public reads the same, if the mention is one of just two such people. */
const pluralOf =
  ({ publicWords, family }: PeopleWords) =>
  (mention: Mention): string | undefined => {
    const person = mention.what === 'people' ? mention.people[0] : undefined;
    const plural = person?.kind === 'family' ? publicWords.get(person)?.plural : undefined;
    return family.filter((each) => publicWords.get(each)?.plural === plural).length === 2
      ? plural
      : undefined;
  };

/** Initials stay as they are, whoever’s they turn out to be, where the document shows them. */
const matters = (
  { doubt, candidates }: Extract<Mention, { what: 'undecided' }>,
  { mode }: PeopleWords,
): boolean =>
  doubt !== 'initials' ||
  mode === 'none' ||
  (mode === 'coded' && candidates.some(({ kind }) => kind === 'professional'));

/** What stands before an address and belongs to it: a flat, "No."; before a street alone, the number of a house. */
const BEFORE_HOUSE =
  /(?<![\p{L}\p{N}/.-])(?:(?:flat|apartment|unit|room)\s+\d+\p{L}?,?\s+)?(?:no\.?\s*|number\s+)?$/iu;
const BEFORE_STREET =
  /(?<![\p{L}\p{N}/.-])(?:(?:flat|apartment|unit|room)\s+\d+\p{L}?,?\s+)?(?:no\.?\s*|number\s+)?\d{1,3}\p{L}?(?:\s*[-/–]\s*\d{1,3}\p{L}?)?,?\s+$/iu;

const withoutAddress = ({ text }: Scan, { start, end }: Mention, { mode }: PeopleWords): Edit => {
  const before = text.slice(startOfLine(text, start), start);
  const house =
    (/^\p{N}/u.test(text.slice(start, end)) ? undefined : BEFORE_STREET.exec(before)) ??
    BEFORE_HOUSE.exec(before);
  const from = start - (house?.[0].length ?? 0);
  const isAll = before.trim() === '' && text.slice(end, endOfLine(text, end)).trim() === '';
  if (mode !== 'none' || isAll) return { start: from, end, text: '[address withheld]' };
  return { start: from, end, text: wantsCapital(text, from) ? 'An address' : 'an address' };
};
