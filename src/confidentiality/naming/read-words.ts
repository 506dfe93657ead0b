import { foldWord } from './fold-word.js';

/** How a word is written: `initial` is one capital letter, `upper` more than one and no small letter. */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number';

/** A run of letters and digits in a text, from `start` to before `end`. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is compared. */
  readonly key: string;
  readonly shape: Shape;
  /** Of plain letters, so that its key has the length of the word and begins with the same letter. */
  readonly isPlain: boolean;
}

/**
 * A word; accents and unseen characters belong to it, and so does a hyphen at the end of a line where the next line
 * goes on in small letters.
 */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD\u180E\u200B-\u200D\u2060\uFEFF]|[-\u2010][ \t]*\r?\n[ \t]*(?=\p{Ll}))*/gu;
/** Texts of these characters alone, with no word cut at the end of a line, are read in a quicker way. */
// oxlint-disable-next-line no-control-regex
const PLAIN = /^[\u0000-\u007F\u00A0\u00A3\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2022]*$/;
const CUT_WORD = /-[ \t]*\r?\n/;

/** The words of a text, in order. A `%20` of a link counts as the space that it stands for. */
export const readWords = (text: string): readonly Word[] => {
  const spaced = text.includes('%20') ? text.replaceAll('%20', '   ') : text;
  return PLAIN.test(spaced) && !CUT_WORD.test(spaced) ? readPlainWords(spaced) : readAnyWords(spaced);
};

/** The keys of the words of a name or phrase. */
export const keysOf = (phrase: string): readonly string[] => readWords(phrase).map(({ key }) => key);

const readAnyWords = (text: string): readonly Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: foldWord(word),
    shape: shapeOf(word),
    isPlain: false,
  }));

const OTHER = 0;
const DIGIT = 1;
const CAPITAL = 2;
const SMALL = 3;

const kindOf = (code: number): number => {
  if (code >= 0x61 && code <= 0x7a) return SMALL;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  return code >= 0x30 && code <= 0x39 ? DIGIT : OTHER;
};

/** A word of plain letters. Few of a text’s words are ever compared, so the key is made when it is asked for. */
class PlainWord implements Word {
  readonly isPlain = true;
  private made: string | undefined = undefined;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
    readonly shape: Shape,
    private readonly hasCapital: boolean,
  ) {}

  get key(): string {
    if (this.made === undefined) {
      const word = this.text.slice(this.start, this.end);
      this.made = this.hasCapital ? word.toLowerCase() : word;
    }
    return this.made;
  }
}

const readPlainWords = (text: string): readonly Word[] => {
  const words: Word[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = kindOf(text.charCodeAt(at));
    if (first === OTHER) {
      at += 1;
      continue;
    }
    const start = at;
    let hasCapital = first === CAPITAL;
    let hasSmall = first === SMALL;
    for (at += 1; at < length; at += 1) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === OTHER) break;
      if (kind === CAPITAL) hasCapital = true;
      else if (kind === SMALL) hasSmall = true;
    }
    const shape =
      first === DIGIT
        ? 'number'
        : first === SMALL
          ? 'lower'
          : hasSmall
            ? 'capital'
            : at - start === 1
              ? 'initial'
              : 'upper';
    words.push(new PlainWord(text, start, at, shape, hasCapital));
  }
  return words;
};

const shapeOf = (word: string): Shape => {
  if (/^\p{N}/u.test(word)) return 'number';
  if (!/^\p{Lu}/u.test(word)) return 'lower';
  if (/\p{Ll}/u.test(word)) return 'capital';
  return [...word.matchAll(/[\p{L}\p{N}]/gu)].length === 1 ? 'initial' : 'upper';
};
