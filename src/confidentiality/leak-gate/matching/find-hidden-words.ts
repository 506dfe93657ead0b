import type { Form, Identifier } from '../identifiers/identifier.js';
import type { PlaceKind } from '../places/place.js';
import type { FoldedText } from '../text/fold-text.js';
import { tokensOf } from '../text/tokens-of.js';
import type { Word } from '../text/words-of.js';
import type { Match } from './match-phrases.js';

/** Shorter ones stand by chance inside other words. */
const SHORTEST_IN_LABEL = 5;
const SHORTEST_IN_WORD = 7;
const SHORTEST_SPACED = 4;

/** At least four characters parted by one blank, dot or hyphen each: `T r a c e y`, `S 6 5 0 Z Z`. */
const SPACED = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[ .\-\uFDD0\n_*]{1,2}[\p{L}\p{N}/]){3,60}(?![\p{L}\p{N}])/gu;

const escape = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`);

interface Single {
  readonly word: string;
  readonly identifier: Identifier;
}

/** Names that are one word, either those that can be nothing else or those that can. */
const singlesOf = (identifiers: readonly Identifier[], ordinary: boolean): Single[] => {
  const singles = new Map<string, Single>();
  const forms = identifiers.flatMap((identifier) =>
    identifier.search.by === 'words'
      ? identifier.search.forms.map((form: Form) => ({ form, identifier }))
      : [],
  );
  for (const { form, identifier } of forms) {
    const [word] = form.words;
    if (form.words.length !== 1 || word === undefined || word.length < SHORTEST_SPACED) continue;
    if (form.when !== (ordinary ? 'judged' : 'any')) continue;
    if (!singles.has(word)) singles.set(word, { word, identifier });
  }
  return [...singles.values()];
};

const alternation = (words: readonly string[]): RegExp | undefined =>
  words.length === 0
    ? undefined
    : new RegExp(
        words
          .toSorted((a, b) => b.length - a.length)
          .map(escape)
          .join('|'),
        'gu',
      );

/** A run of single characters as the word that they make, with the place of each. */
const closeUp = (run: string, start: number): { text: string; at: number[] } => {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < run.length; index += 1) {
    const character = run.charAt(index);
    if (/[\s.\-\uFDD0_*]/.test(character)) continue;
    text += character;
    at.push(start + index);
  }
  return { text, at };
};

/** Other finders for a text whose blanks were taken out: dates, postcodes. */
export type FindInText = (text: string) => readonly Match[];

/**
 * Finds names whose letters are not next to each other (letter-spaced, parted by a hyphen or by the end of a line)
 * and names inside longer words, as people make them up for files and bookmarks.
 */
export const hiddenWordsFinder = (identifiers: readonly Identifier[], others: FindInText) => {
  const singles = singlesOf(identifiers, false);
  const ordinary = new Map(singlesOf(identifiers, true).map(({ word, identifier }) => [word, identifier]));
  const byWord = new Map(singles.map(({ word, identifier }) => [word, identifier]));
  const anywhere = alternation(singles.map(({ word }) => word));
  // A name by itself may be the beginning of a word (Victorian); a whole name run together is none.
  const runTogether = singles.filter(({ word, identifier }) => !tokensOf(identifier.value).includes(word));
  const long = alternation(
    runTogether.map(({ word }) => word).filter((word) => word.length >= SHORTEST_IN_WORD),
  );
  const inLabel = alternation(
    singles.map(({ word }) => word).filter((word) => word.length >= SHORTEST_IN_LABEL),
  );

  const matchesOf = (
    pattern: RegExp | undefined,
    text: string,
    position: (index: number) => number,
  ): Match[] =>
    pattern === undefined
      ? []
      : [...text.matchAll(pattern)].flatMap((match): Match[] => {
          const identifier = byWord.get(match[0]);
          const end = position(match.index + match[0].length - 1) + 1;
          return identifier ? [{ identifier, start: position(match.index), end }] : [];
        });

  const spaced = (text: string): Match[] =>
    [...text.matchAll(SPACED)].flatMap((run) => {
      const { text: closed, at } = closeUp(run[0], run.index);
      const position = (index: number): number => at[index] ?? run.index;
      const within = others(closed).map(({ identifier, start, end }) => ({
        identifier,
        start: position(start),
        end: position(end - 1) + 1,
      }));
      const alone = ordinary.get(closed);
      return [
        ...(alone ? [{ identifier: alone, start: position(0), end: position(closed.length - 1) + 1 }] : []),
        ...matchesOf(anywhere, closed, position),
        ...within,
      ];
    });

  /** `Tra-cey`; `Tra` at the end of a line and `cey` on the next. */
  const parted = (words: readonly Word[], text: string): Match[] =>
    words.flatMap((word, index): Match[] => {
      const next = words[index + 1];
      if (next === undefined || word.text.length + next.text.length < SHORTEST_SPACED) return [];
      const joined = word.text + next.text;
      const identifier = byWord.get(joined) ?? ordinary.get(joined);
      if (identifier === undefined) return [];
      const gap = text.slice(word.end, next.start);
      const isSplit = /^(?:-?[\n\uFDD0]?|- )$/.test(gap);
      const isName = word.casing === 'title' && next.casing === 'small';
      const readsOn = byWord.has(joined)
        ? gap.startsWith('-') || gap === '' || isName
        : gap.startsWith('-') && isName;
      return isSplit && readsOn ? [{ identifier, start: word.start, end: next.end }] : [];
    });

  const inside = (words: readonly Word[], kind: PlaceKind): Match[] => {
    const pattern = kind === 'label' ? inLabel : long;
    const shortest = kind === 'label' ? SHORTEST_IN_LABEL : SHORTEST_IN_WORD;
    if (kind === 'bytes') return [];
    return words
      .filter((word) => word.text.length > shortest)
      .flatMap((word) => matchesOf(pattern, word.text, (index) => word.start + index));
  };

  return ({ text }: FoldedText, words: readonly Word[], kind: PlaceKind): Match[] => [
    ...spaced(text),
    ...parted(words, text),
    ...inside(words, kind),
  ];
};
