import { say } from './elements.js';
import { keepFocus } from './keep-focus.js';
import { changedTexts, goneTexts } from './mark-changes.js';

/** The paragraphs that changed since the last picture, marked, and the way from one to the next. */
export class ChangeMarks {
  /** @type {string[] | undefined} */
  #texts;
  /** @type {HTMLElement[]} */
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
   * @param {boolean} isComparable whether the picture before was of the same kind, and of another state
   * @param {() => boolean} isStale
   */
  async show(view, isComparable, isStale) {
    const texts = await view.texts();
    if (isStale()) return;
    const before = this.#texts;
    this.#texts = texts;
    if (!isComparable || !before) return;
    this.#marks = view.mark(changedTexts(before, texts));
    this.#at = -1;
    keepFocus(this.button, () => void (this.button.hidden = this.#marks.length === 0), this.scroller);
    this.button.textContent = `Next change (${this.#marks.length})`;
    const gone = goneTexts(before, texts);
    if (this.#marks.length > 0) say(`${count(this.#marks.length, 'paragraph')} changed`);
    else if (gone > 0) say(`${count(gone, 'paragraph')} taken out`);
    else say('Made anew; its words did not change');
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
