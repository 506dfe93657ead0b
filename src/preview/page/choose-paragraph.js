import { say } from './elements.js';

const CHOSEN = ['chosen', 'scr-chosen'];

/** Choosing a paragraph, with the mouse or by the keyboard alone: Enter begins, the arrows lead, Enter chooses. */
export class ParagraphChooser {
  #cursor = -1;

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
    this.#cursor = -1;
  }

  /** @param {EventTarget | null} target */
  choose(target) {
    const block = this.view()?.blockAt(target);
    if (!block) return;
    for (const each of this.view()?.blocks() ?? []) each.classList.remove(...CHOSEN);
    for (const each of block.elements) each.classList.add(...CHOSEN);
    this.onChoose(block);
  }

  /**
   * Whether the key meant something here.
   * @param {string} key
   */
  press(key) {
    const blocks = this.view()?.blocks() ?? [];
    const isChoosing = this.#cursor >= 0;
    if (key === 'Enter') {
      if (isChoosing) this.choose(blocks[this.#cursor] ?? null);
      else this.#move(blocks, 0);
      return true;
    }
    if (!isChoosing) return false;
    if (key === 'ArrowDown') this.#move(blocks, this.#cursor + 1);
    else if (key === 'ArrowUp') this.#move(blocks, this.#cursor - 1);
    else if (key === 'Escape') {
      blocks[this.#cursor]?.classList.remove(...CHOSEN);
      this.#cursor = -1;
    } else return false;
    return true;
  }

  /**
   * @param {HTMLElement[]} blocks
   * @param {number} to
   */
  #move(blocks, to) {
    blocks[this.#cursor]?.classList.remove(...CHOSEN);
    this.#cursor = Math.min(Math.max(to, 0), blocks.length - 1);
    const block = blocks[this.#cursor];
    block?.classList.add(...CHOSEN);
    block?.scrollIntoView({ block: 'nearest' });
    say(block?.textContent ?? '');
  }
}
