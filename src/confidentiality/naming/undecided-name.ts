import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { listWords, quote } from '../../diagnostics/quote.js';
import { endOfLine, startOfLine } from './line-around.js';
import type { NamingMode } from './naming-mode.js';
import type { Person } from './person.js';
import type { Doubt, Mention, Scan } from './scan.js';

/** Where in what is being made a text stands. */
export interface TextPlace {
  /** The document, as a person knows it; '' where it is not said. */
  readonly document: string;
  /** The path of the value in its merge data, such as `rows[3].event`. */
  readonly path: string;
}

type Undecided = Extract<Mention, { what: 'undecided' }>;

const SENTENCE_END = /[.!?](?=\s)/g;
const SENTENCE_END_AT_ONCE = /^.*?[.!?](?=\s|$)/s;
const LONGEST_SENTENCE = 200;
const WORDS_AROUND = 2;

const QUESTIONS: Readonly<Record<Doubt, (word: string) => string>> = {
  shared: (word) => `It is not clear whom ${word} means`,
  word: (word) => `It is not clear whether ${word} is a name or a word`,
  place: (word) => `It is not clear whether ${word} is a place or somebody’s name`,
  another: (word) => `It is not clear whether ${word} is somebody of the case or somebody else`,
  middle: (word) => `It is not clear whether ${word} is somebody of the case, whose second name it is`,
  initials: (word) => `It is not clear whose initials ${word} are, or whether they are any`,
};

/** The report of a mention that only a person can decide on: the sentence with the word marked, and what to write. */
export const undecidedName = (
  scan: Scan,
  mention: Undecided,
  mode: Exclude<NamingMode, 'full'>,
  { document, path }: TextPlace,
): Diagnostic => {
  const word = oneLine(scan.text.slice(mention.start, mention.end));
  const candidates = mention.candidates.filter(({ kind }) => kind !== 'post-holder').map(nameOf);
  const sentence = markedSentence(scan.text, mention.start, mention.end);
  const who = candidates.length === 0 ? '' : ` (${listWords(candidates)})`;
  const example = mention.candidates.find(({ kind }) => kind !== 'post-holder')?.id ?? 'not-a-name';
  return {
    code: 'undecided-name',
    severity: mode === 'initials' ? 'warning' : 'error',
    message: `${QUESTIONS[mention.doubt](quote(word))}${who}: ${sentence}`,
    hint:
      `Add to naming-decisions.yaml, under "decisions": - { word: ${yaml(word)}, phrase: ${yaml(phraseAround(scan, mention))}, is: ${example} }` +
      `, or is: not-a-name; without the phrase it holds wherever the word is in doubt.`,
    location: { template: document, tag: path, excerpt: sentence },
  };
};

const nameOf = ({ id, initials }: Person): string => (initials === undefined ? id : `${initials}, id ${id}`);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The sentence around a part of a text, with that part between guillemets. */
export const markedSentence = (text: string, start: number, end: number): string => {
  const before = text.slice(startOfLine(text, start), start);
  const after = text.slice(end, endOfLine(text, end));
  const head = oneLine(
    before.slice(Math.max(0, ...[...before.matchAll(SENTENCE_END)].map(({ index }) => index + 1))),
  );
  const tail = oneLine(after.slice(0, SENTENCE_END_AT_ONCE.exec(after)?.[0].length));
  const room = Math.floor((LONGEST_SENTENCE - (end - start)) / 2);
  const left = head.length > room ? `…${head.slice(head.length - room)}` : head;
  const right = tail.length > room ? `${tail.slice(0, room)}…` : tail;
  const spaceLeft = left !== '' && /\s/.test(text[start - 1] ?? '') ? ' ' : '';
  const spaceRight = right !== '' && /\s/.test(text[end] ?? '') ? ' ' : '';
  return `${left}${spaceLeft}«${oneLine(text.slice(start, end))}»${spaceRight}${right}`;
};

/** A few words on either side of a mention, which tell its place from others. */
const phraseAround = ({ text, words }: Scan, { first, last }: Undecided): string => {
  const from = words[Math.max(0, first - WORDS_AROUND)];
  const to = words[Math.min(words.length, last + WORDS_AROUND) - 1];
  return from && to ? oneLine(text.slice(from.start, to.end)) : '';
};

const yaml = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
