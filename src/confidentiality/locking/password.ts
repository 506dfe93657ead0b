import { inspect } from 'node:util';

/** A password that shows itself in no message, log or JSON; only `reveal` gives its text, as it was typed. */
export class Password {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '(password)';
  }

  toJSON(): string {
    return String(this);
  }

  [inspect.custom](): string {
    return String(this);
  }
}
