import { LOOK_ALIKES } from './look-alikes.js';

/** Stands between two places that follow each other: a paragraph, a cell, a line of a form. */
export const PLACE_BREAK = '\uFDD0';

/** A text as it is searched, and where each of its characters stands in the text as it is written. */
export interface FoldedText {
  /** Small letters without accents, look-alikes as Latin letters, one blank for any run of white space. */
  readonly text: string;
  /** For each character of `text`: where the character that it comes from begins, in UTF-16 units. */
  readonly starts: Uint32Array;
  /** For each character of `text`: 1 where it was a capital. */
  readonly capitals: Uint8Array;
  readonly original: string;
}

const APOSTROPHES =
  /^['\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u02BD\u02C8\u2032\u2035`\u00B4\uFF07\u05F3\uA78C]$/u;
const HYPHENS = /^[-\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D\u058A\u1806\u30A0]$/u;
/** Drawn as nothing, so that a reader does not see that they part a word. */
const INVISIBLE = /^(?:\p{M}|\p{Cf}|\u115F|\u1160|\u3164|\uFFA0)$/u;
const BREAK = /^[\n\r\v\f\u0085\u2028\u2029]$/u;
const BLANK = /^[\s\u2800]$/u;
const DIGIT = /^\p{Nd}$/u;

/** Digits stand in runs of ten, from nought to nine. */
const digitOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
};

/** One character as capitals and small letters of ASCII where it has such; '' for one that is not seen. */
const foldCharacter = (character: string): string => {
  if (character === PLACE_BREAK) return PLACE_BREAK;
  const known = LOOK_ALIKES.get(character);
  if (known !== undefined) return known;
  if (BREAK.test(character)) return '\n';
  if (BLANK.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  if (APOSTROPHES.test(character)) return "'";
  if (HYPHENS.test(character)) return '-';
  let folded = '';
  for (const part of character.normalize('NFKD')) {
    if (INVISIBLE.test(part)) continue;
    if (DIGIT.test(part)) folded += digitOf(part);
    else if (part !== character && (BLANK.test(part) || APOSTROPHES.test(part)))
      folded += foldCharacter(part);
    else folded += LOOK_ALIKES.get(part) ?? part;
  }
  return folded;
};

const cache = new Map<string, string>();

const foldOther = (character: string): string => {
  let folded = cache.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    cache.set(character, folded);
  }
  return folded;
};

const BLANK_CODE = 0x20;
const BREAK_CODE = 0x0a;

/** A list of characters that grows, with what is known of each. */
class Folding {
  #codes: Uint16Array<ArrayBuffer>;
  #starts: Uint32Array;
  #capitals: Uint8Array;
  #length = 0;

  constructor(expected: number) {
    this.#codes = new Uint16Array(expected);
    this.#starts = new Uint32Array(expected);
    this.#capitals = new Uint8Array(expected);
  }

  add(code: number, start: number, capital: 0 | 1): void {
    const last = this.#length > 0 ? this.#codes[this.#length - 1] : undefined;
    if (code === BREAK_CODE && last === BLANK_CODE) {
      this.#codes[this.#length - 1] = BREAK_CODE;
      return;
    }
    if ((code === BLANK_CODE || code === BREAK_CODE) && (last === BLANK_CODE || last === BREAK_CODE)) return;
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#starts[this.#length] = start;
    this.#capitals[this.#length] = capital;
    this.#length += 1;
  }

  finish(original: string): FoldedText {
    return {
      text: Buffer.from(this.#codes.buffer, 0, this.#length * 2).toString('utf16le'),
      starts: this.#starts.subarray(0, this.#length),
      capitals: this.#capitals.subarray(0, this.#length),
      original,
    };
  }

  #grow(): void {
    const size = this.#codes.length * 2 + 16;
    const codes = new Uint16Array(size);
    codes.set(this.#codes);
    const starts = new Uint32Array(size);
    starts.set(this.#starts);
    const capitals = new Uint8Array(size);
    capitals.set(this.#capitals);
    [this.#codes, this.#starts, this.#capitals] = [codes, starts, capitals];
  }
}

/**
 * Folds a text for searching: case, accents, ligatures, full-width and other shapes of letters, letters of other
 * alphabets that look Latin, kinds of apostrophe, hyphen and blank no longer count, and what is not seen is left out.
 * Time and room grow with the length of the text.
 */
export const foldText = (original: string): FoldedText => {
  const folding = new Folding(original.length + 16);
  for (let index = 0; index < original.length; index += 1) {
    const code = original.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) folding.add(code, index, 0);
    else if (code >= 0x41 && code <= 0x5a) folding.add(code + 0x20, index, 1);
    else if (code >= 0x20 && code < 0x60) folding.add(code, index, 0);
    else {
      const character = String.fromCodePoint(original.codePointAt(index) ?? code);
      addOther(folding, foldOther(character), index);
      index += character.length - 1;
    }
  }
  return folding.finish(original);
};

const addOther = (folding: Folding, folded: string, start: number): void => {
  const small = folded.toLowerCase();
  for (let index = 0; index < small.length; index += 1) {
    folding.add(small.charCodeAt(index), start, small[index] === folded[index] ? 0 : 1);
  }
};

/** A text folded, with nothing kept of where it came from. */
export const fold = (text: string): string => foldText(text).text;
