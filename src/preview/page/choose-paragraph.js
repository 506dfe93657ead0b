import { say } from './elements.js';

const CHOSEN = 'chosen';

/** Choosing a paragraph, with the mouse or by the keyboard alone: Enter begins, the arrows lead, Enter chooses. */
export class ParagraphChooser {
  /** @type {HTMLElement | undefined} */
  #cursor;

  /**
   * @param {() => import('./show-pages.js').View | undefined} view
   * @param {(block: import('./show-pages.js').ChosenBlock) => void} onChoose
   */
  constructor(view, onChoose) {
    this.view = view;
    this.onChoose = onChoose;
  }

  /** Another picture is shown. */
  reset() {
    this.#cursor = undefined;
  }

  /** @param {EventTarget | null} target */
  choose(target) {
    const block = this.view()?.blockAt(target);
    if (!block) return;
    for (const each of this.view()?.blocks() ?? []) each.classList.remove(CHOSEN);
    for (const each of block.elements) each.classList.add(CHOSEN);
    this.onChoose(block);
  }

  /**
   * Whether the key meant something here.
   * @param {string} key
   */
  press(key) {
    const blocks = this.view()?.blocks() ?? [];
    // Others may have come before and after it meanwhile: pages and parts are laid out as they come to be seen.
    const at = this.#cursor ? blocks.indexOf(this.#cursor) : -1;
    if (key === 'Enter') {
      if (at >= 0) this.choose(blocks[at] ?? null);
      else this.#move(blocks, 0);
      return true;
    }
    if (at < 0) return false;
    if (key === 'ArrowDown') this.#move(blocks, at + 1);
    else if (key === 'ArrowUp') this.#move(blocks, at - 1);
    else if (key === 'Escape') {
      this.#cursor?.classList.remove(CHOSEN);
      this.#cursor = undefined;
    } else return false;
    return true;
  }

  /**
   * @param {HTMLElement[]} blocks
   * @param {number} to
   */
  #move(blocks, to) {
    this.#cursor?.classList.remove(CHOSEN);
    const block = blocks[Math.min(Math.max(to, 0), blocks.length - 1)];
    this.#cursor = block;
    block?.classList.add(CHOSEN);
    block?.scrollIntoView({ block: 'nearest' });
    say(block?.textContent ?? '');
  }
}
