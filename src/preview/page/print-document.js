import { pagesForPrinter } from './draw-page.js';
import { byId, say } from './elements.js';

/** A picture as high as its sheet is rounded up now and then, and would take an empty sheet more. */
const HAIR_IN_POINTS = 0.75;

/** @param {number} width @param {number} height */
const nameOfSheet = (width, height) => `sheet-${Math.round(width)}-${Math.round(height)}`;

/** @param {number} width @param {number} height */
const sizeOfSheet = (width, height) =>
  `@page ${nameOfSheet(width, height)} { size: ${width}pt ${height}pt; margin: 0 }`;

/**
 * Prints what is shown: the pages of a PDF as they are, anything else as it stands on the screen.
 * @param {Uint8Array | undefined} pdf
 */
export const printDocument = async (pdf) => {
  const printed = byId('printed');
  if (pdf) {
    const pictures = await pagesForPrinter(pdf, (page, of) => say(`Page ${page} of ${of} for the printer …`));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pictures.map(({ width, height }) => sizeOfSheet(width, height)).join('\n'));
    document.adoptedStyleSheets = [sheet];
    for (const { canvas, width, height } of pictures) {
      canvas.style.setProperty('page', nameOfSheet(width, height));
      canvas.style.width = `${width}pt`;
      canvas.style.height = `${height - HAIR_IN_POINTS}pt`;
    }
    printed.replaceChildren(...pictures.map(({ canvas }) => canvas));
    document.body.classList.add('printing-pages');
  }
  say('');
  window.print();
  document.body.classList.remove('printing-pages');
  document.adoptedStyleSheets = [];
  printed.replaceChildren();
};
