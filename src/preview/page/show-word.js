import { element } from './elements.js';
import { blockOf } from './show-sheet.js';

/** @type {Promise<unknown> | undefined} */
let loading;

/** @param {string} source */
const loadScript = (source) =>
  new Promise((resolve, reject) => {
    const script = element('script', { src: source });
    script.addEventListener('load', () => resolve(undefined));
    script.addEventListener('error', () => reject(new Error(`${source} is not there`)));
    document.head.append(script);
  });

const load = () => {
  loading ??= loadScript('vendor/jszip.js').then(() => loadScript('vendor/docx-preview.js'));
  return loading;
};

const OPTIONS = {
  inWrapper: false,
  ignoreLastRenderedPageBreak: true,
  renderAltChunks: false,
  renderComments: false,
  useBase64URL: true,
  experimental: false,
};

const OURS = `
  :host { display: block }
  section { box-sizing: border-box; background: #fff; color: #000; margin: 0 auto 1rem; box-shadow: 0 1px 4px #0006 }
  .scr-changed { background: #fff3b0; outline: 2px solid #8a6100 }
  .scr-chosen { outline: 3px solid #1d4f7c; outline-offset: 2px }
  @media print { section { box-shadow: none; margin: 0 } .scr-changed, .scr-chosen { background: none; outline: none } }
`;

/**
 * A Word file as the browser can show it: its words are right, where its pages end is not known.
 * @param {HTMLElement} container
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./show-pages.js').View>}
 */
export const showWord = async (container, bytes) => {
  await load();
  const body = element('div');
  const styles = element('div');
  await /** @type {any} */ (window).docx.renderAsync(bytes, body, styles, OPTIONS);
  const host = element('div', { class: 'word' });
  const shadow = host.attachShadow({ mode: 'open' });
  // Style elements are not let in by the policy of this page; style sheets that are made of their text are.
  shadow.adoptedStyleSheets = [
    ...[...styles.querySelectorAll('style'), ...body.querySelectorAll('style')].map(
      (style) => style.textContent ?? '',
    ),
    OURS,
  ].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  for (const style of body.querySelectorAll('style')) style.remove();
  shadow.append(...body.childNodes);
  container.replaceChildren(host);
  const sections = [...shadow.querySelectorAll('section')];
  const paragraphs = [...shadow.querySelectorAll('p')];
  return {
    kind: 'word',
    pages: sections.length,
    width: sections[0]?.offsetWidth ?? 0,
    setZoom: (zoom) => void (host.style.zoom = String(zoom)),
    texts: async () => paragraphs.map((paragraph) => paragraph.textContent ?? ''),
    mark: (positions) =>
      positions.flatMap((position) => {
        const paragraph = paragraphs[position];
        paragraph?.classList.add('scr-changed');
        return paragraph ? [paragraph] : [];
      }),
    blockAt: (target) => {
      const paragraph = target instanceof Element ? target.closest('p') : null;
      return paragraph ? blockOf(paragraphs, paragraph) : undefined;
    },
    blocks: () => paragraphs.filter((paragraph) => (paragraph.textContent ?? '').trim() !== ''),
    goToPage: (page) => sections[page]?.scrollIntoView(),
    thumbnail: async () => undefined,
    close: () => undefined,
  };
};
