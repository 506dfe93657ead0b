import { element } from './elements.js';
import { keepFocus } from './keep-focus.js';

/** What stands there in place of pages. @type {Partial<Record<import('./show-pages.js').View['kind'], string>>} */
const NO_PAGES = {
  word: 'Where pages end is not known in this view.',
  parts: 'Where pages end is not known in this view.',
  sheet: 'A workbook has no pages.',
  picture: 'It is one picture.',
};

/**
 * Small pictures of the pages, drawn one after another until something else is shown.
 * @param {HTMLElement} strip
 * @param {import('./show-pages.js').View} view
 * @param {() => boolean} isStale
 */
const drawThumbnails = async (strip, view, isStale) => {
  const buttons = Array.from({ length: view.pages }, (_none, page) =>
    element(
      'button',
      { type: 'button', 'aria-label': `Page ${page + 1}`, onclick: () => view.goToPage(page) },
      element('span', { class: 'number' }, String(page + 1)),
    ),
  );
  const none = NO_PAGES[view.kind] ?? '';
  keepFocus(strip, () => strip.replaceChildren(...(buttons.length > 0 ? buttons : [element('p', {}, none)])));
  for (const [page, button] of buttons.entries()) {
    if (isStale()) return;
    const canvas = await view.thumbnail(page);
    if (canvas) button.prepend(canvas);
  }
};

/** The strip of small pages beside a document, drawn while it is wanted. */
export class Thumbnails {
  /**
   * @param {HTMLElement} strip
   * @param {HTMLElement} button
   * @param {() => import('./show-pages.js').View | undefined} view
   */
  constructor(strip, button, view) {
    this.strip = strip;
    this.button = button;
    this.view = view;
  }

  toggle() {
    const isShown = this.strip.hidden === true;
    this.strip.hidden = !isShown;
    this.button.setAttribute('aria-pressed', String(isShown));
    this.draw();
  }

  /** Draws them anew, where they are shown. */
  draw() {
    const view = this.view();
    if (view && !this.strip.hidden)
      void drawThumbnails(this.strip, view, () => view !== this.view() || this.strip.hidden === true);
  }
}
