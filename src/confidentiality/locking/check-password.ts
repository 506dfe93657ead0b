import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { foldLookalikes } from './fold-lookalikes.js';
import { GUESSABLE_WORDS } from './guessable-words.js';
import { holdsWordOfCase, type WordsOfCase } from './holds-word-of-case.js';
import type { Password } from './password.js';

const FEWEST_CHARACTERS = 10;
/** What Word and Excel take. */
const MOST_CHARACTERS = 255;
/** What a PDF takes, in UTF-8 (AES-256, revision 6): readers silently leave out the rest. */
const MOST_BYTES = 127;
/** What has to be left of a password when all that is easily guessed is taken out of it. */
const FEWEST_UNGUESSABLE = 6;

const ADVICE =
  'Take three or four words that have nothing to do with each other, with spaces between, such as a picture you make up.';

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u];
const YEAR = /(?:19|20)\d\d/g;
const ROWS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap(
  (row) => [row, [...row].toReversed().join('')],
);
/** Three letters in a row are in many words (student, first); three digits are counting. */
const SHORTEST_RUN = { digits: 3, letters: 4 };
/** Signs that Word puts in place of those that were typed. */
const TYPOGRAPHY = /[‘’“”–—]/;

const words = GUESSABLE_WORDS.map(foldLookalikes).toSorted((first, second) => second.length - first.length);

/** Without neighbours of the alphabet, of numbers and of the keyboard in a row, forwards or backwards. */
const withoutRuns = (text: string): string => {
  let [rest, at] = ['', 0];
  while (at < text.length) {
    let length = 1;
    while (at + length < text.length && ROWS.some((row) => row.includes(text.slice(at, at + length + 1))))
      length += 1;
    const shortest = /\d/.test(text.charAt(at)) ? SHORTEST_RUN.digits : SHORTEST_RUN.letters;
    if (length < shortest) [rest, length] = [rest + text.charAt(at), 1];
    at += length;
  }
  return rest;
};

/** The text with what is repeated at once, such as `!!!` or `xyxy`, kept once. */
const withoutRepeats = (text: string): string => text.replaceAll(/(.{1,20}?)\1+/gsu, '$1');

/** How much of a password is left, in characters, when everything that is tried first is taken out. */
const unguessable = (text: string): number => {
  let rest = foldLookalikes(withoutRuns(text.toLowerCase().replaceAll(YEAR, '')));
  for (const word of words) rest = rest.replaceAll(word, '');
  return [...withoutRepeats(rest)].length;
};

const refuse = (code: string, message: string, hint = ADVICE): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
});

/**
 * Why a password must not lock a case’s files; nothing where it may. All reasons at once. No message holds the password or
 * any part of it: not even which word of the case stands in it.
 */
export const checkPassword = (password: Password, wordsOfCase: WordsOfCase): readonly Diagnostic[] => {
  const text = password.reveal();
  const characters = [...text].length;
  const problems: Diagnostic[] = [];
  if (characters < FEWEST_CHARACTERS) {
    problems.push(
      refuse('password-too-short', `The password has fewer than ${FEWEST_CHARACTERS} characters.`),
    );
  }
  if (text.length > MOST_CHARACTERS || Buffer.byteLength(text) > MOST_BYTES) {
    const limit = `A PDF takes ${MOST_BYTES} characters (fewer with accents), Word and Excel ${MOST_CHARACTERS}`;
    problems.push(refuse('password-too-long', `${limit}; the password is longer.`, 'Take a shorter one.'));
  }
  const isOdd = text !== text.normalize('NFKC') || /[\p{C}\u2028\u2029]/u.test(text) || TYPOGRAPHY.test(text);
  if (isOdd || text !== text.trim()) {
    problems.push(
      refuse(
        'password-hard-to-type',
        'The password begins or ends with a space, or has a character that programs do not all write in the same way.',
        'Take letters, digits, punctuation and spaces within, typed on the keyboard.',
      ),
    );
  }
  if (KINDS.filter((kind) => kind.test(text)).length < 2) {
    problems.push(refuse('password-too-plain', 'The password has only one kind of character.'));
  }
  if (holdsWordOfCase(text, wordsOfCase)) {
    problems.push(
      refuse(
        'password-from-the-case',
        'The password holds the reference, a name or a date of the case, which others know.',
      ),
    );
  }
  if (characters >= FEWEST_CHARACTERS && unguessable(text) < FEWEST_UNGUESSABLE) {
    problems.push(
      refuse(
        'password-guessable',
        'Most of the password is common words, years, rows of keys or repetition.',
      ),
    );
  }
  return problems;
};
