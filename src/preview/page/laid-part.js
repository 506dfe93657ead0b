import { element } from './elements.js';

/** One part of a long document on the screen: empty and about as high as it will be, until it is laid out. */
export class LaidPart {
  holder = element('div', { class: 'part' });
  /** @type {HTMLElement[]} */
  blocks = [];
  isLaidOut = false;
  /** @type {Promise<void> | undefined} */
  #laying;
  /** Positions of blocks that changed. @type {Set<number>} */
  #changed = new Set();

  /** @param {import('./part-source.js').Part} part */
  constructor(part) {
    this.part = part;
  }

  /**
   * Lays it out, once.
   * @param {import('./part-source.js').PartSource} source
   * @param {(styles: CSSStyleSheet[]) => void} before called when all is there and nothing has moved
   */
  layOut(source, before) {
    this.#laying ??= this.#layOutNow(source, before);
    return this.#laying;
  }

  /** @param {number} pixels */
  estimateHeight(pixels) {
    if (!this.isLaidOut) this.holder.style.height = `${Math.round(pixels)}px`;
  }

  /** @param {number} within */
  markChanged(within) {
    this.#changed.add(within);
    this.blocks[within]?.classList.add('changed');
  }

  unmark() {
    for (const within of this.#changed) this.blocks[within]?.classList.remove('changed');
    this.#changed.clear();
  }

  /**
   * @param {import('./part-source.js').PartSource} source
   * @param {(styles: CSSStyleSheet[]) => void} before
   */
  async #layOutNow(source, before) {
    const laidOut = await source.layOut(this.part);
    // The file changed meanwhile: what there is now is on its way.
    if (!laidOut) return;
    before(laidOut.styles);
    this.holder.replaceChildren(...laidOut.nodes);
    this.holder.style.height = '';
    this.isLaidOut = true;
    this.blocks = laidOut.blocks;
    for (const within of this.#changed) this.blocks[within]?.classList.add('changed');
  }
}
