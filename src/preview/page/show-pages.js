import { element } from './elements.js';
import { blocksOf } from './pdf-blocks.js';

/**
 * A document on the screen, whatever kind of file it is.
 * @typedef {{ text: string, ordinal: number, count: number, elements: HTMLElement[] }} ChosenBlock
 * @typedef {object} View
 * @property {'pages' | 'word' | 'sheet' | 'picture'} kind
 * @property {number} pages
 * @property {number} width of a page at its own size, in pixels; 0 where it has none
 * @property {(zoom: number) => void} setZoom
 * @property {() => Promise<string[]>} texts its paragraphs in order
 * @property {(positions: number[]) => HTMLElement[]} mark marks paragraphs as changed
 * @property {(target: EventTarget | null) => ChosenBlock | undefined} blockAt
 * @property {() => HTMLElement[]} blocks those that are on the screen
 * @property {(page: number) => void} goToPage
 * @property {(page: number) => Promise<HTMLCanvasElement | undefined>} thumbnail
 * @property {() => void} close
 */

const CSS_PIXELS_PER_POINT = 96 / 72;
/** How far from what is seen pages are drawn, in heights of the window. */
const DRAWN_AROUND = '100% 0%';
const MOST_PIXELS = 16_000_000;

const LIBRARY = './vendor/pdf.mjs';
/** @type {Promise<PdfLibrary> | undefined} */
let loading;
/** @type {object | undefined} */
let worker;
/** @returns {Promise<PdfLibrary>} */
const loadLibrary = () => {
  loading ??= import(LIBRARY).then((library) => {
    library.GlobalWorkerOptions.workerSrc = 'vendor/pdf.worker.mjs';
    // One for all documents: to start one takes longer than to draw a page.
    worker = new library.PDFWorker({ name: 'pages' });
    return library;
  });
  return loading;
};

/** Starts what draws pages, so that the first document need not wait for it. */
export const warmUp = () => void loadLibrary();

/**
 * Shows the pages of a PDF. What stood in the container stays until the pages that will be seen are drawn, and the place
 * to which it was scrolled is kept.
 * @param {HTMLElement} container
 * @param {HTMLElement} scroller
 * @param {Uint8Array} bytes
 * @param {number} zoom
 * @returns {Promise<View>}
 */
export const showPages = async (container, scroller, bytes, zoom) => {
  const library = await loadLibrary();
  const task = library.getDocument({
    data: bytes,
    worker,
    enableXfa: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const sheets = new Sheets(pdf, scroller, zoom);
  await sheets.prepare(container);
  container.replaceChildren(sheets.stack);
  sheets.watch();
  return {
    kind: 'pages',
    pages: pdf.numPages,
    width: sheets.width,
    setZoom: (next) => sheets.setZoom(next),
    texts: async () => (await sheets.allBlocks()).map(({ text }) => text),
    mark: (positions) => sheets.mark(positions),
    blockAt: (target) => sheets.blockAt(target),
    blocks: () => [...sheets.stack.querySelectorAll('.block')].filter((each) => each instanceof HTMLElement),
    goToPage: (page) => sheets.sheets[page]?.holder.scrollIntoView(),
    thumbnail: (page) => sheets.thumbnail(page),
    close: () => {
      sheets.close();
      void task.destroy();
    },
  };
};

/** @typedef {{ holder: HTMLElement, number: number, page?: PdfPage, blocks?: import('./pdf-blocks.js').Block[], drawn?: number | undefined, cancel?: () => void }} Sheet */

class Sheets {
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
   */
  constructor(pdf, scroller, zoom) {
    this.pdf = pdf;
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
   * @returns {ChosenBlock | undefined}
   */
  blockAt(target) {
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
    sheet.blocks ??= await blocksOf(await this.#page(sheet));
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
    const blocks = await this.#blocks(sheet);
    if (sheet.holder.querySelector('.block') || sheet.drawn === undefined) return;
    sheet.holder.append(
      ...blocks.map((block, position) => {
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
    for (const block of sheet.holder.querySelectorAll('.block')) block.remove();
    sheet.page?.cleanup();
  }
}

/**
 * @param {HTMLElement} holder
 * @param {number} width
 * @param {number} height
 */
const size = (holder, width, height) => {
  holder.style.setProperty('--width', `${width}px`);
  holder.style.setProperty('--height', `${height}px`);
};

/**
 * @param {HTMLElement} made
 * @param {{ left: number, top: number, width: number, height: number }} box
 */
const place = (made, { left, top, width, height }) => {
  made.style.left = `${left * 100}%`;
  made.style.top = `${top * 100}%`;
  made.style.width = `${width * 100}%`;
  made.style.height = `${height * 100}%`;
};

/**
 * A page as a picture; undefined where it was cancelled.
 * @param {PdfPage} page
 * @param {number} scale
 * @param {(cancel: () => void) => void} [onStart]
 */
export const drawPage = async (page, scale, onStart = () => undefined) => {
  const viewport = page.getViewport({ scale });
  const canvas = element('canvas', { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
  const drawing = page.render({ canvas, viewport });
  onStart(() => drawing.cancel());
  try {
    await drawing.promise;
    return canvas;
  } catch {
    return undefined;
  }
};

/**
 * Every page as a picture for a printer, at 150 dots to the inch.
 * @param {Uint8Array} bytes
 * @param {(page: number, of: number) => void} onPage
 */
export const pagesForPrinter = async (bytes, onPage) => {
  const library = await loadLibrary();
  const task = library.getDocument({ data: bytes, worker, isEvalSupported: false, verbosity: 0 });
  const pdf = await task.promise;
  const pictures = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    onPage(number, pdf.numPages);
    const page = await pdf.getPage(number);
    const canvas = await drawPage(page, 150 / 72);
    const { width, height } = page.getViewport({ scale: 1 });
    if (canvas) pictures.push({ canvas, width, height });
    page.cleanup();
  }
  await task.destroy();
  return pictures;
};
