import { StringDecoder } from 'node:string_decoder';
import type { AskHidden } from './read-password.js';

/** What of a terminal is needed to read a line that is not shown; `process.stdin` has it. */
export interface KeyInput {
  setRawMode(isRaw: boolean): unknown;
  resume(): unknown;
  pause(): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  off(event: 'data' | 'end', listener: (chunk: Uint8Array) => void): unknown;
  unshift(chunk: Uint8Array): unknown;
}

/** What the keys send that are no characters of a password. */
const KEY = {
  interrupt: '\u0003',
  endOfInput: '\u0004',
  backspace: '\u0008',
  lineFeed: '\n',
  enter: '\r',
  eraseLine: '\u0015',
  escape: '\u001B',
  delete: '\u007F',
} as const;

/** An arrow key and its like: escape, a bracket or an O, numbers, one letter. */
// oxlint-disable-next-line no-control-regex
const ESCAPE_SEQUENCE = /^\u001B(?:\[[0-9;]*[A-Za-z~]|O[A-Za-z])/;

/** What was typed so far, and whether the line is done or was given up. */
export interface TypedLine {
  readonly text: string;
  readonly end?: 'entered' | 'given-up';
  /** What was typed after the end of the line. */
  readonly rest: string;
}

/** A line after more keys. Backspace and Ctrl-U erase; Ctrl-C, and Ctrl-D on an empty line, give up; other keys that are no characters do nothing. */
export const typeKeys = (before: string, keys: string): TypedLine => {
  let text = before;
  let rest = keys;
  while (rest !== '') {
    const [sequence] = ESCAPE_SEQUENCE.exec(rest) ?? [];
    const key = sequence ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    rest = rest.slice(key.length);
    if (key === KEY.enter || key === KEY.lineFeed) {
      return {
        text,
        end: 'entered',
        rest: key === KEY.enter && rest.startsWith(KEY.lineFeed) ? rest.slice(1) : rest,
      };
    }
    if (key === KEY.interrupt || (key === KEY.endOfInput && text === ''))
      return { text: '', end: 'given-up', rest };
    if (key === KEY.backspace || key === KEY.delete) text = [...text].slice(0, -1).join('');
    else if (key === KEY.eraseLine) text = '';
    else if (key >= ' ' && sequence === undefined) text += key;
  }
  return { text, rest };
};

/**
 * Asks on a terminal for a line that is not shown, not even its length. The terminal is put back as it was, whatever
 * happens; what was typed after the line is left for the next question.
 */
export const askHidden =
  (input: KeyInput, write: (text: string) => void): AskHidden =>
  (question) =>
    new Promise((resolve) => {
      const decoder = new StringDecoder('utf8');
      let text = '';
      const finish = (answer: string | undefined, rest: string): void => {
        input.off('data', read);
        input.off('end', stop);
        input.setRawMode(false);
        input.pause();
        if (rest !== '') input.unshift(Buffer.from(rest));
        write('\n');
        resolve(answer);
      };
      const read = (chunk: Uint8Array): void => {
        const typed = typeKeys(text, decoder.write(Buffer.from(chunk)));
        text = typed.text;
        if (typed.end !== undefined) finish(typed.end === 'entered' ? text : undefined, typed.rest);
      };
      const stop = (): void => finish(undefined, '');
      // Before the question: what is typed ahead must not be shown either.
      input.setRawMode(true);
      write(question);
      input.on('data', read);
      input.on('end', stop);
      input.resume();
    });
