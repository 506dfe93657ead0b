import { element } from './elements.js';
import { LaidPart } from './laid-part.js';
import { likelyHeight } from './likely-height.js';
import { sheetOf } from './lay-out-word.js';
import { keepPlace, positionOf } from './same-place.js';
import { cellOf } from './sheet-source.js';
import { WORD_STYLES } from './show-word.js';

/** Parts as near to what is seen as this are laid out. */
const LAID_OUT_AROUND = '100% 0%';

const STYLES = `${WORD_STYLES}
  section { min-height: 0 !important; margin-bottom: 0; box-shadow: none }
  .part:not(:last-child) section { padding-bottom: 0 !important }
  .part:not(:first-child) section { padding-top: 0 !important }
`;

/** @typedef {import('./part-source.js').PartSource} PartSource */

/**
 * A long Word file or a workbook, part by part: those that are seen are laid out. When the file changes, the parts that stayed as they
 * were stand where they stood, and with them the place to which it is scrolled.
 */
export class PartsView {
  /** Where pages end is not known here. */
  pages = 0;
  width = 0;
  goToPage = () => undefined;
  thumbnail = async () => undefined;
  /** @type {PartSource} */
  #source;
  /** @type {LaidPart[]} */
  #parts = [];
  /** @type {Map<string, string[]>} */
  #texts = new Map();
  #host;
  /** What the parts stand in. @type {HTMLElement | ShadowRoot} */
  #root;
  /** @type {Set<CSSStyleSheet>} */
  #styles = new Set();
  #zoom = 1;
  #observer;

  /**
   * @param {HTMLElement} scroller
   * @param {PartSource} source
   * @param {'parts' | 'sheet'} kind a Word file brings styles of its own, which are kept apart from those of this page
   */
  constructor(scroller, source, kind) {
    this.scroller = scroller;
    this.kind = kind;
    this.#source = source;
    this.#host = element('div', { class: kind === 'parts' ? 'word' : 'sheets' });
    this.#root = kind === 'parts' ? this.#host.attachShadow({ mode: 'open' }) : this.#host;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const part = isIntersecting && this.#parts.find(({ holder }) => holder === target);
          if (part) void this.#layOutInPlace(part);
        }
      },
      { root: scroller, rootMargin: LAID_OUT_AROUND },
    );
  }

  /**
   * Shows what there is now in place of what was. What will be seen is laid out before anything moves.
   * @param {HTMLElement} container
   * @param {PartSource} source
   * @param {() => boolean} isStale
   * @returns {Promise<boolean>} false where something newer was asked for meanwhile
   */
  async show(container, source, isStale) {
    const isShown = container.firstElementChild === this.#host;
    const standing = new Map(this.#parts.map((laid) => [laid.part.id, laid]));
    const next = source.parts.map((part) => standing.get(part.id) ?? new LaidPart(part));
    const heights = next.map((laid, index) =>
      likelyHeight(laid, this.#parts, this.#zoom, isShown ? index : undefined),
    );
    const from = isShown ? this.scroller.scrollTop / this.#zoom : 0;
    const to = from + this.scroller.clientHeight / this.#zoom;
    this.#source = source;
    let top = 0;
    const seen = next.filter((_part, index) => {
      const start = top;
      top += heights[index] ?? 0;
      return top >= from && start <= to;
    });
    await Promise.all(seen.map((part) => this.#layOut(part)));
    if (isStale()) return false;
    const staying = new Set(next);
    const release = this.#hold((part) => staying.has(part));
    for (const part of this.#parts) part.unmark();
    this.#exchange(next);
    next.forEach((part, index) => part.estimateHeight(heights[index] ?? 0));
    if (!isShown) container.replaceChildren(this.#host);
    release();
    this.width = this.#root.querySelector('section')?.offsetWidth ?? 0;
    return true;
  }

  /** @param {number} zoom */
  setZoom(zoom) {
    this.#zoom = zoom;
    this.#host.style.zoom = String(zoom);
  }

  async texts() {
    const missing = this.#parts.map(({ part: { id } }) => id).filter((id) => !this.#texts.has(id));
    if (missing.length > 0) {
      const found = await this.#source.texts(missing);
      for (const [index, id] of missing.entries()) this.#texts.set(id, found[index] ?? []);
    }
    return this.#parts.flatMap((laid) => this.#texts.get(laid.part.id) ?? []);
  }

  /** @param {number[]} positions */
  mark(positions) {
    return positions.flatMap((position) => {
      const found = this.#find(position);
      if (!found) return [];
      found.laid.markChanged(found.within);
      return [{ scrollIntoView: () => void this.#goTo(found.laid, found.within, 'center') }];
    });
  }

  /**
   * @param {EventTarget | null} target
   * @returns {import('./show-pages.js').ChosenBlock | undefined}
   */
  blockAt(target) {
    const block = target instanceof Element ? target.closest('p, td') : null;
    const at = this.#parts.findIndex(({ holder }) => holder.contains(block));
    const laid = this.#parts[at];
    if (!(block instanceof HTMLElement) || !laid) return undefined;
    const within = laid.blocks.indexOf(block);
    if (within < 0) return undefined;
    const text = this.#texts.get(laid.part.id)?.[within] ?? block.textContent ?? '';
    const cell = cellOf(block);
    if (this.kind === 'sheet' && !cell) return undefined;
    const texts = this.#parts.map((each) => this.#texts.get(each.part.id));
    // While texts are still on their way nobody knows how often these words stand there.
    if (texts.includes(undefined)) return { text, ordinal: 0, count: 0, elements: [block], ...cell };
    const isSame = (/** @type {string | undefined} */ other) => other === text;
    const before = [...texts.slice(0, at), texts[at]?.slice(0, within)];
    const [ordinal = 0, count = 0] = [before, texts].map((each) => each.flat().filter(isSame).length);
    return { text, ordinal, count, elements: [block], ...cell };
  }

  blocks() {
    return this.#parts.flatMap(({ blocks }) =>
      blocks.filter((block) => (block.textContent ?? '').trim() !== ''),
    );
  }

  /** @param {string[]} wanted */
  async goToText(wanted) {
    const position = positionOf(await this.texts(), wanted);
    const found = position === undefined ? undefined : this.#find(position);
    if (found) await this.#goTo(found.laid, found.within, 'start');
    return found !== undefined;
  }

  /** Lays out all parts, for paper. */
  async prepareForPaper() {
    await Promise.all(this.#parts.map((part) => this.#layOut(part)));
  }

  close() {
    this.#observer.disconnect();
  }

  /** @param {number} position among all blocks */
  #find(position) {
    let start = 0;
    for (const laid of this.#parts) {
      const count = this.#texts.get(laid.part.id)?.length ?? 0;
      if (position < start + count) return { laid, within: position - start };
      start += count;
    }
    return undefined;
  }

  /**
   * @param {LaidPart} laid
   * @param {number} within
   * @param {ScrollLogicalPosition} block
   */
  async #goTo(laid, within, block) {
    await this.#layOut(laid);
    (laid.blocks[within] ?? laid.holder).scrollIntoView({ block });
  }

  /**
   * Lays a part out; what is seen below it stays where it is.
   * @param {LaidPart} laid
   */
  async #layOutInPlace(laid) {
    if (!laid.isLaidOut) await this.#layOut(laid, () => this.#hold(() => true));
  }

  /**
   * @param {LaidPart} laid
   * @param {() => () => void} [hold]
   */
  #layOut(laid, hold) {
    return laid.layOut(this.#source, (styles) => {
      if (this.#root instanceof ShadowRoot) this.#useStyles(this.#root, styles);
      const release = hold?.();
      if (release) queueMicrotask(release);
    });
  }

  /**
   * @param {ShadowRoot} root
   * @param {CSSStyleSheet[]} styles
   */
  #useStyles(root, styles) {
    for (const each of styles) this.#styles.add(each);
    const all = [...this.#styles, sheetOf(STYLES)];
    if (all.length !== root.adoptedStyleSheets.length) root.adoptedStyleSheets = all;
  }

  /** @param {(part: LaidPart) => boolean} stays */
  #hold(stays) {
    const holders = this.#parts.filter((part) => part.isLaidOut && stays(part)).map(({ holder }) => holder);
    return keepPlace(this.scroller, holders);
  }

  /** @param {LaidPart[]} next */
  #exchange(next) {
    const staying = new Set(next);
    for (const part of this.#parts) {
      if (staying.has(part)) continue;
      this.#observer.unobserve(part.holder);
      part.holder.remove();
      this.#texts.delete(part.part.id);
    }
    this.#parts = next;
    next.forEach(({ holder }, index) => {
      const standing = this.#root.children[index];
      if (standing !== holder) this.#root.insertBefore(holder, standing ?? null);
      this.#observer.observe(holder);
    });
  }
}
