import { rememberInAddress } from './address.js';
import { askSight } from './ask-sight.js';
import { ChangeMarks } from './change-marks.js';
import { ParagraphChooser } from './choose-paragraph.js';
import { Comparison } from './comparison.js';
import { layOutDocument } from './document-frame.js';
import { noteOf, whyNothing } from './document-note.js';
import { DocumentPicture } from './document-picture.js';
import { say } from './elements.js';
import { fetchPages } from './fetch-pages.js';
import { findLeaks } from './find-leaks.js';
import { makeDocument } from './make-document.js';
import { openFolder } from './open-folder.js';
import { printDocument } from './print-document.js';
import { fillProblems } from './problems.js';
import { Thumbnails } from './thumbnails.js';
import { closeTrace, showTrace } from './trace.js';
import { Zoom } from './zoom.js';

/**
 * @typedef {import('./api.js').Sight} Sight
 * @typedef {import('./show-pages.js').View} View
 */

/** One document on the screen: what is shown, for whom, and how. */
export class DocumentView {
  /** @type {Sight | undefined} */
  #sight;
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
    this.picture = new DocumentPicture(
      name,
      listed.title,
      frame,
      () => this.zoom.value,
      (view) => this.#onShown(view),
      () => this.#showNote(),
    );
    this.changes = new ChangeMarks(frame.changes, frame.scroller);
    this.comparison = new Comparison(frame.pane, frame.compareButton);
    this.chooser = new ParagraphChooser(
      () => this.picture.view,
      (block, isByKeyboard) => void showTrace(frame.panel, this.name, block, frame.scroller, isByKeyboard),
      frame.scroller,
    );
    this.thumbnails = new Thumbnails(frame.thumbnails, frame.thumbnailsButton, () => this.picture.view);
    this.zoom = new Zoom(frame.scroller, frame.zoom, (zoom) => {
      this.picture.view?.setZoom(zoom);
      this.comparison.setZoom(zoom);
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
    const early = this.picture.askEarly();
    const { sight, refused } = await askSight(this.name);
    if (isStale()) return;
    this.frame.refuse(refused);
    if (refused.length > 0 || (sight && sight.sha256 === undefined)) this.#clear();
    if (!sight) return fillProblems(this.frame.problems, [], whyNothing(refused));
    this.#sight = sight;
    fillProblems(this.frame.problems, sight.problems);
    await this.picture.show(sight, early);
    if (isStale()) return;
    this.#showNote();
    void this.#searchForLeaks(isStale);
  }

  /** Shows the same in another way; the person stays in the field. @param {string} key @param {string} value */
  #chooseView(key, value) {
    if (this.#isClosed) return;
    this.name = { ...this.name, [key]: value === '' ? undefined : value };
    rememberInAddress(this.name);
    this.picture.name = this.name;
    this.changes.forget();
    this.frame.panel.hidden = true;
    this.comparison.hide();
    void this.refresh();
  }

  #clear() {
    this.picture.clear();
    this.#sight = undefined;
    this.frame.note.textContent = '';
    delete document.body.dataset['shown'];
  }

  close() {
    this.#isClosed = true;
    this.zoom.close();
    this.picture.close();
    this.comparison.close();
  }

  /** @param {View} view */
  #onShown(view) {
    const { picture } = this;
    const { version = '' } = picture;
    this.chooser.reset();
    this.zoom.setWidth(view.width);
    this.thumbnails.draw();
    void this.changes.show(view, version, () => view !== picture.view || version !== picture.version);
  }

  /** @param {() => boolean} isStale */
  async #searchForLeaks(isStale) {
    const found = await findLeaks(this.name, this.document.audience);
    if (!found || isStale()) return;
    fillProblems(this.frame.problems, [...(this.#sight?.problems ?? []), ...found.problems], found.heading);
  }

  #showNote() {
    if (this.#sight) this.frame.note.textContent = noteOf(this.#sight, this.picture.exactness);
  }

  async #toggleComparison() {
    if (this.comparison.isShown) return this.comparison.hide();
    await this.comparison.show(this.name, this.#sight, this.picture.view, () => this.zoom.value);
    void this.refresh();
  }

  async #make() {
    const outcome = await makeDocument(this.name);
    if (!outcome) return;
    if (outcome.isMade) await this.refresh();
    if (outcome.problems.length > 0) fillProblems(this.frame.problems, outcome.problems);
  }

  async #print() {
    const { view } = this.picture;
    // A long document is approximate until its pages have come: on paper they are waited for.
    const hasPages = view?.kind === 'pages' || (view?.kind === 'parts' && this.#sight?.canBeExact);
    if (hasPages) say('The pages for the printer are on their way …');
    const pages = hasPages ? await fetchPages(this.name) : undefined;
    if (!pages) await view?.prepareForPaper?.();
    await printDocument(pages?.bytes);
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
