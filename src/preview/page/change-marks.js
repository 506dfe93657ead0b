import { say } from './elements.js';
import { keepFocus } from './keep-focus.js';
import { changedTexts, goneTexts } from './mark-changes.js';

/** The paragraphs that changed since the last picture, marked, and the way from one to the next. */
export class ChangeMarks {
  /** What was shown last, of each kind of view. @type {Map<string, { version: string, texts: string[] }>} */
  #before = new Map();
  /** @type {import('./show-pages.js').Mark[]} */
  #marks = [];
  #at = -1;

  /**
   * @param {HTMLElement} button that leads to the next one
   * @param {HTMLElement} scroller where they are seen
   */
  constructor(button, scroller) {
    this.button = button;
    this.scroller = scroller;
  }

  /**
   * @param {import('./show-pages.js').View} view
   * @param {string} version of the document; nothing is marked where it is the one that was shown in such a view before
   * @param {() => boolean} isStale
   */
  async show(view, version, isStale) {
    const texts = await view.texts();
    if (isStale()) return;
    const last = this.#before.get(view.kind);
    this.#before.set(view.kind, { version, texts });
    if (last?.version === version) return;
    const before = last?.texts;
    this.#at = -1;
    this.#marks = before ? view.mark(changedTexts(before, texts)) : [];
    keepFocus(this.button, () => void (this.button.hidden = this.#marks.length === 0), this.scroller);
    this.button.textContent = `Next change (${this.#marks.length})`;
    if (!before) return;
    const gone = goneTexts(before, texts);
    if (this.#marks.length > 0) say(`${count(this.#marks.length, 'paragraph')} changed`);
    else if (gone > 0) say(`${count(gone, 'paragraph')} taken out`);
    else say('Made anew; its words did not change');
  }

  /** What is shown next is something else, and no change of this. */
  forget() {
    this.#before.clear();
  }

  next() {
    if (this.#marks.length === 0) return;
    this.#at = (this.#at + 1) % this.#marks.length;
    this.#marks[this.#at]?.scrollIntoView({ block: 'center' });
    say(`Change ${this.#at + 1} of ${this.#marks.length}`);
  }
}

/**
 * Marks in two versions what the other does not have.
 * @param {import('./show-pages.js').View} now
 * @param {import('./show-pages.js').View} before
 */
export const markDifferences = async (now, before) => {
  const [texts, textsBefore] = await Promise.all([now.texts(), before.texts()]);
  const marks = now.mark(changedTexts(textsBefore, texts));
  before.mark(changedTexts(texts, textsBefore));
  say(
    marks.length === 0
      ? 'The words are the same'
      : `${count(marks.length, 'paragraph')} other than when it was made`,
  );
};

/** @param {number} number @param {string} noun */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
