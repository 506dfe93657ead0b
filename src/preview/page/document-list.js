import { byId, element } from './elements.js';

/**
 * @typedef {import('./api.js').State} State
 * @typedef {import('./api.js').ListedDocument} ListedDocument
 */

/** @param {ListedDocument} document */
const standing = (document) => {
  const { state, recipients } = document;
  if (state === 'waiting') return { mark: 'waiting', text: 'Waiting for data' };
  if (state === 'not-applicable') return { mark: 'none', text: 'Does not apply' };
  if (state === 'unread') return { mark: 'none', text: 'The case cannot be read' };
  if (recipients.some(({ hasProblems }) => hasProblems)) return { mark: 'problem', text: 'Problems' };
  if (recipients.some(({ made }) => made === 'changed'))
    return { mark: 'changed', text: 'Changed since made' };
  if (recipients.length > 0 && recipients.every(({ made }) => made === 'same'))
    return { mark: 'made', text: 'Made, and as it was' };
  if (recipients.some(({ made }) => made === 'unknown')) return { mark: 'locked', text: 'Made and locked' };
  if (recipients.some(({ made }) => made === 'unchecked')) return { mark: 'locked', text: 'Made before' };
  return {
    mark: 'ready',
    text: recipients.every(({ checked }) => checked) ? 'Ready' : 'Ready to be looked at',
  };
};

/**
 * Draws the list of all documents, by stage, as far as the search lets them through.
 * @param {State} state
 * @param {string | undefined} shown the id of the document on the screen
 * @param {(document: ListedDocument) => void} onChoose
 */
export const drawList = (state, shown, onChoose) => {
  const search = /** @type {HTMLInputElement} */ (byId('search'));
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset['document'] : undefined;
  let found = 0;
  const stages = state.stages.flatMap(({ name, documents }) => {
    const matching = documents.filter((each) => {
      const text = [each.title, each.id, each.reference, ...each.recipients.map((to) => to.name)]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word));
    });
    found += matching.length;
    if (matching.length === 0) return [];
    return [
      element('h2', {}, name),
      element(
        'ul',
        {},
        matching.map((each) => element('li', {}, item(each, shown, onChoose))),
      ),
    ];
  });
  byId('documents').replaceChildren(
    ...(found === 0 ? [element('p', { class: 'empty' }, 'No document has these words.')] : stages),
  );
  if (focused !== undefined) {
    const again = [...byId('documents').querySelectorAll('button')].find(
      (each) => each.dataset['document'] === focused,
    );
    again?.focus({ preventScroll: true });
  }
};

/**
 * @param {ListedDocument} document
 * @param {string | undefined} shown
 * @param {(document: ListedDocument) => void} onChoose
 */
const item = (document, shown, onChoose) => {
  const { mark, text } = standing(document);
  return element(
    'button',
    {
      type: 'button',
      class: `document ${mark}`,
      'aria-current': document.id === shown ? 'true' : undefined,
      'data-document': document.id,
      onclick: () => onChoose(document),
    },
    element('span', { class: 'title' }, document.title),
    element(
      'span',
      { class: 'state' },
      element('span', { class: 'dot', 'aria-hidden': 'true' }),
      text,
      document.recipients.length > 1 && `, ${document.recipients.length} recipients`,
    ),
  );
};

/** Up and down lead from one document to the next, and from the search box into the list. */
export const moveInList = () => {
  byId('documents')
    .closest('nav')
    ?.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const buttons = [...byId('documents').querySelectorAll('button')];
      const at = buttons.findIndex((each) => each === document.activeElement);
      const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
      event.preventDefault();
      if (next < 0) byId('search').focus();
      else buttons[Math.min(next, buttons.length - 1)]?.focus();
    });
};
