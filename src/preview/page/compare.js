import { send } from './api.js';
import { askPassword } from './ask-password.js';
import { momentOf } from './case-view.js';
import { element, say } from './elements.js';
import { partsAtHand } from './part-source.js';
import { PartsView } from './show-parts.js';
import { showPages } from './show-pages.js';
import { showWord } from './show-word.js';

/**
 * Shows the version that was made last beside the one on the screen. Nothing where the person goes back.
 * @param {HTMLElement} pane
 * @param {import('./api.js').Name} name
 * @param {import('./api.js').Sight['made']} made
 * @param {number} zoom
 * @param {boolean} inParts whether the one on the screen is shown in parts
 * @returns {Promise<import('./show-pages.js').View | undefined>}
 */
export const showLastMade = async (pane, name, made, zoom, inParts) => {
  const answered = await fetchLastMade(name, inParts);
  if (!answered) return undefined;
  const container = element('div', { class: 'pages' });
  const scroller = element(
    'div',
    { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': 'As it was last made' },
    container,
  );
  const when = made.written === undefined ? '' : `, ${momentOf(made.written)}`;
  pane.replaceChildren(element('h2', {}, `As it was last made${when}`), scroller);
  pane.hidden = false;
  const type = answered.headers.get('Content-Type') ?? '';
  if (type.startsWith('application/json')) {
    const source = partsAtHand((await answered.json()).parts);
    const view = new PartsView(scroller, source, 'parts');
    await view.show(container, source, () => false);
    view.setZoom(zoom);
    return view;
  }
  const bytes = new Uint8Array(await answered.arrayBuffer());
  if (type === 'application/pdf') return showPages(container, scroller, bytes, zoom);
  if (type.includes('wordprocessingml')) {
    const view = await showWord(container, bytes);
    view.setZoom(zoom);
    return view;
  }
  container.replaceChildren(
    element('p', {}, 'Only LibreOffice can show this kind of file here. Open it from the folder.'),
  );
  return undefined;
};

/** @param {import('./api.js').Name} name @param {boolean} inParts */
const fetchLastMade = async (name, inParts) => {
  /** @type {string | undefined} */
  let password;
  /** @type {string[]} */
  let wrong = [];
  for (;;) {
    const response = await send('last-made', { ...name, password, inParts: inParts ? 'yes' : undefined });
    if (response.ok) return response;
    if (response.status === 404) {
      say('This document was not made yet, so there is nothing to compare it with.');
      return undefined;
    }
    if (response.status === 422) {
      const { problems } = await response.json();
      wrong = problems.map((/** @type {{ message: string }} */ { message }) => message);
    }
    password = await askPassword(
      'The version that was made is locked. It is opened in memory and shown here only.',
      wrong,
    );
    if (password === undefined) return undefined;
  }
};
