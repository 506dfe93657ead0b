import type { NamingDecision } from '../../../data-schema/naming-decisions.js';
import type { Person } from './person.js';
import { keysOf, type Word } from './read-words.js';

/** What somebody decided that a word is: a person, or nobody’s name. */
export type Decided = Person | 'not-a-name';

/** The decisions of a case, ready to be looked up. */
export interface Decisions {
  /** The words that were decided on. */
  readonly words: readonly (readonly string[])[];
  /**
   * What the words from `first` to before `last` were decided to be by a decision with a phrase around them; else, by
   * one for the word wherever it is in doubt.
   */
  decide(
    words: readonly Word[],
    first: number,
    last: number,
  ): { readonly here?: Decided; readonly inDoubt?: Decided };
}

interface Entry {
  readonly word: readonly string[];
  readonly phrase: readonly string[] | undefined;
  readonly is: Decided;
}

/** Reads the decisions; one on somebody who is not in the case counts for nothing. A phrase goes before none. */
export const readDecisions = (decisions: readonly NamingDecision[], people: readonly Person[]): Decisions => {
  const byWord = new Map<string, Entry[]>();
  for (const { word, phrase, is } of decisions) {
    const person = is === 'not-a-name' ? is : people.find(({ id }) => id === is);
    const keys = keysOf(word);
    if (person === undefined || keys.length === 0) continue;
    const entry: Entry = {
      word: keys,
      phrase: phrase === undefined ? undefined : keysOf(phrase),
      is: person,
    };
    byWord.set(keys.join(' '), [...(byWord.get(keys.join(' ')) ?? []), entry]);
  }
  return {
    words: [...byWord.values()].map(([entry]) => entry?.word ?? []),
    decide(words, first, last) {
      const entries = byWord.size === 0 ? undefined : byWord.get(keysBetween(words, first, last).join(' '));
      if (entries === undefined) return {};
      const here = entries.find(
        (entry) => entry.phrase && standsIn(entry.phrase, entry.word, words, first),
      )?.is;
      const inDoubt = entries.find(({ phrase }) => phrase === undefined)?.is;
      return { ...(here && { here }), ...(inDoubt && { inDoubt }) };
    },
  };
};

const keysBetween = (words: readonly Word[], first: number, last: number): readonly string[] =>
  words.slice(first, last).map(({ key }) => key);

/** Whether the text around a word is the phrase, with the word at one of its places in it. */
const standsIn = (
  phrase: readonly string[],
  word: readonly string[],
  words: readonly Word[],
  first: number,
): boolean =>
  phrase.some((_, place) => {
    const start = first - place;
    return (
      start >= 0 &&
      word.every((key, index) => phrase[place + index] === key) &&
      phrase.every((key, index) => words[start + index]?.key === key)
    );
  });
