import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { askHidden, type KeyInput, typeKeys } from '../../../src/confidentiality/locking/ask-hidden.js';

/** A keyboard at which the test types; what is put back comes again with the next question. */
class Keyboard extends EventEmitter implements KeyInput {
  readonly log: string[] = [];
  #waiting: Buffer[] = [];
  #isFlowing = false;

  type(...chunks: (string | Buffer)[]): void {
    this.#waiting.push(...chunks.map((chunk) => Buffer.from(chunk)));
    this.#flow();
  }

  setRawMode(isRaw: boolean): void {
    this.log.push(isRaw ? 'hides' : 'shows');
  }

  resume(): void {
    this.#isFlowing = true;
    setImmediate(() => this.#flow());
  }

  pause(): void {
    this.#isFlowing = false;
  }

  unshift(chunk: Uint8Array): void {
    this.#waiting.unshift(Buffer.from(chunk));
  }

  #flow(): void {
    while (this.#isFlowing && this.#waiting.length > 0) this.emit('data', this.#waiting.shift());
  }
}

const asking = () => {
  const keyboard = new Keyboard();
  const ask = askHidden(keyboard, (text) => keyboard.log.push(text));
  return { keyboard, ask };
};

describe('a line that is not shown', () => {
  it('is what was typed up to Enter, and nothing of it is written', async () => {
    const { keyboard, ask } = asking();
    const answer = ask('Password: ');
    keyboard.type('ot', 'ter', '\r');
    expect(await answer).toBe('otter');
    expect(keyboard.log).toEqual(['hides', 'Password: ', 'shows', '\n']);
  });

  it('may have characters that come in pieces', async () => {
    const { keyboard, ask } = asking();
    const bytes = Buffer.from('tŷ🦦\n');
    const answer = ask('Password: ');
    keyboard.type(...[...bytes].map((byte) => Buffer.from([byte])));
    expect(await answer).toBe('tŷ🦦');
  });

  it('leaves what was typed ahead for the next question', async () => {
    const { keyboard, ask } = asking();
    keyboard.type('one\r\ntwo\rrest');
    expect(await ask('Password: ')).toBe('one');
    expect(await ask('Again: ')).toBe('two');
  });

  it('is given up with Ctrl-C, Ctrl-D or the end of input, and the terminal is put back', async () => {
    for (const key of ['ab\u0003', '\u0004']) {
      const { keyboard, ask } = asking();
      const answer = ask('Password: ');
      keyboard.type(key);
      expect(await answer).toBeUndefined();
      expect(keyboard.log.at(-2)).toBe('shows');
      expect(keyboard.listenerCount('data') + keyboard.listenerCount('end')).toBe(0);
    }
    const { keyboard, ask } = asking();
    const answer = ask('Password: ');
    keyboard.emit('end');
    expect(await answer).toBeUndefined();
  });

  it.each([
    ['ab\u007Fc\r', 'ac'],
    ['ab\u0008\u0008\u0008c\r', 'c'],
    ['🦦\u007Fx\r', 'x'],
    ['abc\u0015d\r', 'd'],
    ['a\u001B[Db\u001B[3~c\u001BOP\r', 'abc'],
    ['a\u0004b\r', 'ab'],
    ['a\tb\u0000\r', 'ab'],
    [' a b \r', ' a b '],
  ])('understands the keys that erase and passes over others: %j', (keys, text) => {
    expect(typeKeys('', keys)).toEqual({ text, end: 'entered', rest: '' });
  });
});
