import { markDifferences } from './change-marks.js';
import { showLastMade } from './compare.js';
import { say } from './elements.js';

/** @typedef {import('./show-pages.js').View} View */

/** The version that was made last, beside the one that would be made now, while it is wanted. */
export class Comparison {
  /** @type {View | undefined} */
  #other;

  /**
   * @param {HTMLElement} pane
   * @param {HTMLElement} button
   */
  constructor(pane, button) {
    this.pane = pane;
    this.button = button;
  }

  get isShown() {
    return !this.pane.hidden;
  }

  /**
   * @param {import('./api.js').Name} name
   * @param {import('./api.js').Sight | undefined} sight
   * @param {View | undefined} view what is on the screen
   * @param {() => number} zoom
   */
  async show(name, sight, view, zoom) {
    if (!sight) return say('Nothing is shown that could be compared.');
    const other = await showLastMade(this.pane, name, sight.made, zoom(), view?.kind === 'parts');
    this.#other = other;
    // The window may have been shared out anew meanwhile.
    other?.setZoom(zoom());
    if (view && other && view.kind === other.kind) await markDifferences(view, other);
    this.#press();
  }

  hide() {
    this.pane.hidden = true;
    this.pane.replaceChildren();
    this.close();
    this.#press();
  }

  /** @param {number} zoom */
  setZoom(zoom) {
    this.#other?.setZoom(zoom);
  }

  close() {
    this.#other?.close();
    this.#other = undefined;
  }

  #press() {
    this.button.setAttribute('aria-pressed', String(this.isShown));
  }
}
