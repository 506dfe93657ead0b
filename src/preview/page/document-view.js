import { rememberInAddress } from './address.js';
import { askSight } from './ask-sight.js';
import { ChangeMarks } from './change-marks.js';
import { ParagraphChooser } from './choose-paragraph.js';
import { Comparison } from './comparison.js';
import { layOutDocument } from './document-frame.js';
import { noteOf, whyNothing } from './document-note.js';
import { fetchPages, PATIENCE, within } from './fetch-pages.js';
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
import { showTrace } from './trace.js';
import { Zoom } from './zoom.js';

/**
 * @typedef {import('./api.js').Sight} Sight
 * @typedef {import('./show-pages.js').View} View
 */

/** One document on the screen: what is shown, for whom, and how. */
export class DocumentView {
  /** @type {View | undefined} */
  #view;
  /** @type {Sight | undefined} */
  #sight;
  /** What is on the screen, under which name, and what is to be. @type {string | undefined} */
  #shownSha;
  /** @type {import('./api.js').Name | undefined} */
  #shownName;
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
      choose: (key, value) => onChoose({ ...this.name, [key]: value }),
      chooseView: (key, value) => this.#chooseView(key, value),
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
    this.changes = new ChangeMarks(frame.changes);
    this.comparison = new Comparison(frame.pane, frame.compareButton);
    this.chooser = new ParagraphChooser(
      () => this.#view,
      (block) => void showTrace(frame.panel, this.name, block),
    );
    this.thumbnails = new Thumbnails(frame.thumbnails, frame.thumbnailsButton, () => this.#view);
    this.zoom = new Zoom(frame.scroller, frame.zoom, (zoom) => {
      this.#view?.setZoom(zoom);
      this.comparison.setZoom(zoom);
    });
    frame.scroller.addEventListener('click', (event) => this.chooser.choose(event.composedPath()[0] ?? null));
    frame.scroller.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Asks for what there is now, and shows it where it is new. Of several at once, the last one counts. */
  async refresh() {
    const turn = (this.#turn += 1);
    const isStale = () => turn !== this.#turn || this.#isClosed;
    const { sight, refused } = await askSight(this.name, this.#shownSha);
    if (isStale()) return;
    this.frame.refuse(refused);
    if (refused.length > 0 || (sight && sight.sha256 === undefined)) this.#clear();
    if (!sight) return fillProblems(this.frame.problems, [], whyNothing(refused));
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

  /** Shows the same in another way; the person stays in the field. @param {string} key @param {string} value */
  #chooseView(key, value) {
    if (this.#isClosed) return;
    this.name = { ...this.name, [key]: value === '' ? undefined : value };
    rememberInAddress(this.name);
    this.#wanted = undefined;
    this.frame.panel.hidden = true;
    this.comparison.hide();
    void this.refresh();
  }

  #clear() {
    this.#waiting?.abort();
    this.#view?.close();
    this.#view = this.#sight = this.#wanted = this.#shownSha = undefined;
    this.frame.pages.replaceChildren();
    this.frame.note.textContent = '';
    delete document.body.dataset['shown'];
  }

  close() {
    this.#isClosed = true;
    this.#waiting?.abort();
    this.zoom.close();
    this.#view?.close();
    this.#view = undefined;
    this.comparison.close();
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
    const first = format === 'docx' ? await within(exact, canBeExact ? PATIENCE : 0) : await exact;
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
    const isOther = this.#shownName === this.name && this.#shownSha !== sha256;
    const isComparable = isOther && this.#view?.kind === view.kind;
    this.#view?.close();
    this.#view = view;
    this.#exactness = exactness;
    this.#shownSha = sha256;
    this.#shownName = this.name;
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
    if (this.comparison.isShown) return this.comparison.hide();
    await this.comparison.show(this.name, this.#sight, this.#view, () => this.zoom.value);
    void this.refresh();
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
