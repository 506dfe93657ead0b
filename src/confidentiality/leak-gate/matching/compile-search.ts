import type { Identifiers } from '../identifiers/collect-identifiers.js';
import type { Identifier } from '../identifiers/identifier.js';
import type { PlaceKind } from '../places/place.js';
import { foldText } from '../text/fold-text.js';
import { humps, wordsOf } from '../text/words-of.js';
import { findDates } from './find-dates.js';
import { digitsFinder } from './find-digits.js';
import { hiddenWordsFinder } from './find-hidden-words.js';
import { postcodesFinder } from './find-postcodes.js';
import { secretLocator } from './locate-secret.js';
import { type Allowed, type Match, matchPhrases, type Span } from './match-phrases.js';
import { buildTrie } from './phrase-trie.js';

/** Something found in a text as it is written: from `start` up to `end`, in UTF-16 units. */
export type Found = Match;

/** Finds every identifier in a text; no two overlap but where they say different things. */
export type SearchText = (text: string, kind: PlaceKind) => readonly Found[];

const datesFinder = (identifiers: readonly Identifier[]) => {
  const byDay = new Map<string, Identifier>();
  for (const identifier of identifiers) {
    if (identifier.search.by === 'date' && !byDay.has(identifier.search.day))
      byDay.set(identifier.search.day, identifier);
  }
  return (text: string): Match[] =>
    findDates(text).flatMap(({ days, start, end }) => {
      const identifier = days.map((day) => byDay.get(day)).find((each) => each !== undefined);
      return identifier ? [{ identifier, start, end }] : [];
    });
};

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Without those that lie in an allowed wording, and those that lie in another that says the same or more. */
const settle = (matches: readonly Match[], allowed: readonly Allowed[]): Match[] => {
  const spans = allowed.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  let next = 0;
  let open: Allowed[] = [];
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    for (let span = spans[next]; span !== undefined && span.start <= match.start; span = spans[next]) {
      open.push(span);
      next += 1;
    }
    open = open.filter((span) => span.end > match.start);
    const isAllowed = open.some(
      (span) => isWithin(match, span) && (span.only === undefined || match.isJudged === true),
    );
    if (match.identifier.kind !== 'password' && isAllowed) continue;
    const last = kept.at(-1);
    if (last !== undefined && isWithin(match, last) && match.identifier.kind !== 'password') continue;
    kept.push(match);
  }
  return kept;
};

/**
 * Makes one search of many identifiers. A text is folded once and gone through once for all names and addresses, once
 * for dates, once for numbers and postcodes; the time grows with its length and hardly with how many there are.
 */
export const compileSearch = ({ identifiers, allowed }: Identifiers): SearchText => {
  const trie = buildTrie([
    ...allowed.map((form) => ({ form, identifier: undefined })),
    ...identifiers.flatMap((identifier) =>
      identifier.search.by === 'words' ? identifier.search.forms.map((form) => ({ form, identifier })) : [],
    ),
  ]);
  const dates = datesFinder(identifiers);
  const postcodes = postcodesFinder(identifiers);
  const digits = digitsFinder(identifiers);
  const secrets = identifiers.flatMap((identifier) =>
    identifier.search.by === 'secret' ? [{ identifier, locate: secretLocator(identifier.search.text) }] : [],
  );
  const hidden = hiddenWordsFinder(identifiers, (text) => [...dates(text), ...postcodes(text)]);

  const search = (original: string, kind: PlaceKind): readonly Found[] => {
    const folded = foldText(original);
    const { text, starts } = folded;
    const words = wordsOf(folded);
    const plain = matchPhrases(trie, words, text, kind);
    // Within a word, in sentences, an ordinary word is one: ChildLine, PowerPoint.
    const within = humps(folded, words).map((parts) =>
      matchPhrases(trie, parts, text, kind === 'prose' ? 'markup' : kind),
    );
    // Figures of markup and of binary files are measures and checksums.
    const figures = kind === 'bytes' ? [] : [...dates(text), ...postcodes(text), ...digits(text)];
    const matches = [
      ...plain.matches,
      ...within.flatMap((each) => each.matches),
      ...figures,
      ...secrets.flatMap(({ identifier, locate }) => locate(text).map((span) => ({ identifier, ...span }))),
      ...hidden(folded, words, kind),
    ];
    return settle(matches, plain.allowed).map(({ identifier, start, end }) => ({
      identifier,
      start: starts[start] ?? 0,
      end: endOf(original, starts[end - 1] ?? 0),
    }));
  };
  /** A name in an address or the name of a file, within a sentence: nobody writes an ordinary word so. */
  const inLabels = (original: string): Found[] =>
    [...original.matchAll(LABEL)].flatMap(({ 0: label, index }) =>
      search(label, 'label').map((found) => ({
        ...found,
        start: found.start + index,
        end: found.end + index,
      })),
    );
  const searchAll = (original: string, kind: PlaceKind): readonly Found[] => {
    const found = search(original, kind);
    return kind === 'prose' ? [...found, ...withoutRepeats(inLabels(original), found)] : found;
  };
  return (original, kind) => [
    ...searchAll(original, kind),
    ...turnedRound(original, (text) => search(text, kind)),
  ];
};

const UNBROKEN = String.raw`[^\s\uFDD0]`;

/** Addresses on the web and of e-mail, names of accounts and of files, as they stand in sentences. */
const LABEL = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)${UNBROKEN}+`,
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]*@[\p{L}\p{N}._-]+`,
    String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,4}\/${UNBROKEN}+`,
    String.raw`(?<![\p{L}\p{N}_-])[\p{L}\p{N}-]*_[\p{L}\p{N}_-]+`,
    String.raw`(?<!${UNBROKEN})${UNBROKEN}+\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|gif|heic|msg|eml|txt|zip|mp[34]|mov)(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);

/** Without what was found there already. Both are in order. */
const withoutRepeats = (found: readonly Found[], known: readonly Found[]): Found[] => {
  let next = 0;
  let covered = -1;
  return found.filter(({ start, end }) => {
    for (let each = known[next]; each !== undefined && each.start < end; each = known[next]) {
      covered = Math.max(covered, each.end);
      next += 1;
    }
    return covered <= start;
  });
};

/** Text between these signs is shown from its end to its beginning. */
const TURNED_ROUND = /\u202E([^\u202C\n]+)/g;

/** What is found in text that is shown the other way round from how it is written; all of that text is marked. */
const turnedRound = (original: string, search: (text: string) => readonly Found[]): Found[] =>
  original.includes('\u202E')
    ? [...original.matchAll(TURNED_ROUND)].flatMap((match) =>
        search([...(match[1] ?? '')].toReversed().join('')).map(({ identifier }) => ({
          identifier,
          start: match.index + 1,
          end: match.index + match[0].length,
        })),
      )
    : [];

const endOf = (text: string, start: number): number =>
  start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
