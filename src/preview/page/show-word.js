import { ask } from './api.js';
import { element } from './elements.js';
import { layOutWord, sheetOf } from './lay-out-word.js';
import { positionOf } from './same-place.js';

export const WORD_STYLES = `
  :host { display: block }
  section { box-sizing: border-box; background: #fff; color: #000; margin: 0 auto 1rem; box-shadow: 0 1px 4px #0006 }
  .changed { background: #fff3b0; outline: 2px solid #8a6100 }
  .chosen { outline: 3px solid #1d4f7c; outline-offset: 2px }
  @media print { section { box-shadow: none; margin: 0 } .changed, .chosen { background: none; outline: none } }
`;

/**
 * A Word file as the browser can show it: its words are right, where its pages end is not known.
 * @param {HTMLElement} container
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./show-pages.js').View>}
 */
export const showWord = async (container, bytes) => {
  const { nodes, styles } = await layOutWord(bytes);
  const host = element('div', { class: 'word' });
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [...styles, sheetOf(WORD_STYLES)];
  shadow.append(...nodes);
  container.replaceChildren(host);
  const paragraphs = [...shadow.querySelectorAll('p')];
  const texts = () => paragraphs.map((paragraph) => paragraph.textContent ?? '');
  return {
    kind: 'word',
    // Its sections are no pages.
    pages: 0,
    width: shadow.querySelector('section')?.offsetWidth ?? 0,
    setZoom: (zoom) => void (host.style.zoom = String(zoom)),
    texts: async () => texts(),
    mark: (positions) =>
      positions.flatMap((position) => {
        const paragraph = paragraphs[position];
        paragraph?.classList.add('changed');
        return paragraph ? [paragraph] : [];
      }),
    blockAt: (target) => {
      const paragraph = target instanceof Element ? target.closest('p') : null;
      return paragraph ? blockOf(paragraphs, paragraph) : undefined;
    },
    blocks: () => paragraphs.filter((paragraph) => (paragraph.textContent ?? '').trim() !== ''),
    goToPage: () => undefined,
    goToText: async (wanted) => {
      const paragraph = paragraphs[positionOf(texts(), wanted) ?? -1];
      paragraph?.scrollIntoView();
      return paragraph !== undefined;
    },
    thumbnail: async () => undefined,
    close: () => undefined,
  };
};

/**
 * @param {HTMLElement[]} all
 * @param {HTMLElement} one
 */
const blockOf = (all, one) => {
  const text = one.textContent ?? '';
  const same = all.filter((each) => each.textContent === text);
  return { text, ordinal: same.indexOf(one), count: same.length, elements: [one] };
};

/** @param {import('./api.js').Name} name */
export const readFile = async (name) => {
  const response = await ask('file', { ...name });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
};
