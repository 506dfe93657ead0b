import { send } from './api.js';
import { element, say } from './elements.js';
import { placeLine } from './problems.js';

/**
 * @typedef {{ what: string, place: string, file?: string, line?: number, column?: number, text?: string }} Place
 */

/**
 * Asks where a paragraph came from, and shows it in the panel. Whoever chose it by keyboard is led into the panel, and back
 * to the document when it is closed.
 * @param {HTMLElement} panel
 * @param {import('./api.js').Name} name
 * @param {import('./show-pages.js').ChosenBlock} block
 * @param {HTMLElement} scroller where the document is
 * @param {boolean} isByKeyboard
 */
export const showTrace = async (panel, name, block, scroller, isByKeyboard) => {
  const response = await send('trace', {
    ...name,
    text: block.text,
    ordinal: block.ordinal,
    count: block.count,
    sheet: block.cell?.sheet,
    cell: block.cell?.at,
    region: block.region,
  });
  if (!response.ok) return;
  /** @type {{ places: Place[], reason?: string }} */
  const { places, reason } = await response.json();
  panel.hidden = false;
  panel.replaceChildren(
    element('h2', {}, 'Where this comes from'),
    element('p', { class: 'quoted' }, block.text.length > 160 ? `${block.text.slice(0, 159)}…` : block.text),
    ...(reason === undefined ? [] : [element('p', {}, reason)]),
    ...[
      element(
        'ul',
        { class: 'places' },
        places.map((place) => element('li', {}, element('p', {}, place.what), placeLine(place))),
      ),
      element('button', { type: 'button', onclick: () => closeTrace(panel, scroller) }, 'Close'),
    ],
  );
  if (isByKeyboard && document.activeElement === scroller) panel.focus();
  say(
    places.length === 0
      ? (reason ?? '')
      : `${places.length} ${places.length === 1 ? 'place' : 'places'} found`,
  );
};

/**
 * Takes the panel away and goes back to the document.
 * @param {HTMLElement} panel
 * @param {HTMLElement} scroller
 */
export const closeTrace = (panel, scroller) => {
  panel.hidden = true;
  scroller.focus({ preventScroll: true });
};
