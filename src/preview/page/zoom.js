import { say } from './elements.js';

export const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];
const SMALLEST_FIT = 0.2;
/** Beside a page: the space around it and the scroll bar. */
const MARGIN = 40;

/** How large a document is shown: as wide as the window and no larger than on paper, until a size is chosen. */
export class Zoom {
  value = 1;
  #fits = true;
  #width = 0;
  /** @type {ResizeObserver} */
  #resizing;

  /**
   * @param {HTMLElement} scroller
   * @param {HTMLSelectElement | null} select
   * @param {(zoom: number) => void} onChange
   */
  constructor(scroller, select, onChange) {
    this.scroller = scroller;
    this.select = select;
    this.onChange = onChange;
    this.#resizing = new ResizeObserver(() => this.#fit());
    this.#resizing.observe(scroller);
  }

  /**
   * Another document is shown, whose pages are so wide at their own size; 0 where they have no width.
   * @param {number} width
   */
  setWidth(width) {
    this.#width = width;
    this.#fit();
  }

  /** @param {string} chosen `fit`, or a number */
  choose(chosen) {
    this.#fits = chosen === 'fit';
    if (this.#fits) this.#fit();
    else this.#set(Number(chosen));
  }

  /** @param {number} direction */
  step(direction) {
    const next =
      direction > 0
        ? ZOOMS.find((each) => each > this.value + 0.01)
        : ZOOMS.findLast((each) => each < this.value - 0.01);
    if (next !== undefined) {
      this.choose(String(next));
      if (this.select) this.select.value = String(next);
    }
    say(`${Math.round(this.value * 100)} %`);
  }

  close() {
    this.#resizing.disconnect();
  }

  #fit() {
    if (!this.#fits || this.#width === 0) return;
    this.#set(Math.min(1, Math.max(SMALLEST_FIT, (this.scroller.clientWidth - MARGIN) / this.#width)));
  }

  /** @param {number} value */
  #set(value) {
    if (Math.abs(value - this.value) < 0.005) return;
    this.value = value;
    this.onChange(value);
  }
}
