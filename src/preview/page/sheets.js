import { drawPage } from './draw-page.js';
import { element } from './elements.js';
import { fitDrawing } from './fit-drawing.js';
import { blocksOf } from './pdf-blocks.js';
import { place, size } from './place-on-page.js';
import { layFigure, regionAt } from './regions.js';

const CSS_PIXELS_PER_POINT = 96 / 72;
/** How far from what is seen pages are drawn, in heights of the window. */
const DRAWN_AROUND = '100% 0%';
const MOST_PIXELS = 16_000_000;

/** @typedef {{ holder: HTMLElement, number: number, page?: PdfPage, blocks?: import('./pdf-blocks.js').Block[], reading?: Promise<import('./pdf-blocks.js').Block[]>, drawn?: number | undefined, cancel?: () => void }} Sheet */

/** The pages of a PDF on the screen: those that are seen are drawn, with their words over them. */
export class Sheets {
  /** @type {Sheet[]} */
  sheets = [];
  stack = element('div', { class: 'stack' });
  width = 0;
  #isClosed = false;
  /** @type {IntersectionObserver | undefined} */
  #observer;
  /** Where each page’s paragraphs begin among all. @type {number[]} */
  #starts = [];
  /** @type {Set<number>} */
  #marked = new Set();

  /**
   * @param {PdfDocument} pdf
   * @param {HTMLElement} scroller
   * @param {number} zoom
   * @param {Promise<import('./regions.js').Drawing | undefined>} [drawing] that stands on one of the pages
   */
  constructor(pdf, scroller, zoom, drawing) {
    this.pdf = pdf;
    this.drawing = drawing;
    this.scroller = scroller;
    this.zoom = zoom;
  }

  /**
   * Lays the pages out and draws those that will be seen.
   * @param {HTMLElement} container
   */
  async prepare(container) {
    const first = await this.pdf.getPage(1);
    const { width, height } = first.getViewport({ scale: CSS_PIXELS_PER_POINT });
    this.width = width;
    for (let number = 1; number <= this.pdf.numPages; number += 1) {
      const holder = element('div', {
        class: 'sheet-of-paper',
        role: 'group',
        'aria-label': `Page ${number}`,
      });
      size(holder, width, height);
      this.sheets.push({ holder, number });
      this.stack.append(holder);
    }
    this.stack.style.setProperty('--zoom', String(this.zoom));
    const { scrollTop, clientHeight } = this.scroller;
    const isSamePlace = container.firstElementChild?.classList.contains('stack') ?? false;
    const each = height * this.zoom + 16;
    const from = isSamePlace ? Math.floor(scrollTop / each) : 0;
    const to = isSamePlace ? Math.floor((scrollTop + clientHeight) / each) : 0;
    const seen = this.sheets.slice(Math.min(from, this.sheets.length - 1), Math.max(to + 1, 1));
    await Promise.all(seen.map((sheet) => this.#draw(sheet)));
  }

  watch() {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const sheet = this.sheets.find(({ holder }) => holder === target);
          if (!sheet) continue;
          if (isIntersecting) void this.#draw(sheet);
          else this.#erase(sheet);
        }
      },
      { root: this.scroller, rootMargin: DRAWN_AROUND },
    );
    for (const { holder } of this.sheets) this.#observer.observe(holder);
  }

  /** @param {number} zoom */
  setZoom(zoom) {
    this.zoom = zoom;
    this.stack.style.setProperty('--zoom', String(zoom));
    for (const sheet of this.sheets) if (sheet.drawn !== undefined) void this.#draw(sheet);
  }

  async allBlocks() {
    const all = [];
    for (const sheet of this.sheets) {
      if (this.#isClosed) break;
      this.#starts[sheet.number - 1] = all.length;
      all.push(...(await this.#blocks(sheet)));
    }
    return all;
  }

  /** @param {number[]} positions */
  mark(positions) {
    this.#marked = new Set(positions);
    /** @type {HTMLElement[]} */
    const marks = [];
    this.sheets.forEach((sheet, index) => {
      const start = this.#starts[index] ?? 0;
      (sheet.blocks ?? []).forEach((block, within) => {
        if (!this.#marked.has(start + within)) return;
        const mark = element('div', { class: 'change-mark', 'aria-hidden': 'true' });
        place(mark, block);
        sheet.holder.append(mark);
        marks.push(mark);
      });
    });
    return marks;
  }

  /**
   * @param {EventTarget | null} target
   * @returns {import('./show-pages.js').ChosenBlock | undefined}
   */
  blockAt(target) {
    const region = regionAt(target);
    if (region) return region;
    const block = target instanceof Element ? target.closest('.block') : null;
    if (!(block instanceof HTMLElement)) return undefined;
    const holder = block.closest('.sheet-of-paper');
    const sheet = this.sheets.find((each) => each.holder === holder);
    if (!sheet) return undefined;
    const within = Number(block.dataset['position']);
    const text = sheet.blocks?.[within]?.text ?? '';
    const isSame = (/** @type {{ text: string }} */ each) => each.text === text;
    const before = this.sheets.slice(0, sheet.number - 1).flatMap(({ blocks = [] }) => blocks);
    const ordinal = [...before, ...(sheet.blocks ?? []).slice(0, within)].filter(isSame).length;
    // While pages are still being read nobody knows how often the words stand there.
    const isRead = this.sheets.every(({ blocks }) => blocks !== undefined);
    const count = isRead ? this.sheets.flatMap(({ blocks = [] }) => blocks).filter(isSame).length : 0;
    return { text, ordinal, count, elements: [block] };
  }

  /**
   * Goes to the first of these texts on the page nearest to where it likely is. All pages are read only where it is nowhere.
   * @param {string[]} wanted
   * @param {number} likely as a part of the whole
   */
  async goToText(wanted, likely) {
    const at = likely * this.sheets.length;
    const byDistance = this.sheets.toSorted((a, b) => Math.abs(a.number - at) - Math.abs(b.number - at));
    byDistance[0]?.holder.scrollIntoView();
    for (const sheet of byDistance) {
      if (this.#isClosed) return false;
      const blocks = await this.#blocks(sheet);
      const text = wanted.find((each) => blocks.some((block) => block.text === each));
      const block = blocks.find((each) => each.text === text);
      if (!block) continue;
      const { top, height } = sheet.holder.getBoundingClientRect();
      this.scroller.scrollTop += top + height * block.top - this.scroller.getBoundingClientRect().top;
      return true;
    }
    return false;
  }

  /** @param {number} index */
  async thumbnail(index) {
    const sheet = this.sheets[index];
    if (!sheet || this.#isClosed) return undefined;
    const page = await this.#page(sheet);
    const { width } = page.getViewport({ scale: 1 });
    return drawPage(page, (120 * devicePixelRatio) / width);
  }

  close() {
    this.#isClosed = true;
    this.#observer?.disconnect();
    for (const sheet of this.sheets) sheet.cancel?.();
  }

  /** @param {Sheet} sheet */
  async #page(sheet) {
    sheet.page ??= await this.pdf.getPage(sheet.number);
    return sheet.page;
  }

  /** @param {Sheet} sheet */
  async #blocks(sheet) {
    sheet.reading ??= this.#page(sheet).then((page) => blocksOf(page));
    sheet.blocks = await sheet.reading;
    return sheet.blocks;
  }

  /** @param {Sheet} sheet */
  async #draw(sheet) {
    if (sheet.drawn === this.zoom || this.#isClosed) return;
    sheet.drawn = this.zoom;
    const page = await this.#page(sheet);
    const { width, height } = page.getViewport({ scale: CSS_PIXELS_PER_POINT });
    size(sheet.holder, width, height);
    const wanted = CSS_PIXELS_PER_POINT * this.zoom * devicePixelRatio;
    const most = Math.sqrt(MOST_PIXELS / ((width * height) / CSS_PIXELS_PER_POINT ** 2));
    const canvas = await drawPage(page, Math.min(wanted, most), (cancel) => void (sheet.cancel = cancel));
    if (!canvas || this.#isClosed) return;
    canvas.setAttribute('aria-hidden', 'true');
    sheet.holder.querySelector('canvas')?.remove();
    sheet.holder.prepend(canvas);
    if (!sheet.holder.querySelector('.block')) void this.#addBlocks(sheet);
  }

  /**
   * The words of a page, over its picture: for whoever has the page read out, and to be chosen.
   * @param {Sheet} sheet
   */
  async #addBlocks(sheet) {
    const [blocks, drawing] = await Promise.all([this.#blocks(sheet), this.drawing]);
    if (sheet.holder.querySelector('.block') || sheet.drawn === undefined) return;
    sheet.holder.append(
      ...blocks.map((block, position) => {
        const fitted = drawing && block.figure && fitDrawing(drawing, block.figure.words);
        if (drawing && fitted) return layFigure(drawing, fitted, block.figure?.alt);
        const level = /^H([1-6])$/.exec(block.role)?.[1];
        const made = element(
          'div',
          { class: 'block', role: level && 'heading', 'aria-level': level, 'data-position': position },
          element('span', {}, block.text),
        );
        place(made, block);
        return made;
      }),
    );
  }

  /** @param {Sheet} sheet */
  #erase(sheet) {
    if (sheet.drawn === undefined) return;
    sheet.drawn = undefined;
    sheet.cancel?.();
    sheet.holder.querySelector('canvas')?.remove();
    for (const block of sheet.holder.querySelectorAll('.block, .figure')) block.remove();
    sheet.page?.cleanup();
  }
}
