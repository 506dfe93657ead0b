import { byId, element } from './elements.js';
import { layOutViewFields } from './view-fields.js';
import { keepFocus } from './keep-focus.js';
import { ZOOMS } from './zoom.js';

/**
 * What of a document’s part of the page changes later.
 * @typedef {object} Frame
 * @property {HTMLElement} pages
 * @property {HTMLElement} scroller
 * @property {HTMLElement} pane the other version, beside it
 * @property {HTMLElement} thumbnails
 * @property {HTMLElement} problems
 * @property {HTMLElement} panel
 * @property {HTMLElement} note
 * @property {HTMLElement} changes
 * @property {HTMLSelectElement | null} zoom
 * @property {HTMLElement} thumbnailsButton
 * @property {HTMLElement} compareButton
 * @property {(refused: import('./api.js').Refusal[]) => void} refuse says beside the fields why they cannot be followed
 *
 * What the person may do.
 * @typedef {object} Doings
 * @property {(key: string, value: string) => void} choose another recipient, audience or kind of file
 * @property {(key: string, value: string) => void} chooseView another way to show the same
 * @property {(zoom: string) => void} zoom
 * @property {(step: number) => void} stepZoom
 * @property {() => void} thumbnails
 * @property {() => void} compare
 * @property {() => void} nextChange
 * @property {() => void} make
 * @property {() => void} print
 * @property {() => void} openFolder
 */

const FORMAT_NAMES = /** @type {Record<string, string>} */ ({
  docx: 'Word file',
  xlsx: 'Workbook',
  pdf: 'PDF',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
});

/**
 * Lays out the part of the page that shows one document.
 * @param {import('./api.js').State} state
 * @param {import('./api.js').ListedDocument} document
 * @param {import('./api.js').Name} name
 * @param {Doings} doings
 * @returns {Frame}
 */
export const layOutDocument = (state, document, name, doings) => {
  const audience = name.audience ?? document.audience;
  const known = state.audiences.find(({ id }) => id === audience);
  const pages = element('div', { class: 'pages' });
  const scroller = element(
    'div',
    {
      class: 'scroller',
      id: 'pages',
      tabindex: '0',
      role: 'region',
      'aria-label': 'The document. Enter chooses a paragraph',
    },
    pages,
  );
  const pane = element('div', { class: 'pane other', hidden: true });
  const thumbnails = element('div', {
    class: 'thumbnails',
    role: 'group',
    'aria-label': 'Pages',
    hidden: true,
  });
  const problems = section('problems', 'Problems of this document');
  const panel = section('trace', 'Where this comes from');
  panel.tabIndex = -1;
  const note = element('p', { class: 'note' });
  const { tools, ...buttons } = layOutTools(doings);
  const viewFields = layOutViewFields(document.viewFields, name, doings.chooseView);
  const parts = [
    element('h1', {}, document.title, element('span', { class: 'reference' }, document.reference)),
    element(
      'div',
      { class: `band audience-${audience}` },
      element('strong', {}, known ? `${known.name}: ${known.naming}` : audience),
      audience !== document.audience && ' (this document is meant for somebody else)',
    ),
    element('div', { class: 'choices' }, ...choices(state, document, name, doings), ...viewFields.elements),
    tools,
    note,
    problems,
    panel,
    element(
      'div',
      { class: 'panes' },
      thumbnails,
      element('section', { class: 'pane', 'aria-label': 'As it would be made now' }, scroller),
      pane,
    ),
  ];
  keepFocus(byId('document'), () => byId('document').replaceChildren(...parts));
  return { pages, scroller, pane, thumbnails, problems, panel, note, refuse: viewFields.refuse, ...buttons };
};

/** @param {string} name @param {string} label */
const section = (name, label) => element('section', { class: name, 'aria-label': label, hidden: true });

/**
 * @param {import('./api.js').State} state
 * @param {import('./api.js').ListedDocument} document
 * @param {import('./api.js').Name} name
 * @param {Doings} doings
 */
const choices = (state, document, name, doings) => {
  const { choose } = doings;
  const { recipients, formats } = document;
  const all = [
    menu(
      'recipient',
      recipients.length > 1 ? 'Recipient' : 'For',
      recipients.map(({ id, name: who }) => [id, who]),
      name.recipient,
      choose,
    ),
    menu(
      'audience',
      'Names as for',
      state.audiences.map(({ id, name: who, naming }) => [id, `${who} (${naming})`]),
      name.audience ?? document.audience,
      choose,
    ),
  ];
  if (formats.length > 1) {
    const kinds = formats.map((each) => [each, FORMAT_NAMES[each] ?? each]);
    all.push(menu('format', 'Kind of file', kinds, name.format ?? formats[0] ?? '', choose));
  }
  return all;
};

/** @param {Doings} doings */
const layOutTools = (doings) => {
  const sizes = ZOOMS.map((zoom) => [String(zoom), `${Math.round(zoom * 100)} %`]);
  const zoomMenu = menu('zoom', 'Size', [['fit', 'Fit the width'], ...sizes], 'fit', (_key, value) =>
    doings.zoom(value),
  );
  /** @param {string} text @param {() => void} onclick @param {Record<string, string | boolean>} [more] */
  const button = (text, onclick, more = {}) => element('button', { type: 'button', onclick, ...more }, text);
  const thumbnailsButton = button('Page thumbnails', doings.thumbnails, { 'aria-pressed': 'false' });
  const compareButton = button('Compare with last made', doings.compare, { 'aria-pressed': 'false' });
  const changes = button('', doings.nextChange, { hidden: true });
  const tools = element(
    'div',
    { class: 'tools', role: 'group', 'aria-label': 'What to do with this document' },
    button('Smaller', () => doings.stepZoom(-1)),
    zoomMenu,
    button('Larger', () => doings.stepZoom(1)),
    thumbnailsButton,
    compareButton,
    changes,
    button('Make', doings.make, { class: 'strong' }),
    button('Print', doings.print),
    button('Open the folder', doings.openFolder),
  );
  return { tools, thumbnailsButton, compareButton, changes, zoom: zoomMenu.querySelector('select') };
};

/**
 * @param {string} key
 * @param {string} label
 * @param {string[][]} options value and text
 * @param {string} chosen
 * @param {(key: string, value: string) => void} onChoose
 */
const menu = (key, label, options, chosen, onChoose) =>
  element(
    'span',
    { class: 'menu' },
    element('label', { for: `choose-${key}` }, label),
    element(
      'select',
      {
        id: `choose-${key}`,
        onchange: (/** @type {Event} */ event) =>
          onChoose(key, /** @type {HTMLSelectElement} */ (event.target).value),
      },
      options.map(([value = '', text = '']) =>
        element('option', { value, selected: value === chosen }, text),
      ),
    ),
  );
