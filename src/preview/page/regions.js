import { askJson } from './api.js';
import { element } from './elements.js';

/**
 * What of a drawing can be chosen, in the drawing’s pixels.
 * @typedef {{ label: string, left: number, top: number, width: number, height: number }} Region
 * @typedef {{ width: number, height: number, alternative: string, description: string[], regions: Region[],
 *   texts: import('./fit-drawing.js').Word[] }} Drawing
 */

const STEPS = /** @type {Record<string, number>} */ ({
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
});

/**
 * The drawing that a document is or has as a part; undefined where it has none.
 * @param {import('./api.js').Name} name
 * @returns {Promise<Drawing | undefined>}
 */
export const readDrawing = async (name) => {
  /** @type {Partial<Drawing> | undefined} */
  const drawing = await askJson('drawing', { ...name });
  return drawing?.regions ? /** @type {Drawing} */ (drawing) : undefined;
};

/**
 * Buttons over a picture, one for each thing in it: a single stop for Tab, from one to the next by the arrows.
 * @param {Drawing} drawing
 */
export const layRegions = ({ width, height, regions }) => {
  const buttons = regions.map((region, index) => {
    const button = element(
      'button',
      { type: 'button', class: 'region block', tabindex: index === 0 ? 0 : -1, 'data-region': index },
      element('span', { class: 'hidden' }, region.label),
      // Buttons are at least as large as a finger needs; where they overlap, what is drawn there counts.
      element('span', { class: 'drawn-here' }),
    );
    const place = {
      x: (region.left + region.width / 2) / width,
      y: (region.top + region.height / 2) / height,
      width: region.width / width,
      height: region.height / height,
    };
    for (const [key, share] of Object.entries(place))
      button.style.setProperty(`--${key}`, String(share * 100));
    return button;
  });
  return element(
    'div',
    {
      class: 'regions',
      role: 'group',
      'aria-label': 'What the drawing shows. The arrows lead from one to the next',
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const step = STEPS[event.key];
        const at = buttons.findIndex((button) => button === event.target);
        if (step === undefined || at < 0) return;
        event.preventDefault();
        const next = buttons[(at + step + buttons.length) % buttons.length];
        for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
        next?.focus();
      },
    },
    buttons,
  );
};

/**
 * A drawing on a page, over its picture: its words for whoever cannot see it, and what of it can be chosen.
 * @param {Drawing} drawing
 * @param {import('./fit-drawing.js').Place} at
 * @param {string} [words]
 */
export const layFigure = (drawing, at, words) => {
  const figure = element(
    'div',
    { class: 'figure' },
    element('div', { class: 'hidden', role: 'img', 'aria-label': words ?? drawing.alternative }),
    layRegions(drawing),
  );
  figure.style.left = `${at.left * 100}%`;
  figure.style.top = `${at.top * 100}%`;
  figure.style.width = `${at.width * 100}%`;
  figure.style.height = `${at.height * 100}%`;
  return figure;
};

/**
 * What of a drawing stands there.
 * @param {EventTarget | null} target
 * @returns {import('./show-pages.js').ChosenBlock | undefined}
 */
export const regionAt = (target) => {
  const button = target instanceof Element ? target.closest('.region') : null;
  if (!(button instanceof HTMLElement)) return undefined;
  const text = button.textContent ?? '';
  return { text, ordinal: 0, count: 0, elements: [button], region: Number(button.dataset['region']) };
};
