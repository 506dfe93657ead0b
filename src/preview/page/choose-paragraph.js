import { say } from './elements.js';

const CHOSEN = 'chosen';

/** Choosing a paragraph, with the mouse or by the keyboard alone: Enter begins, the arrows lead, Enter chooses. */
export class ParagraphChooser {
  /** Not its number among all: pages that go out of sight take theirs with them. @type {HTMLElement | undefined} */
  #cursor;

  /**
   * @param {() => import('./show-pages.js').View | undefined} view
   * @param {(block: import('./show-pages.js').ChosenBlock, isByKeyboard: boolean) => void} onChoose
   * @param {HTMLElement} scroller
   */
  constructor(view, onChoose, scroller) {
    this.view = view;
    this.onChoose = onChoose;
    this.scroller = scroller;
  }

  /** Another picture is shown. */
  reset() {
    this.#cursor = undefined;
  }

  /**
   * @param {EventTarget | null} target
   * @param {boolean} [isByKeyboard]
   */
  choose(target, isByKeyboard = false) {
    const block = this.view()?.blockAt(target);
    if (!block) return;
    for (const each of this.view()?.blocks() ?? []) each.classList.remove(CHOSEN);
    for (const each of block.elements) each.classList.add(CHOSEN);
    this.onChoose(block, isByKeyboard);
  }

  /**
   * Whether the key meant something here.
   * @param {string} key
   */
  press(key) {
    const blocks = this.view()?.blocks() ?? [];
    const at = blocks.findIndex((each) => each === this.#cursor);
    if (key === 'Enter') {
      if (at < 0) this.#move(blocks, this.#firstSeen(blocks));
      else this.choose(blocks[at] ?? null, true);
      return true;
    }
    if (this.#cursor === undefined) return false;
    if (key === 'Escape') {
      this.#cursor.classList.remove(CHOSEN);
      this.#cursor = undefined;
      return true;
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    const next = key === 'ArrowDown' ? at + 1 : at - 1;
    this.#move(blocks, at < 0 ? this.#firstSeen(blocks) : next);
    return true;
  }

  /** @param {HTMLElement[]} blocks */
  #firstSeen(blocks) {
    const { top } = this.scroller.getBoundingClientRect();
    return blocks.findIndex((each) => each.getBoundingClientRect().bottom > top);
  }

  /**
   * @param {HTMLElement[]} blocks
   * @param {number} to
   */
  #move(blocks, to) {
    this.#cursor?.classList.remove(CHOSEN);
    this.#cursor = blocks[Math.min(Math.max(to, 0), blocks.length - 1)];
    this.#cursor?.classList.add(CHOSEN);
    this.#cursor?.scrollIntoView({ block: 'nearest' });
    say(this.#cursor?.textContent ?? '');
  }
}
