import { element } from './elements.js';

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

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * A style sheet with this text. The policy of this page lets no style element in, but sheets that are made of their text.
 * @param {string} text
 */
export const sheetOf = (text) => {
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const [oldest] = sheets.keys();
  if (sheets.size > 100 && oldest !== undefined) sheets.delete(oldest);
  sheets.set(text, sheet);
  return sheet;
};

/**
 * A Word file as elements of a page, with the style sheets that they need.
 * @param {Uint8Array} bytes
 * @param {{ header: boolean, footer: boolean }} [shown]
 * @returns {Promise<{ nodes: Node[], styles: CSSStyleSheet[] }>}
 */
export const layOutWord = async (bytes, { header, footer } = { header: true, footer: true }) => {
  await load();
  const body = element('div');
  const styles = element('div');
  const options = { ...OPTIONS, renderHeaders: header, renderFooters: footer };
  await /** @type {any} */ (window).docx.renderAsync(bytes, body, styles, options);
  const elements = [...styles.querySelectorAll('style'), ...body.querySelectorAll('style')];
  const texts = elements.map((style) => style.textContent ?? '');
  for (const style of body.querySelectorAll('style')) style.remove();
  return { nodes: [...body.childNodes], styles: texts.map((text) => sheetOf(text)) };
};
