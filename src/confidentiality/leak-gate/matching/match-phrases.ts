import type { Identifier } from '../identifiers/identifier.js';
import type { PlaceKind } from '../places/place.js';
import type { Casing, Word } from '../text/words-of.js';
import { judgeWord } from './judge-word.js';
import type { Ending, TrieNode } from './phrase-trie.js';

/** Something found in a folded text: from `start` up to `end`. */
export interface Match {
  readonly identifier: Identifier;
  readonly start: number;
  readonly end: number;
  /** A word that is also an ordinary one, taken for a name because of its sentence. */
  readonly isJudged?: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A wording that is no hit. */
export interface Allowed extends Span {
  readonly only: 'judged' | undefined;
}

export interface PhraseMatches {
  readonly matches: readonly Match[];
  readonly allowed: readonly Allowed[];
}

interface Candidate {
  readonly words: readonly Word[];
  readonly index: number;
  readonly length: number;
  readonly text: string;
  readonly kind: PlaceKind;
}

const isCapital = (casing: Casing): boolean => casing !== 'small';

/** Two letters with a capital each are more often a short form: they count among other words in capitals. */
const hasCapital = ({ words, index }: Candidate, offset: number): boolean => {
  const word = words[index + offset];
  if (word === undefined || /^\p{N}/u.test(word.text)) return true;
  if (word.text.length > 2 || word.casing !== 'capitals') return isCapital(word.casing);
  return [words[index + offset - 1], words[index + offset + 1]].some(
    (near) => near?.casing === 'capitals' && near.text.length > 2,
  );
};

const gapAfter = ({ words, index, text }: Candidate, offset: number): string =>
  text.slice(words[index + offset]?.end ?? 0, words[index + offset + 1]?.start ?? text.length);

/** A word that touches figures may be a piece of a number in base sixteen. */
const isPieceOfNumber = (candidate: Candidate): boolean => {
  const { words, index, length, text } = candidate;
  const word = words[index];
  if (length !== 1 || word === undefined || !/^[a-f]+$/.test(word.text)) return false;
  return isCapital(word.casing) ? false : /\d/.test(text.charAt(word.start - 1) + text.charAt(word.end));
};

/** `St Andrew’s`, `St. Ann’s Square`: nobody of the case. */
const isSaint = ({ words, index, length, text, kind }: Candidate): boolean => {
  const before = words[index - 1];
  const word = words[index];
  if (length !== 1 || kind !== 'prose' || before === undefined || word === undefined) return false;
  return /^(?:st|saint)$/.test(before.text) && /^\.?\s$/.test(text.slice(before.end, word.start));
};

const lettersOf = ({ words, index, length }: Candidate): number =>
  words
    .slice(index, index + length)
    .reduce((sum, word) => sum + (/^\p{L}/u.test(word.text) ? word.text.length : 0), 0);

const initialsHold = (candidate: Candidate): boolean => {
  const own = candidate.words.slice(candidate.index, candidate.index + candidate.length);
  const short = own.filter((word) => word.text.length <= 2);
  if (!short.every((word) => isCapital(word.casing))) return false;
  const article = own.findIndex((word) => word.text === 'a' || word.text === 'i');
  if (article < 0 || gapAfter(candidate, article).startsWith('.')) return true;
  return own.every((word) => isCapital(word.casing));
};

/** `J B`, and neither `A J B` nor `J B Priestley`. */
const isSpacedInitials = (candidate: Candidate): boolean => {
  const { words, index, length, text } = candidate;
  const own = words.slice(index, index + length);
  const before = words[index - 1];
  const after = words[index + length];
  const isBeside = (near: Word | undefined, gap: string): boolean =>
    near !== undefined && /^[ .-]*$/.test(gap) && (near.text.length === 1 || isCapital(near.casing));
  return (
    own.every(
      (word, offset) =>
        isCapital(word.casing) && (offset === length - 1 || gapAfter(candidate, offset) === ' '),
    ) &&
    !isBeside(after, gapAfter(candidate, length - 1)) &&
    !(
      before !== undefined &&
      before.text.length === 1 &&
      isBeside(before, text.slice(before.end, own[0]?.start))
    )
  );
};

const isLabelOfLine = ({ words, index, length, text }: Candidate): boolean => {
  const [first, last] = [words[index], words[index + length - 1]];
  if (first === undefined || last === undefined) return false;
  return (
    /(?:^|[\n\uFDD0])\s*$/.test(text.slice(0, first.start).slice(-4)) &&
    /^\s?:/.test(text.slice(last.end, last.end + 2))
  );
};

const ALL_CAPITALS = (casing: Casing): boolean => casing === 'capitals' || casing === 'title';

/** Whether words that are those of a form are written so that they count. */
const holds = ({ when }: Ending, candidate: Candidate): boolean => {
  const { words, index, length, text, kind } = candidate;
  const own = words.slice(index, index + length);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return false;
  if (kind === 'bytes' && lettersOf(candidate) < 5) return false;
  if (isSaint(candidate)) return false;
  const letters = own.filter((word) => /^\p{L}/u.test(word.text));
  switch (when) {
    case 'any':
      return !isPieceOfNumber(candidate);
    case 'capital':
      if (kind === 'label' && lettersOf(candidate) > 3) return true;
      return own.every((_, offset) => hasCapital(candidate, offset));
    case 'capitals':
      return (
        kind !== 'markup' &&
        kind !== 'bytes' &&
        letters.every((word) => word.text.length > 1 && word.casing === 'capitals')
      );
    case 'capitals-and-s':
      return kind !== 'markup' && kind !== 'bytes' && first.casing === 'capitals-and-s';
    case 'dotted':
      return own.every(
        (word, offset) =>
          isCapital(word.casing) && (offset === length - 1 || gapAfter(candidate, offset).startsWith('.')),
      );
    case 'spaced':
      return kind === 'prose' && isSpacedInitials(candidate);
    case 'bracketed':
      return (
        letters.every((word) => ALL_CAPITALS(word.casing)) &&
        text[first.start - 1] === '(' &&
        text[last.end] === ')'
      );
    case 'initials':
      return kind !== 'markup' && initialsHold(candidate);
    case 'titled':
      return /^\.?\s?$/.test(gapAfter(candidate, 0));
    case 'label':
      return kind === 'label' || /[@_/\\\d]/.test(text.charAt(first.start - 1) + text.charAt(last.end));
    case 'labelling':
      return isLabelOfLine(candidate);
    case 'judged':
      return judgeWord(words, index, text, kind);
  }
};

/**
 * Finds the phrases of a tree in words that follow each other, the longest at each word, in one pass. `text` is the
 * folded text that the words stand in.
 */
export const matchPhrases = (
  trie: TrieNode,
  words: readonly Word[],
  text: string,
  kind: PlaceKind,
): PhraseMatches => {
  const matches: Match[] = [];
  const allowed: Allowed[] = [];
  let covered = 0;
  for (let index = 0; index < words.length; index += 1) {
    let node: TrieNode | undefined = trie;
    let widestGap = 0;
    let best: Match | undefined;
    for (let length = 1; ; length += 1) {
      const word = words[index + length - 1];
      if (word === undefined) break;
      node = node.next.get(word.text);
      if (node === undefined) break;
      if (length > 1) widestGap = Math.max(widestGap, word.start - (words[index + length - 2]?.end ?? 0));
      const start = words[index]?.start ?? 0;
      for (const ending of node.endings) {
        if (widestGap > ending.widestGap) continue;
        const { identifier, when, only, covers = [0, length] } = ending;
        if (identifier === undefined) {
          if (when === 'any' || holds(ending, { words, index, length, text, kind })) {
            const [from, to] = [words[index + covers[0]], words[index + covers[1] - 1]];
            if (from && to) allowed.push({ start: from.start, end: to.end, only });
          }
        } else if (
          (best?.end !== word.end || (best.isJudged === true && when !== 'judged')) &&
          holds(ending, { words, index, length, text, kind })
        ) {
          best = { identifier, start, end: word.end, ...(when === 'judged' ? { isJudged: true } : {}) };
        }
      }
    }
    if (best && best.end > covered) {
      matches.push(best);
      covered = best.end;
    }
  }
  return { matches, allowed };
};
