import { askJson } from './api.js';
import { ChangeMarks, markDifferences } from './change-marks.js';
import { ParagraphChooser } from './choose-paragraph.js';
import { showLastMade } from './compare.js';
import { layOutDocument } from './document-frame.js';
import { noteOf } from './document-note.js';
import { fetchPages, within } from './fetch-pages.js';
import { findLeaks } from './find-leaks.js';
import { makeDocument } from './make-document.js';
import { openFolder } from './open-folder.js';
import { printDocument } from './print-document.js';
import { fillProblems } from './problems.js';
import { showPages } from './show-pages.js';
import { showOther } from './show-other.js';
import { readFile } from './show-sheet.js';
import { showWord } from './show-word.js';
import { Thumbnails } from './thumbnails.js';
import { closeTrace, showTrace } from './trace.js';
import { Zoom } from './zoom.js';

/**
 * @typedef {import('./api.js').Sight} Sight
 * @typedef {import('./show-pages.js').View} View
 */

/** Exact pages that take longer are preceded by an approximate view. */
const PATIENCE_IN_MILLISECONDS = 600;

/** One document on the screen: what is shown, for whom, and how. */
export class DocumentView {
  /** @type {View | undefined} */
  #view;
  /** The version that was made last, beside it. @type {View | undefined} */
  #other;
  /** @type {Sight | undefined} */
  #sight;
  /** What is on the screen, and what is to be. @type {string | undefined} */
  #shownSha;
  /** @type {string | undefined} */
  #wanted;
  /** @type {'exact' | 'on-its-way' | 'approximate' | 'failed'} */
  #exactness = 'exact';
  /** @type {AbortController | undefined} */
  #waiting;
  #turn = 0;
  #isClosed = false;

  /**
   * @param {import('./api.js').State} state
   * @param {import('./api.js').ListedDocument} listed
   * @param {import('./api.js').Name} name
   * @param {(name: import('./api.js').Name) => void} onChoose another recipient, audience or kind of file
   */
  constructor(state, listed, name, onChoose) {
    this.document = listed;
    this.name = name;
    delete document.body.dataset['shown'];
    const frame = layOutDocument(state, listed, name, {
      choose: onChoose,
      zoom: (chosen) => this.zoom.choose(chosen),
      stepZoom: (step) => this.zoom.step(step),
      thumbnails: () => this.thumbnails.toggle(),
      compare: () => void this.#toggleComparison(),
      nextChange: () => this.changes.next(),
      make: () => void this.#make(),
      print: () => void this.#print(),
      openFolder: () => void openFolder(),
    });
    this.frame = frame;
    this.changes = new ChangeMarks(frame.changes, frame.scroller);
    this.chooser = new ParagraphChooser(
      () => this.#view,
      (block, isByKeyboard) => void showTrace(frame.panel, name, block, frame.scroller, isByKeyboard),
      frame.scroller,
    );
    this.thumbnails = new Thumbnails(frame.thumbnails, frame.thumbnailsButton, () => this.#view);
    this.zoom = new Zoom(frame.scroller, frame.zoom, (zoom) => {
      this.#view?.setZoom(zoom);
      this.#other?.setZoom(zoom);
    });
    frame.scroller.addEventListener('click', (event) => this.chooser.choose(event.composedPath()[0] ?? null));
    frame.panel.addEventListener(
      'keydown',
      ({ key }) => void (key === 'Escape' && closeTrace(frame.panel, frame.scroller)),
    );
    frame.scroller.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Asks for what there is now, and shows it where it is new. Of several at once, the last one counts. */
  async refresh() {
    const turn = (this.#turn += 1);
    const isStale = () => turn !== this.#turn || this.#isClosed;
    /** @type {Sight | undefined} */
    const sight = await askJson('sight', { ...this.name, have: this.#shownSha });
    if (isStale()) return;
    if (!sight) {
      fillProblems(
        this.frame.problems,
        [],
        'This document cannot be made of the case as it stands. The list says what it waits for.',
      );
      return;
    }
    this.#sight = sight;
    fillProblems(this.frame.problems, sight.problems);
    // What is on its way already goes on: to ask for long pages anew would only begin them again.
    if (sight.sha256 !== undefined && sight.sha256 !== this.#wanted) {
      this.#wanted = sight.sha256;
      await this.#show(sight, () => this.#isClosed || this.#wanted !== sight.sha256);
    }
    if (isStale()) return;
    this.#showNote();
    void this.#searchForLeaks(isStale);
  }

  close() {
    this.#isClosed = true;
    this.#waiting?.abort();
    this.zoom.close();
    this.#view?.close();
    this.#view = undefined;
    this.#other?.close();
  }

  /**
   * @param {Sight} sight
   * @param {() => boolean} isStale
   */
  async #show({ format, sha256 = '', canBeExact }, isStale) {
    if (format !== 'docx' && format !== 'pdf') {
      const view = await showOther(this.frame.pages, format, this.name, sha256, this.document.title);
      if (view && !isStale()) this.#replace(view, sha256, 'exact');
      return;
    }
    this.#waiting?.abort();
    this.#waiting = new AbortController();
    const exact = canBeExact ? fetchPages(this.name, this.#waiting.signal) : Promise.resolve(undefined);
    const first =
      format === 'docx' ? await within(exact, canBeExact ? PATIENCE_IN_MILLISECONDS : 0) : await exact;
    if (isStale()) return;
    if (first instanceof Uint8Array) return this.#showExactly(first, sha256, isStale);
    if (format !== 'docx') return;
    await this.#showApproximately(sha256, canBeExact ? 'on-its-way' : 'approximate', isStale);
    void exact.then((bytes) => this.#showExactly(bytes, sha256, isStale));
  }

  /**
   * @param {Uint8Array | undefined} bytes
   * @param {string} sha256
   * @param {() => boolean} isStale
   */
  async #showExactly(bytes, sha256, isStale) {
    if (isStale()) return;
    if (bytes) {
      const view = await showPages(this.frame.pages, this.frame.scroller, bytes, this.zoom.value);
      if (isStale()) view.close();
      else this.#replace(view, sha256, 'exact');
    } else if (this.#exactness === 'on-its-way') this.#exactness = 'failed';
    this.#showNote();
  }

  /**
   * @param {string} sha256
   * @param {'on-its-way' | 'approximate'} exactness
   * @param {() => boolean} isStale
   */
  async #showApproximately(sha256, exactness, isStale) {
    const { pages, scroller } = this.frame;
    const bytes = await readFile(this.name);
    if (!bytes || isStale()) return;
    const { scrollTop } = scroller;
    const view = await showWord(pages, bytes);
    if (isStale()) return;
    this.#replace(view, sha256, exactness);
    scroller.scrollTop = scrollTop;
    this.#showNote();
  }

  /**
   * @param {View} view
   * @param {string} sha256
   * @param {'exact' | 'on-its-way' | 'approximate'} exactness
   */
  #replace(view, sha256, exactness) {
    const isComparable = this.#view?.kind === view.kind && this.#shownSha !== sha256;
    this.#view?.close();
    this.#view = view;
    this.#exactness = exactness;
    this.#shownSha = sha256;
    this.chooser.reset();
    if (view.kind !== 'pages') view.setZoom(this.zoom.value);
    this.zoom.setWidth(view.width);
    document.body.dataset['shown'] = sha256;
    document.body.dataset['exact'] = String(exactness === 'exact');
    this.thumbnails.draw();
    void this.changes.show(view, isComparable, () => view !== this.#view);
  }

  /** @param {() => boolean} isStale */
  async #searchForLeaks(isStale) {
    const found = await findLeaks(this.name, this.document.audience);
    if (!found || isStale()) return;
    fillProblems(this.frame.problems, [...(this.#sight?.problems ?? []), ...found.problems], found.heading);
  }

  #showNote() {
    if (this.#sight) this.frame.note.textContent = noteOf(this.#sight, this.#exactness);
  }

  async #toggleComparison() {
    const { pane, compareButton } = this.frame;
    if (pane.hidden) {
      const made = this.#sight?.made ?? { state: 'unknown' };
      this.#other = await showLastMade(pane, this.name, made, this.zoom.value);
      // The window may have been shared out anew meanwhile.
      this.#other?.setZoom(this.zoom.value);
      const [view, other] = [this.#view, this.#other];
      if (view && other && view.kind === other.kind) await markDifferences(view, other);
      void this.refresh();
    } else {
      pane.hidden = true;
      pane.replaceChildren();
      this.#other?.close();
      this.#other = undefined;
    }
    compareButton.setAttribute('aria-pressed', String(!pane.hidden));
  }

  async #make() {
    const outcome = await makeDocument(this.name);
    if (!outcome) return;
    if (outcome.isMade) await this.refresh();
    if (outcome.problems.length > 0) fillProblems(this.frame.problems, outcome.problems);
  }

  async #print() {
    const isPages = this.#view?.kind === 'pages';
    await printDocument(isPages ? await fetchPages(this.name) : undefined);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.target !== this.frame.scroller || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === '+') this.zoom.step(1);
    else if (event.key === '-') this.zoom.step(-1);
    else if (event.key === 'n') this.changes.next();
    else if (!this.chooser.press(event.key)) return;
    event.preventDefault();
  }
}
