import { type Endings, endingsOf } from './endings.js';
import { joinOf } from './join-of.js';
import type { Person } from './person.js';
import { readWords, type Word } from './read-words.js';
import { isCapital, type Mention, type Scan, spanOf, type Weighed } from './scan.js';
import type { Vocabulary } from './vocabulary.js';
import { one } from './weigh-alone.js';
import { weighNames } from './weigh-names.js';
import { extendAddress } from './extend-address.js';

/** What is known of a text beside its words. */
export interface TextContext {
  readonly isHeading?: boolean;
  readonly introduced?: () => ReadonlySet<Person>;
}

const NOBODY: ReadonlySet<Person> = new Set();
const nobody = (): ReadonlySet<Person> => NOBODY;

/**
 * Every mention of somebody of the case, and every address of the family, in a text, in order; but in the parts that are
 * something else already, such as an e-mail address. Takes linear time.
 */
export const findMentions = (
  text: string,
  vocabulary: Vocabulary,
  { isHeading = false, introduced = nobody }: TextContext = {},
  taken: readonly { readonly start: number; readonly end: number }[] = [],
): { readonly mentions: readonly Mention[]; readonly scan: Scan } => {
  const words = readWords(text);
  const scan: Scan = { text, words, vocabulary, isHeading, introduced, taken: 0 };
  const mentions: Mention[] = [];
  let part = 0;
  let index = 0;
  while (index < words.length) {
    const word = words[index]!;
    while (part < taken.length && taken[part]!.end <= word.start) part += 1;
    const isTaken = part < taken.length && taken[part]!.start < word.end;
    const weighed = !isTaken && mayBegin(scan, word) ? weighAt(scan, index) : undefined;
    if (weighed === undefined) {
      index += 1;
      continue;
    }
    if (weighed.what !== 'kept') mentions.push(weighed);
    index = weighed.last;
    scan.taken = weighed.last;
  }
  return { mentions, scan };
};

/** Whether anything begins with a word; most words are told by their first letter and length alone. */
const mayBegin = ({ text, vocabulary }: Scan, word: Word): boolean => {
  const { mayBegin: isKnown, trie } = vocabulary;
  if (word.isPlain && !isKnown(text.charCodeAt(word.start), word.end - word.start)) return false;
  return trie.next.has(word.key);
};

/** The longest sequence of words from here on that is something. */
const weighAt = (scan: Scan, first: number): Weighed | undefined => {
  const { words, text, vocabulary } = scan;
  const found: { readonly last: number; readonly endings: Endings }[] = [];
  let node = vocabulary.trie.next.get(words[first]?.key ?? '');
  let last = first + 1;
  while (node !== undefined) {
    if (node.ends.length > 0) found.push({ last, endings: endingsOf(node.ends) });
    const before: Word | undefined = words[last - 1];
    const word = words[last];
    if (before === undefined || word === undefined || joinOf(text.slice(before.end, word.start)) === 'apart')
      break;
    node = node.next.get(word.key);
    last += 1;
  }
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const match = found[index]!;
    const weighed = weigh(scan, first, match.last, match.endings);
    if (weighed !== undefined) return weighed;
  }
  return undefined;
};

const weigh = (scan: Scan, first: number, last: number, endings: Endings): Weighed | undefined => {
  const { isName, isPhrase, isDecided, address } = endings;
  const decided = isDecided ? decide(scan, first, last, isName) : undefined;
  if (decided !== undefined) return decided;
  if (address && (!address.needsCapital || isCapital(scan.words[first]))) {
    return { what: 'address', ...spanOf(scan, first, extendAddress(scan, last, address)) };
  }
  const named = isName ? weighNames(scan, first, last, endings) : undefined;
  if (named === undefined) return isPhrase && last - first > 1 ? { what: 'kept', last } : undefined;
  return named.what === 'undecided' ? (settle(scan, named, last) ?? named) : named;
};

/** A decision on just this place; or on words of which nothing else is known. */
const decide = (scan: Scan, first: number, last: number, isName: boolean): Weighed | undefined => {
  const { here, inDoubt } = scan.vocabulary.decisions.decide(scan.words, first, last);
  const is = here ?? (isName ? undefined : inDoubt);
  if (is === undefined) return undefined;
  return is === 'not-a-name' ? { what: 'kept', last } : one(scan, first, last, is);
};

/**
 * A decision on a mention that is in doubt, as a whole or on a part of it. One without a phrase makes somebody of the
 * whole only: who "Brown" is says nothing of "Sarah Brown".
 */
const settle = (scan: Scan, mention: Mention, last: number): Weighed | undefined => {
  const { decisions } = scan.vocabulary;
  const whole = decisions.decide(scan.words, mention.first, mention.last);
  const is = whole.here ?? whole.inDoubt;
  if (is === 'not-a-name') return { what: 'kept', last: mention.last };
  if (is !== undefined) return one(scan, mention.first, mention.last, is);
  for (let first = mention.first; first < last; first += 1) {
    const part = decisions.decide(scan.words, first, last);
    const { here } = part;
    if ((here ?? part.inDoubt) === 'not-a-name') return { what: 'kept', last };
    if (here !== undefined && here !== 'not-a-name') return one(scan, mention.first, last, here);
  }
  return undefined;
};
