import { nameInAddress, rememberInAddress, withoutForeignFields } from './address.js';
import { askJson } from './api.js';
import { drawCase } from './case-view.js';
import { drawList, moveInList } from './document-list.js';
import { DocumentView } from './document-view.js';
import { byId, element, say } from './elements.js';
import { keepFocus } from './keep-focus.js';
import { problemList } from './problems.js';
import { warmUp } from './draw-page.js';

/**
 * @typedef {import('./api.js').State} State
 * @typedef {import('./api.js').Name} Name
 */

/** @type {State | undefined} */
let state;
/** @type {DocumentView | undefined} */
let shown;
/** A document that cannot be made, and of which it is said why. @type {string | undefined} */
let explained;
let isCaseShown = false;

const readState = async () => {
  /** @type {State | undefined} */
  const next = await askJson('state');
  if (!next) return;
  state = next;
  byId('reference').textContent = next.reference ?? next.folder;
  document.title = `${next.reference ?? next.folder}: preview`;
  showCaseProblems(next);
  drawNow();
  followDocument();
  if (isCaseShown) void drawCase();
};

/**
 * What a document is for may be another now: it can be made at last, or no more, or for others. Then it is laid out anew.
 */
const followDocument = () => {
  const id = shown?.document.id ?? explained;
  const now = documentsOf(state).find((each) => each.id === id);
  if (!now || (isCaseShown && !shown)) return;
  if (!shown) {
    if (now.recipients.length > 0) show({ document: now.id, recipient: '' });
    else showWhyNot(now);
    return;
  }
  const before = shown.document;
  if (choicesOf(now) === choicesOf(before)) return;
  const { name } = shown;
  const wasCaseShown = isCaseShown;
  show(name);
  showCase(wasCaseShown);
  if (now.recipients.length > 0 && !now.recipients.some(({ id: other }) => other === name.recipient))
    say(`${before.title} is not for whom it was shown any more.`);
};

/** @param {State | undefined} of */
const documentsOf = (of) => of?.stages.flatMap(({ documents }) => documents) ?? [];

/** What can be chosen of a document, as one text. @param {import('./api.js').ListedDocument} document */
const choicesOf = ({ recipients, viewFields }) =>
  JSON.stringify([recipients.map(({ id, name }) => [id, name]), viewFields]);

const drawNow = () =>
  state && drawList(state, shown?.document.id, (each) => show({ document: each.id, recipient: '' }));

/** @param {State} next */
const showCaseProblems = ({ problems, isCurrent, reference }) => {
  const section = byId('case-problems');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const text = isCurrent
    ? `${problems.length} to take note of in the case`
    : `${errors === 1 ? '1 mistake' : `${errors} mistakes`} in the case: ${reference === undefined ? 'nothing can be shown yet' : 'the documents stay as they were before'}`;
  const wasOpen = section.querySelector('details')?.open;
  const redraw = () => {
    section.hidden = problems.length === 0;
    section.replaceChildren(
      element(
        'details',
        { open: !isCurrent || (wasOpen ?? false), class: isCurrent ? 'warning' : 'error' },
        element('summary', {}, text),
        problemList(problems),
      ),
    );
  };
  keepFocus(section, redraw, byId(isCaseShown ? 'case' : 'document'));
};

/**
 * Shows a document; a recipient that is not there becomes the first.
 * @param {Name} name
 */
const show = (name) => {
  const document = documentsOf(state).find(({ id }) => id === name.document);
  if (!state || !document) return;
  showCase(false);
  const recipient = document.recipients.find(({ id }) => id === name.recipient) ?? document.recipients[0];
  shown?.close();
  shown = undefined;
  explained = recipient ? undefined : document.id;
  if (!recipient) {
    showWhyNot(document);
  } else {
    const whole = withoutForeignFields({ ...name, recipient: recipient.id }, document);
    rememberInAddress(whole);
    shown = new DocumentView(state, document, whole, show);
    void shown.refresh();
  }
  drawNow();
};

/** @param {import('./api.js').ListedDocument} document */
const showWhyNot = ({ title, state: standing, missing }) => {
  const heading =
    standing === 'waiting' ? 'It cannot be made yet. It needs:' : 'It does not apply to this case:';
  byId('document').replaceChildren(
    element('h1', {}, title),
    element('p', {}, heading),
    element(
      'ul',
      {},
      missing.map((each) => element('li', {}, each)),
    ),
  );
};

/** @param {boolean} isShown */
const showCase = (isShown) => {
  isCaseShown = isShown;
  byId('case').hidden = !isShown;
  byId('documents-layout').hidden = isShown;
  byId('show-case').setAttribute('aria-pressed', String(isShown));
  byId('show-documents').setAttribute('aria-pressed', String(!isShown));
  if (isShown) void drawCase();
};

const showFromAddress = () => {
  const name = nameInAddress();
  if (name) show(name);
};

const follow = () => {
  const events = new EventSource('api/events');
  let isLost = false;
  events.addEventListener('changed', () => {
    // The document first: it is what the person looks at.
    void (shown?.refresh() ?? Promise.resolve()).then(readState);
  });
  events.addEventListener('list', () => void readState());
  events.addEventListener('error', () => {
    isLost = true;
    say('The preview has ended. Start it again in the terminal.');
    document.body.classList.add('lost');
  });
  events.addEventListener('open', () => {
    document.body.dataset['following'] = 'true';
    document.body.classList.remove('lost');
    if (!isLost) return;
    isLost = false;
    say('');
    void readState().then(() => shown?.refresh());
  });
};

byId('search').addEventListener('input', drawNow);
byId('show-case').addEventListener('click', () => showCase(true));
byId('show-documents').addEventListener('click', () => showCase(false));
byId('skip').addEventListener('click', (event) => {
  // Its own way would put the place into the address, where the document stands.
  event.preventDefault();
  byId(isCaseShown ? 'case' : 'document').focus();
});
moveInList();
document.body.append(element('div', { id: 'printed', 'aria-hidden': 'true' }));
warmUp();
await readState();
showFromAddress();
follow();
