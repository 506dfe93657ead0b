import { pagesForPrinter } from './draw-page.js';
import { byId, say } from './elements.js';

/**
 * Prints what is shown: the pages of a PDF as they are, anything else as it stands on the screen.
 * @param {Uint8Array | undefined} pdf
 */
export const printDocument = async (pdf) => {
  const printed = byId('printed');
  if (pdf) {
    const pictures = await pagesForPrinter(pdf, (page, of) => say(`Page ${page} of ${of} for the printer …`));
    const [first] = pictures;
    const sheet = new CSSStyleSheet();
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
};
