import { fetchPages, within } from './fetch-pages.js';
import { partsOfDocument } from './part-source.js';
import { readDrawing } from './regions.js';
import { textsInSight, uniqueOf } from './same-place.js';
import { PartsView } from './show-parts.js';
import { showPages } from './show-pages.js';
import { showPicture } from './show-picture.js';
import { showSheet } from './show-sheet.js';
import { readFile, showWord } from './show-word.js';

/**
 * @typedef {import('./api.js').Sight} Sight
 * @typedef {import('./show-pages.js').View} View
 * @typedef {import('./fetch-pages.js').Pages} Pages
 * @typedef {'exact' | 'on-its-way' | 'approximate' | 'failed'} Exactness
 */

/** Exact pages that take longer are preceded by an approximate view. */
const PATIENCE_IN_MILLISECONDS = 600;
/** Those of a long document take tens of seconds, and are begun when nothing was saved for so long. */
const QUIET_IN_MILLISECONDS = 2500;

/** The picture of a document on the screen: its exact pages as soon as they are there, and until then an approximate view. */
export class DocumentPicture {
  /** @type {View | undefined} */
  view;
  /** Of which version of the document it is, by its SHA-256. @type {string | undefined} */
  version;
  /** @type {Exactness} */
  exactness = 'exact';
  /** What is to be on the screen. @type {string | undefined} */
  #wanted;
  /** @type {AbortController | undefined} */
  #waiting;
  /** @type {number | undefined} */
  #timer;
  #isLong = false;
  #format = '';
  #name;
  #isClosed = false;

  /**
   * @param {import('./api.js').Name} name
   * @param {string} title
   * @param {{ pages: HTMLElement, scroller: HTMLElement }} frame
   * @param {() => number} zoom
   * @param {(view: View) => void} onShown
   * @param {() => void} onKnown how exact it is may be another now
   */
  constructor(name, title, { pages, scroller }, zoom, onShown, onKnown) {
    this.#name = name;
    this.title = title;
    this.container = pages;
    this.scroller = scroller;
    this.zoom = zoom;
    this.onShown = onShown;
    this.onKnown = onKnown;
  }

  /** Pages that come quickly are asked for together with the rest: an answer is not waited for to ask for them. */
  askEarly() {
    if (this.view?.kind !== 'pages' || this.#isLong) return undefined;
    const waiting = new AbortController();
    const have = this.version;
    return { waiting, pages: fetchPages(this.#name, { signal: waiting.signal, isFresh: true, have }) };
  }

  /**
   * Shows what there is now, where it is new. What is on its way already goes on: to ask for long pages anew would only
   * begin them again.
   * @param {Sight} sight
   * @param {ReturnType<DocumentPicture['askEarly']>} early
   */
  async show({ format, sha256, canBeExact, parts }, early) {
    if (sha256 === undefined || sha256 === this.#wanted) {
      early?.waiting.abort();
      return;
    }
    this.#wanted = sha256;
    const isStale = () => this.#isClosed || this.#wanted !== sha256;
    this.#isLong = parts !== undefined;
    this.#format = format;
    if (format !== 'docx' && format !== 'pdf') {
      const view =
        format === 'xlsx'
          ? await showSheet(this.container, this.scroller, this.#name, this.view, isStale)
          : await showPicture(this.container, this.#name, sha256, this.title);
      if (view && !isStale()) this.#replace(view, sha256, 'exact');
      return;
    }
    clearTimeout(this.#timer);
    this.#waiting?.abort();
    const { signal } = (this.#waiting = early?.waiting ?? new AbortController());
    if (parts) {
      await this.#showParts(parts, sha256, canBeExact ? 'on-its-way' : 'approximate', isStale);
      if (!canBeExact || isStale()) return;
      this.#timer = setTimeout(() => {
        void fetchPages(this.#name, { signal }).then((pages) => this.#showExactly(pages, sha256, isStale));
      }, QUIET_IN_MILLISECONDS);
      return;
    }
    const asked = async () => {
      const pages = await early?.pages;
      return pages?.version === sha256 ? pages : fetchPages(this.#name, { signal });
    };
    const exact = canBeExact ? asked() : Promise.resolve(undefined);
    const first =
      format === 'docx' ? await within(exact, canBeExact ? PATIENCE_IN_MILLISECONDS : 0) : await exact;
    if (isStale()) return;
    if (first) return this.#showExactly(first, sha256, isStale);
    if (format !== 'docx') return;
    await this.#showApproximately(sha256, canBeExact ? 'on-its-way' : 'approximate', isStale);
    void exact.then((pages) => this.#showExactly(pages, sha256, isStale));
  }

  /**
   * @param {Pages | undefined} pages
   * @param {string} sha256
   * @param {() => boolean} isStale
   */
  async #showExactly(pages, sha256, isStale) {
    if (isStale()) return;
    if (pages) {
      const seen = await this.#inSight('pages');
      if (isStale()) return;
      const drawing = this.#format === 'pdf' ? readDrawing(this.#name) : undefined;
      const view = await showPages(this.container, this.scroller, pages.bytes, this.zoom(), drawing);
      if (isStale()) view.close();
      else this.#replace(view, sha256, 'exact', seen);
    } else if (this.exactness === 'on-its-way') this.exactness = 'failed';
    this.onKnown();
  }

  /**
   * @param {string} sha256
   * @param {'on-its-way' | 'approximate'} exactness
   * @param {() => boolean} isStale
   */
  async #showApproximately(sha256, exactness, isStale) {
    const { container: pages, scroller } = this;
    const bytes = await readFile(this.#name);
    if (!bytes || isStale()) return;
    const { scrollTop } = scroller;
    const view = await showWord(pages, bytes);
    if (isStale()) return;
    this.#replace(view, sha256, exactness);
    scroller.scrollTop = scrollTop;
    this.onKnown();
  }

  /**
   * @param {import('./part-source.js').Part[]} parts
   * @param {string} sha256
   * @param {'on-its-way' | 'approximate'} exactness
   * @param {() => boolean} isStale
   */
  async #showParts(parts, sha256, exactness, isStale) {
    const { container: pages, scroller } = this;
    const source = partsOfDocument(this.#name, parts);
    const { view: shown } = this;
    const isInParts = shown instanceof PartsView && shown.kind === 'parts';
    const view = isInParts ? shown : new PartsView(scroller, source, 'parts');
    const seen = await this.#inSight('parts');
    if (!(await view.show(pages, source, isStale))) return;
    this.#replace(view, sha256, exactness, seen);
    this.onKnown();
  }

  /**
   * What is seen, where another kind of view is to show the same place.
   * @param {View['kind']} next
   */
  async #inSight(next) {
    const { view, scroller } = this;
    if (!view || view.kind === next) return undefined;
    const texts = textsInSight(scroller, view.blocks());
    const likely = scroller.scrollTop / scroller.scrollHeight;
    // A view in parts knows all its texts; those of pages take long to be read.
    const all = view.kind === 'parts' ? await view.texts() : undefined;
    return { texts: all ? uniqueOf(all, texts) : texts, likely };
  }

  /**
   * @param {View} view
   * @param {string} sha256
   * @param {'exact' | 'on-its-way' | 'approximate'} exactness
   * @param {{ texts: string[], likely: number }} [seen]
   */
  #replace(view, sha256, exactness, seen) {
    if (this.view !== view) this.view?.close();
    this.view = view;
    this.exactness = exactness;
    this.version = sha256;
    if (view.kind !== 'pages') view.setZoom(this.zoom());
    this.onShown(view);
    if (seen && seen.texts.length > 0) void view.goToText(seen.texts, seen.likely);
    document.body.dataset['shown'] = sha256;
    document.body.dataset['exact'] = String(exactness === 'exact');
  }

  /** What is shown from now on, of the same document in another way. @param {import('./api.js').Name} name */
  set name(name) {
    this.#name = name;
    this.#wanted = undefined;
  }

  /** Shows nothing. */
  clear() {
    clearTimeout(this.#timer);
    this.#waiting?.abort();
    this.view?.close();
    this.view = this.version = this.#wanted = undefined;
    this.container.replaceChildren();
  }

  close() {
    this.#isClosed = true;
    this.clear();
  }
}
