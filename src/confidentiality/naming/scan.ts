import { type Join, joinOf } from './join-of.js';
import type { Person } from './person.js';
import type { Word } from './read-words.js';
import type { Vocabulary } from './vocabulary.js';

/** A text that is being searched. */
export interface Scan {
  readonly text: string;
  readonly words: readonly Word[];
  readonly vocabulary: Vocabulary;
  /** A heading or the like, where a capital says little. */
  readonly isHeading: boolean;
  /** Staff whom the same record introduces by name and initials. */
  readonly introduced: () => ReadonlySet<Person>;
  /** The words before this one are already part of a mention. */
  taken: number;
}

/** Why it is not clear whether, or whom, a word names. */
export type Doubt = 'shared' | 'word' | 'place' | 'another' | 'middle' | 'initials';

/** Where in a text something stands: its first word, the word after its last one, and the characters. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

export type Mention = Span &
  (
    | {
        readonly what: 'people';
        readonly people: readonly Person[];
        readonly form: 'one' | 'couple' | 'plural' | 'household';
      }
    | { readonly what: 'undecided'; readonly doubt: Doubt; readonly candidates: readonly Person[] }
    | { readonly what: 'address' }
  );

/** What a sequence of words turned out to be; `kept` is a name or phrase that stays as it is. */
export type Weighed = Mention | { readonly what: 'kept'; readonly last: number };

export const spanOf = ({ words }: Scan, first: number, last: number): Span => ({
  first,
  last,
  start: words[first]?.start ?? 0,
  end: words[last - 1]?.end ?? 0,
});

/** How the word at `index` is joined to the one before it. */
export const joinBefore = ({ text, words }: Scan, index: number): Join => {
  const before = words[index - 1];
  const word = words[index];
  return before && word ? joinOf(text.slice(before.end, word.start)) : 'apart';
};

/** Whether a word has a capital, or is all capitals. */
export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && (word.shape === 'capital' || word.shape === 'upper' || word.shape === 'initial');
