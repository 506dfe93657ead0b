import { ask, askJson, send } from './api.js';
import { askPassword } from './ask-password.js';
import { momentOf } from './case-view.js';
import { showLastMade } from './compare.js';
import { byId, element, say } from './elements.js';
import { changedTexts, goneTexts } from './mark-changes.js';
import { problemList } from './problems.js';
import { pagesForPrinter, showPages } from './show-pages.js';
import { showPicture } from './show-picture.js';
import { readFile, showSheet } from './show-sheet.js';
import { showWord } from './show-word.js';
import { showTrace } from './trace.js';

/**
 * @typedef {import('./api.js').State} State
 * @typedef {import('./api.js').ListedDocument} ListedDocument
 * @typedef {import('./api.js').Sight} Sight
 * @typedef {import('./show-pages.js').View} View
 */

const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];
/** Exact pages that take longer are preceded by an approximate view. */
const PATIENCE_IN_MILLISECONDS = 600;
const FORMAT_NAMES = /** @type {Record<string, string>} */ ({
  docx: 'Word file',
  xlsx: 'Workbook',
  pdf: 'PDF',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
});

/** One document on the screen: what is shown, for whom, and how. */
export class DocumentView {
  /** @type {import('./api.js').Name} */
  #name;
  /** @type {View | undefined} */
  #view;
  /** @type {View | undefined} */
  #other;
  /** @type {Sight | undefined} */
  #sight;
  /** What is on the screen. @type {string | undefined} */
  #shownSha;
  #isExact = false;
  /** @type {string[] | undefined} */
  #texts;
  /** @type {HTMLElement[]} */
  #marks = [];
  #atMark = -1;
  #zoom = 1;
  /** Whether the size follows the width of the window. */
  #fits = true;
  /** @type {ResizeObserver | undefined} */
  #resizing;
  #turn = 0;
  #isClosed = false;
  #showsThumbnails = false;
  #cursor = -1;

  /**
   * @param {State} state
   * @param {ListedDocument} document
   * @param {import('./api.js').Name} name
   * @param {(name: import('./api.js').Name) => void} onChoose another recipient, audience or kind of file
   */
  constructor(state, document, name, onChoose) {
    this.document = document;
    this.#name = name;
    this.onChoose = onChoose;
    delete window.document.body.dataset['shown'];
    this.#layOut(state);
  }

  get name() {
    return this.#name;
  }

  /** @param {State} state */
  #layOut(state) {
    const { document } = this;
    const audience = this.#name.audience ?? document.audience;
    const known = state.audiences.find(({ id }) => id === audience);
    this.pages = element('div', { class: 'pages' });
    this.scroller = element(
      'div',
      {
        class: 'scroller',
        id: 'pages',
        tabindex: '0',
        role: 'region',
        'aria-label': 'The document. Enter chooses a paragraph',
      },
      this.pages,
    );
    this.pane = element('div', { class: 'pane other', hidden: true });
    this.thumbnails = element('div', {
      class: 'thumbnails',
      role: 'group',
      'aria-label': 'Pages',
      hidden: true,
    });
    this.problems = element('section', {
      class: 'problems',
      'aria-label': 'Problems of this document',
      hidden: true,
    });
    this.panel = element('section', { class: 'trace', 'aria-label': 'Where this comes from', hidden: true });
    this.note = element('p', { class: 'note' });
    this.changes = element('button', { type: 'button', hidden: true, onclick: () => this.#nextChange() });
    byId('document').replaceChildren(
      element('h1', {}, document.title, element('span', { class: 'reference' }, document.reference)),
      element(
        'div',
        { class: `band audience-${audience}` },
        element('strong', {}, known ? `${known.name}: ${known.naming}` : audience),
        audience !== document.audience && ' (this document is meant for somebody else)',
      ),
      element('div', { class: 'choices' }, ...this.#choices(state, audience)),
      element(
        'div',
        { class: 'tools', role: 'toolbar', 'aria-label': 'What to do with this document' },
        ...this.#tools(),
      ),
      this.note,
      this.problems,
      this.panel,
      element(
        'div',
        { class: 'panes' },
        this.thumbnails,
        element('section', { class: 'pane', 'aria-label': 'As it would be made now' }, this.scroller),
        this.pane,
      ),
    );
    this.#resizing = new ResizeObserver(() => this.#fitZoom());
    this.#resizing.observe(this.scroller);
    this.scroller.addEventListener('click', (event) => this.#chooseBlock(event.composedPath()[0] ?? null));
    this.scroller.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /**
   * @param {State} state
   * @param {string} audience
   */
  #choices(state, audience) {
    const { document } = this;
    /** @param {string} key @param {string} value */
    const choose = (key, value) => this.onChoose({ ...this.#name, [key]: value });
    return [
      menu(
        'recipient',
        document.recipients.length > 1 ? 'Recipient' : 'For',
        document.recipients.map(({ id, name }) => [id, name]),
        this.#name.recipient,
        choose,
      ),
      menu(
        'audience',
        'Names as for',
        state.audiences.map(({ id, name, naming }) => [id, `${name} (${naming})`]),
        audience,
        choose,
      ),
      ...(document.formats.length > 1
        ? [
            menu(
              'format',
              'Kind of file',
              document.formats.map((each) => [each, FORMAT_NAMES[each] ?? each]),
              this.#name.format ?? document.formats[0] ?? '',
              choose,
            ),
          ]
        : []),
    ];
  }

  #tools() {
    this.zoomMenu = menu(
      'zoom',
      'Size',
      [['fit', 'Fit the width'], ...ZOOMS.map((zoom) => [String(zoom), `${Math.round(zoom * 100)} %`])],
      'fit',
      (_key, value) => (value === 'fit' ? this.#fitZoom(true) : this.#setZoom(Number(value))),
    );
    /** @param {string} text @param {() => unknown} onclick @param {Record<string, string>} [more] */
    const button = (text, onclick, more = {}) =>
      element('button', { type: 'button', onclick, ...more }, text);
    this.thumbnailsButton = button('Page thumbnails', () => this.#toggleThumbnails(), {
      'aria-pressed': 'false',
    });
    this.compareButton = button('Compare with last made', () => void this.#toggleComparison(), {
      'aria-pressed': 'false',
    });
    return [
      button('Smaller', () => this.#stepZoom(-1), { 'aria-label': 'Smaller' }),
      this.zoomMenu,
      button('Larger', () => this.#stepZoom(1), { 'aria-label': 'Larger' }),
      this.thumbnailsButton,
      this.compareButton,
      this.changes ?? null,
      button('Make', () => void this.#make(), { class: 'strong' }),
      button('Print', () => void this.#print()),
      button('Open the folder', () => void this.#openFolder()),
    ].filter((each) => each !== null);
  }

  /** Asks for what there is now, and shows it where it is new. Of several at once, the last one counts. */
  async refresh() {
    const turn = (this.#turn += 1);
    /** @type {Sight | undefined} */
    const sight = await askJson('sight', { ...this.#name, have: this.#shownSha });
    if (turn !== this.#turn || this.#isClosed) return;
    if (!sight) {
      this.#showProblems(
        [],
        'This document cannot be made of the case as it stands. The list says what it waits for.',
      );
      return;
    }
    this.#sight = sight;
    this.#showProblems(sight.problems);
    const isNew = sight.sha256 !== undefined && sight.sha256 !== this.#shownSha;
    if (isNew || (sight.canBeExact && !this.#isExact && sight.format === 'docx'))
      await this.#show(sight, turn);
    if (turn !== this.#turn || this.#isClosed) return;
    this.#showNote();
    void this.#searchForLeaks(turn);
  }

  close() {
    this.#isClosed = true;
    this.#turn += 1;
    this.#resizing?.disconnect();
    this.#abort?.abort();
    this.#view?.close();
    this.#other?.close();
  }

  /**
   * @param {Sight} sight
   * @param {number} turn
   */
  async #show(sight, turn) {
    const isStale = () => turn !== this.#turn || this.#isClosed;
    const { format, sha256 = '' } = sight;
    const [pages, scroller] = [this.pages, this.scroller];
    if (!pages || !scroller) return;
    if (format === 'svg' || format === 'png') {
      this.#replace(await showPicture(pages, this.#name, sha256, this.document.title), sha256, true);
      return;
    }
    if (format === 'xlsx') {
      const view = await showSheet(pages, this.#name);
      if (view && !isStale()) this.#replace(view, sha256, true);
      return;
    }
    const gone = new AbortController();
    this.#abort?.abort();
    this.#abort = gone;
    const exact = sight.canBeExact ? this.#fetchPages(gone.signal) : Promise.resolve(undefined);
    const first =
      format === 'docx'
        ? await Promise.race([exact, later(sight.canBeExact ? PATIENCE_IN_MILLISECONDS : 0)])
        : await exact;
    if (isStale()) return;
    if (first === 'later' || first === undefined) {
      if (format !== 'docx') return;
      const bytes = await readFile(this.#name);
      if (!bytes || isStale()) return;
      const { scrollTop } = scroller;
      const view = await showWord(pages, bytes);
      if (isStale()) return;
      view.setZoom(this.#zoom);
      scroller.scrollTop = scrollTop;
      this.#replace(view, sha256, false);
      this.#showNote();
    }
    const bytes = first instanceof Uint8Array ? first : await exact;
    if (!(bytes instanceof Uint8Array) || isStale()) return;
    const view = await showPages(pages, scroller, bytes, this.#zoom);
    if (isStale()) {
      view.close();
      return;
    }
    this.#replace(view, sha256, true);
  }

  /** @type {AbortController | undefined} */
  #abort;

  /** @param {AbortSignal} signal */
  async #fetchPages(signal) {
    try {
      const response = await ask('pages', { ...this.#name }, signal);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * @param {View} view
   * @param {string} sha256
   * @param {boolean} isExact
   */
  #replace(view, sha256, isExact) {
    const wasExact = this.#view !== undefined && this.#view.kind === view.kind;
    const isSameDocument = this.#shownSha === sha256;
    this.#view?.close();
    this.#view = view;
    this.#isExact = isExact;
    this.#shownSha = sha256;
    this.#cursor = -1;
    this.#fitZoom();
    document.body.dataset['shown'] = sha256;
    document.body.dataset['exact'] = String(isExact);
    performance.mark('shown', { detail: sha256 });
    if (this.#showsThumbnails) void this.#drawThumbnails();
    void this.#markChanges(view, wasExact && !isSameDocument);
  }

  /**
   * @param {View} view
   * @param {boolean} isComparable
   */
  async #markChanges(view, isComparable) {
    const texts = await view.texts();
    if (view !== this.#view) return;
    const before = this.#texts;
    this.#texts = texts;
    if (!isComparable || !before || !this.changes) return;
    this.#marks = view.mark(changedTexts(before, texts));
    this.#atMark = -1;
    const gone = goneTexts(before, texts);
    this.changes.hidden = this.#marks.length === 0;
    this.changes.textContent = `Next change (${this.#marks.length})`;
    if (this.#marks.length > 0) say(`${count(this.#marks.length, 'paragraph')} changed`);
    else if (gone > 0) say(`${count(gone, 'paragraph')} taken out`);
    else say('Made anew; its words did not change');
  }

  #nextChange() {
    if (this.#marks.length === 0) return;
    this.#atMark = (this.#atMark + 1) % this.#marks.length;
    this.#marks[this.#atMark]?.scrollIntoView({ block: 'center' });
    say(`Change ${this.#atMark + 1} of ${this.#marks.length}`);
  }

  /** @param {number} turn */
  async #searchForLeaks(turn) {
    const audience = this.#name.audience ?? this.document.audience;
    if (audience !== 'ofsted' && audience !== 'public') return;
    /** @type {{ problems: import('./api.js').Problem[], isStopped: boolean } | undefined} */
    const found = await askJson('leaks', { ...this.#name });
    if (!found || turn !== this.#turn || this.#isClosed) return;
    document.body.dataset['searched'] = this.#shownSha ?? '';
    if (found.problems.length === 0) return;
    this.#showProblems(
      [...(this.#sight?.problems ?? []), ...found.problems],
      found.isStopped ? 'This file will not be made while it says who somebody is:' : undefined,
    );
  }

  /**
   * @param {import('./api.js').Problem[]} problems
   * @param {string} [heading]
   */
  #showProblems(problems, heading) {
    const section = this.problems;
    if (!section) return;
    section.hidden = problems.length === 0 && heading === undefined;
    section.replaceChildren(
      ...(heading === undefined ? [] : [element('p', { class: 'message' }, heading)]),
      ...(problems.length === 0 ? [] : [problemList(problems)]),
    );
  }

  #showNote() {
    const sight = this.#sight;
    if (!sight || !this.note) return;
    const parts = [];
    if (!sight.isCurrent && sight.sha256 !== undefined)
      parts.push('This is the last version without mistakes; it can be made again when they are mended.');
    if (!this.#isExact && this.#view)
      parts.push(
        sight.canBeExact
          ? 'Approximate view: the exact pages are on their way.'
          : 'Approximate view: the words are right, the pages are not. Install LibreOffice to see exact pages.',
      );
    const { state, written } = sight.made;
    const when = written === undefined ? '' : ` on ${momentOf(written)}`;
    if (state === 'never') parts.push('Not made yet.');
    if (state === 'same') parts.push(`Made${when}, and the same as now.`);
    if (state === 'changed') parts.push(`Made${when}; it would be another file now.`);
    if (state === 'unknown') parts.push(`Made${when} and locked: compare to see whether it changed.`);
    this.note.textContent = parts.join(' ');
    document.body.dataset['current'] = String(sight.isCurrent);
  }

  /**
   * As large as the window is wide, and no larger than on paper.
   * @param {boolean} [chosen]
   */
  #fitZoom(chosen = false) {
    this.#fits ||= chosen;
    const width = this.#view?.width;
    if (!this.#fits || !this.scroller || width === undefined || width === 0) return;
    const zoom = Math.min(1, Math.max(0.3, (this.scroller.clientWidth - 40) / width));
    if (Math.abs(zoom - this.#zoom) < 0.005) return;
    this.#zoom = zoom;
    this.#view?.setZoom(zoom);
    this.#other?.setZoom(zoom);
  }

  /** @param {number} zoom */
  #setZoom(zoom) {
    this.#fits = false;
    this.#zoom = zoom;
    this.#view?.setZoom(zoom);
    this.#other?.setZoom(zoom);
    const select = this.zoomMenu?.querySelector('select');
    if (select) select.value = String(zoom);
  }

  /** @param {number} step */
  #stepZoom(step) {
    const next =
      step > 0
        ? ZOOMS.find((each) => each > this.#zoom + 0.01)
        : ZOOMS.findLast((each) => each < this.#zoom - 0.01);
    if (next !== undefined) this.#setZoom(next);
    say(`${Math.round(this.#zoom * 100)} %`);
  }

  #toggleThumbnails() {
    this.#showsThumbnails = !this.#showsThumbnails;
    this.thumbnailsButton?.setAttribute('aria-pressed', String(this.#showsThumbnails));
    if (this.thumbnails) this.thumbnails.hidden = !this.#showsThumbnails;
    if (this.#showsThumbnails) void this.#drawThumbnails();
  }

  async #drawThumbnails() {
    const view = this.#view;
    const strip = this.thumbnails;
    if (!view || !strip) return;
    const buttons = Array.from({ length: view.pages }, (_none, page) =>
      element(
        'button',
        { type: 'button', 'aria-label': `Page ${page + 1}`, onclick: () => view.goToPage(page) },
        element('span', { class: 'number' }, String(page + 1)),
      ),
    );
    strip.replaceChildren(...buttons);
    for (const [page, button] of buttons.entries()) {
      if (view !== this.#view || !this.#showsThumbnails) return;
      const canvas = await view.thumbnail(page);
      if (canvas) button.prepend(canvas);
    }
  }

  async #toggleComparison() {
    const pane = this.pane;
    if (!pane) return;
    if (!pane.hidden) {
      pane.hidden = true;
      pane.replaceChildren();
      this.#other?.close();
      this.#other = undefined;
    } else {
      this.#other = await showLastMade(
        pane,
        this.#name,
        this.#sight?.made ?? { state: 'unknown' },
        this.#zoom,
      );
      // The window may have been shared out anew meanwhile.
      this.#other?.setZoom(this.#zoom);
      const [view, other] = [this.#view, this.#other];
      if (view && other && view.kind === other.kind) {
        const [now, before] = await Promise.all([view.texts(), other.texts()]);
        const marks = view.mark(changedTexts(before, now));
        other.mark(changedTexts(now, before));
        say(
          marks.length === 0
            ? 'The words are the same'
            : `${count(marks.length, 'paragraph')} other than when it was made`,
        );
      }
      void this.refresh();
    }
    this.compareButton?.setAttribute('aria-pressed', String(!pane.hidden));
  }

  async #make() {
    /** @type {string | undefined} */
    let password;
    for (;;) {
      say('It is being made …');
      const response = await send('make', { ...this.#name, password });
      /** @type {{ made: string[], problems: import('./api.js').Problem[], needsPassword?: boolean }} */
      const { made = [], problems = [], needsPassword = false } = await response.json();
      const isPassword = needsPassword || problems.some(({ message }) => message.startsWith('The password'));
      if (made.length === 0 && isPassword) {
        const wrong =
          password === undefined ? [] : problems.map(({ message, hint }) => `${message} ${hint ?? ''}`);
        password = await askPassword('The file is locked with it, as scr make does. It is not kept.', wrong);
        if (password !== undefined) continue;
        say('Nothing was made.');
        return;
      }
      if (problems.length > 0) this.#showProblems(problems);
      say(made.length > 0 ? `Made: ${made.join(', ')}` : 'It could not be made: see the problems.');
      if (made.length > 0) {
        const shown = problems;
        await this.refresh();
        if (shown.length > 0) this.#showProblems(shown);
      }
      return;
    }
  }

  async #print() {
    const printed = byId('printed');
    if (this.#view?.kind === 'pages') {
      const bytes = await this.#fetchPages(new AbortController().signal);
      if (!bytes) return;
      const pictures = await pagesForPrinter(bytes, (page, of) =>
        say(`Page ${page} of ${of} for the printer …`),
      );
      const sheet = new CSSStyleSheet();
      const [first] = pictures;
      if (first) sheet.replaceSync(`@page { size: ${first.width}pt ${first.height}pt; margin: 0 }`);
      document.adoptedStyleSheets = [sheet];
      printed.replaceChildren(...pictures.map(({ canvas }) => canvas));
      document.body.classList.add('printing-pages');
    }
    say('');
    window.print();
    document.body.classList.remove('printing-pages');
    document.adoptedStyleSheets = [];
    printed.replaceChildren();
  }

  async #openFolder() {
    const response = await send('open-folder');
    const { said, problems } = await response.json();
    say(said ?? problems?.[0]?.message ?? '');
  }

  /** @param {EventTarget | null} target */
  #chooseBlock(target) {
    const block = this.#view?.blockAt(target);
    if (!block || !this.panel) return;
    for (const each of this.#view?.blocks() ?? []) each.classList.remove('chosen', 'scr-chosen');
    for (const each of block.elements) each.classList.add('chosen', 'scr-chosen');
    void showTrace(this.panel, this.#name, block);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.target !== this.scroller || event.altKey || event.ctrlKey || event.metaKey) return;
    const blocks = this.#view?.blocks() ?? [];
    const isChoosing = this.#cursor >= 0;
    if (event.key === 'Enter') {
      if (isChoosing) this.#chooseBlock(blocks[this.#cursor] ?? null);
      else this.#moveCursor(blocks, 0);
    } else if (event.key === 'ArrowDown' && isChoosing) this.#moveCursor(blocks, this.#cursor + 1);
    else if (event.key === 'ArrowUp' && isChoosing) this.#moveCursor(blocks, this.#cursor - 1);
    else if (event.key === 'Escape' && isChoosing) {
      blocks[this.#cursor]?.classList.remove('chosen', 'scr-chosen');
      this.#cursor = -1;
    } else if (event.key === '+') this.#stepZoom(1);
    else if (event.key === '-') this.#stepZoom(-1);
    else if (event.key === 'n') this.#nextChange();
    else return;
    event.preventDefault();
  }

  /**
   * @param {HTMLElement[]} blocks
   * @param {number} to
   */
  #moveCursor(blocks, to) {
    blocks[this.#cursor]?.classList.remove('chosen', 'scr-chosen');
    this.#cursor = Math.min(Math.max(to, 0), blocks.length - 1);
    const block = blocks[this.#cursor];
    block?.classList.add('chosen', 'scr-chosen');
    block?.scrollIntoView({ block: 'nearest' });
    say(block?.textContent ?? '');
  }
}

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

/** @param {number} number @param {string} noun */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** @param {number} milliseconds @returns {Promise<'later'>} */
const later = (milliseconds) =>
  new Promise((resolve) => void setTimeout(() => resolve('later'), milliseconds));
