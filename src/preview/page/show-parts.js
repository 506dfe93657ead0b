import { element } from './elements.js';
import { LaidPart } from './laid-part.js';
import { sheetOf } from './lay-out-word.js';
import { keepPlace, positionOf } from './same-place.js';
import { WORD_STYLES } from './show-word.js';

/** Parts as near to what is seen as this are laid out. */
const LAID_OUT_AROUND = '100% 0%';
/** What a row is taken to be high, in pixels, until some have been seen. */
const ROW_HEIGHT = 60;

const STYLES = `${WORD_STYLES}
  section { min-height: 0 !important; margin-bottom: 0; box-shadow: none }
  .part:not(:last-child) section { padding-bottom: 0 !important }
  .part:not(:first-child) section { padding-top: 0 !important }
`;

/** @typedef {import('./part-source.js').PartSource} PartSource */

/**
 * A long Word file, part by part: those that are seen are laid out. When the file changes, the parts that stayed as they
 * were stand where they stood, and with them the place to which it is scrolled.
 */
export class PartsView {
  kind = /** @type {const} */ ('parts');
  /** Where pages end is not known here. */
  pages = 0;
  width = 0;
  /** @type {PartSource} */
  #source;
  /** @type {LaidPart[]} */
  #parts = [];
  /** @type {Map<string, string[]>} */
  #texts = new Map();
  #host = element('div', { class: 'word' });
  #shadow = this.#host.attachShadow({ mode: 'open' });
  /** @type {Set<CSSStyleSheet>} */
  #styles = new Set();
  #zoom = 1;
  #observer;

  /**
   * @param {HTMLElement} scroller
   * @param {PartSource} source
   */
  constructor(scroller, source) {
    this.scroller = scroller;
    this.#source = source;
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
    const standing = new Map(this.#parts.map((part) => [part.id, part]));
    const next = source.parts.map((part) => standing.get(part.id) ?? new LaidPart(part));
    const heights = next.map((part, index) => this.#likelyHeight(part, isShown ? index : undefined));
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
    this.#parts.forEach((part) => part.unmark());
    this.#exchange(next);
    next.forEach((part, index) => part.estimateHeight(heights[index] ?? 0));
    if (!isShown) container.replaceChildren(this.#host);
    release();
    this.width = this.#shadow.querySelector('section')?.offsetWidth ?? 0;
    return true;
  }

  /** @param {number} zoom */
  setZoom(zoom) {
    this.#zoom = zoom;
    this.#host.style.zoom = String(zoom);
  }

  async texts() {
    const missing = this.#parts.flatMap(({ id }) => (this.#texts.has(id) ? [] : [id]));
    if (missing.length > 0) {
      const found = await this.#source.texts(missing);
      for (const [index, id] of missing.entries()) this.#texts.set(id, found[index] ?? []);
    }
    return this.#parts.flatMap(({ id }) => this.#texts.get(id) ?? []);
  }

  /** @param {number[]} positions */
  mark(positions) {
    return positions.flatMap((position) => {
      const found = this.#find(position);
      if (!found) return [];
      found.part.markChanged(found.within);
      return [{ scrollIntoView: () => void this.#goTo(found.part, found.within, 'center') }];
    });
  }

  /**
   * @param {EventTarget | null} target
   * @returns {import('./show-pages.js').ChosenBlock | undefined}
   */
  blockAt(target) {
    const paragraph = target instanceof Element ? target.closest('p') : null;
    const part = this.#parts.find(({ holder }) => holder.contains(paragraph));
    if (!(paragraph instanceof HTMLElement) || !part) return undefined;
    const within = part.paragraphs.indexOf(paragraph);
    const text = this.#texts.get(part.id)?.[within] ?? paragraph.textContent ?? '';
    // While texts are still on their way nobody knows how often these words stand there.
    if (within < 0 || this.#parts.some(({ id }) => !this.#texts.has(id)))
      return { text, ordinal: 0, count: 0, elements: [paragraph] };
    const isSame = (/** @type {string} */ other) => other === text;
    const textsOf = (/** @type {LaidPart[]} */ parts) => parts.flatMap(({ id }) => this.#texts.get(id) ?? []);
    const before = textsOf(this.#parts.slice(0, this.#parts.indexOf(part)));
    const ordinal = [...before, ...textsOf([part]).slice(0, within)].filter(isSame).length;
    return { text, ordinal, count: textsOf(this.#parts).filter(isSame).length, elements: [paragraph] };
  }

  blocks() {
    return this.#parts.flatMap(({ paragraphs }) =>
      paragraphs.filter((paragraph) => (paragraph.textContent ?? '').trim() !== ''),
    );
  }

  goToPage() {
    // It has no pages.
  }

  /** @param {string[]} wanted */
  async goToText(wanted) {
    const position = positionOf(await this.texts(), wanted);
    const found = position === undefined ? undefined : this.#find(position);
    if (found) await this.#goTo(found.part, found.within, 'start');
    return found !== undefined;
  }

  /** Lays out all parts, for paper. */
  async prepareForPaper() {
    await Promise.all(this.#parts.map((part) => this.#layOut(part)));
  }

  async thumbnail() {
    return undefined;
  }

  close() {
    this.#observer.disconnect();
  }

  /** @param {number} position among all paragraphs */
  #find(position) {
    let start = 0;
    for (const part of this.#parts) {
      const count = this.#texts.get(part.id)?.length ?? 0;
      if (position < start + count) return { part, within: position - start };
      start += count;
    }
    return undefined;
  }

  /**
   * @param {LaidPart} part
   * @param {number} within
   * @param {ScrollLogicalPosition} block
   */
  async #goTo(part, within, block) {
    await this.#layOut(part);
    (part.paragraphs[within] ?? part.holder).scrollIntoView({ block });
  }

  /**
   * Lays a part out; what is seen below it stays where it is.
   * @param {LaidPart} part
   */
  async #layOutInPlace(part) {
    if (part.isLaidOut) return;
    await this.#layOut(part, () => this.#hold(() => true));
  }

  /**
   * @param {LaidPart} part
   * @param {() => () => void} [hold]
   */
  #layOut(part, hold) {
    return part.layOut(this.#source, (styles) => {
      for (const each of styles) this.#styles.add(each);
      const all = [...this.#styles, sheetOf(STYLES)];
      if (all.length !== this.#shadow.adoptedStyleSheets.length) this.#shadow.adoptedStyleSheets = all;
      const release = hold?.();
      if (release) queueMicrotask(release);
    });
  }

  /** @param {(part: LaidPart) => boolean} stays */
  #hold(stays) {
    const holders = this.#parts.filter((part) => part.isLaidOut && stays(part)).map(({ holder }) => holder);
    return keepPlace(this.scroller, holders);
  }

  /** @param {HTMLElement} holder */
  #heightOf(holder) {
    return holder.getBoundingClientRect().height / this.#zoom;
  }

  /** @param {LaidPart[]} next */
  #exchange(next) {
    const staying = new Set(next);
    for (const part of this.#parts) {
      if (staying.has(part)) continue;
      this.#observer.unobserve(part.holder);
      part.holder.remove();
      this.#texts.delete(part.id);
    }
    this.#parts = next;
    next.forEach(({ holder }, index) => {
      const standing = this.#shadow.children[index];
      if (standing !== holder) this.#shadow.insertBefore(holder, standing ?? null);
      this.#observer.observe(holder);
    });
  }

  /**
   * @param {LaidPart} part
   * @param {number} [index] where another part may have stood until now
   */
  #likelyHeight({ rows, isLaidOut, holder }, index) {
    if (isLaidOut || holder.isConnected) return this.#heightOf(holder);
    const standing = index === undefined ? undefined : this.#parts[index];
    if (standing && standing.rows > 0 && rows > 0)
      return (this.#heightOf(standing.holder) / standing.rows) * rows;
    const seen = this.#parts.filter((each) => each.isLaidOut && each.rows > 0);
    const height = seen.reduce((sum, each) => sum + this.#heightOf(each.holder), 0);
    const count = seen.reduce((sum, each) => sum + each.rows, 0);
    return Math.max(rows, 1) * (count > 0 ? height / count : ROW_HEIGHT);
  }
}
