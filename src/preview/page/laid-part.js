import { element } from './elements.js';
import { layOutWord } from './lay-out-word.js';

/** One part of a long Word file on the screen: empty and about as high as it will be, until it is laid out. */
export class LaidPart {
  holder = element('div', { class: 'part' });
  /** @type {HTMLElement[]} */
  paragraphs = [];
  isLaidOut = false;
  /** @type {Promise<void> | undefined} */
  #laying;
  /** Positions of paragraphs that changed. @type {Set<number>} */
  #changed = new Set();

  /** @param {import('./part-source.js').Part} part */
  constructor({ id, rows, place }) {
    this.id = id;
    this.rows = rows;
    this.place = place;
  }

  /**
   * Lays it out, once.
   * @param {import('./part-source.js').PartSource} source
   * @param {(sheets: CSSStyleSheet[]) => void} useStyles
   */
  layOut(source, useStyles) {
    this.#laying ??= this.#layOutNow(source, useStyles);
    return this.#laying;
  }

  /** @param {number} pixels */
  estimateHeight(pixels) {
    if (!this.isLaidOut) this.holder.style.height = `${Math.round(pixels)}px`;
  }

  /** @param {number} within */
  markChanged(within) {
    this.#changed.add(within);
    this.paragraphs[within]?.classList.add('scr-changed');
  }

  unmark() {
    for (const within of this.#changed) this.paragraphs[within]?.classList.remove('scr-changed');
    this.#changed.clear();
  }

  /**
   * @param {import('./part-source.js').PartSource} source
   * @param {(sheets: CSSStyleSheet[]) => void} useStyles
   */
  async #layOutNow(source, useStyles) {
    const bytes = await source.file(this.id);
    // The file changed meanwhile: what there is now is on its way.
    if (!bytes) return;
    const { nodes, styles } = await layOutWord(bytes, {
      header: this.place === 'first',
      footer: this.place === 'last',
    });
    useStyles(styles);
    this.holder.replaceChildren(...nodes);
    this.holder.style.height = '';
    this.isLaidOut = true;
    // Those of headers and footers are no part of the body.
    this.paragraphs = [...this.holder.querySelectorAll('article p')].filter(
      (each) => each instanceof HTMLElement,
    );
    for (const within of this.#changed) this.paragraphs[within]?.classList.add('scr-changed');
  }
}
