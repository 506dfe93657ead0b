import { openPdf } from './draw-page.js';
import { Sheets } from './sheets.js';

/**
 * A document on the screen, whatever kind of file it is.
 * @typedef {{ text: string, ordinal: number, count: number, elements: HTMLElement[],
 *   cell?: { sheet: string, at: string }, region?: number }} ChosenBlock
 * @typedef {object} View
 * @property {'pages' | 'word' | 'sheet' | 'picture'} kind
 * @property {number} pages
 * @property {number} width of a page at its own size, in pixels; 0 where it has none
 * @property {(zoom: number) => void} setZoom
 * @property {() => Promise<string[]>} texts its paragraphs in order
 * @property {(positions: number[]) => HTMLElement[]} mark marks paragraphs as changed
 * @property {(target: EventTarget | null) => ChosenBlock | undefined} blockAt
 * @property {() => HTMLElement[]} blocks those that are on the screen
 * @property {(page: number) => void} goToPage
 * @property {(page: number) => Promise<HTMLCanvasElement | undefined>} thumbnail
 * @property {() => void} close
 */

/**
 * Shows the pages of a PDF. What stood in the container stays until the pages that will be seen are drawn, and the place
 * to which it was scrolled is kept.
 * @param {HTMLElement} container
 * @param {HTMLElement} scroller
 * @param {Uint8Array} bytes
 * @param {number} zoom
 * @param {Promise<import('./regions.js').Drawing | undefined>} [drawing] that stands on one of the pages
 * @returns {Promise<View>}
 */
export const showPages = async (container, scroller, bytes, zoom, drawing) => {
  const task = await openPdf(bytes);
  const pdf = await task.promise;
  const sheets = new Sheets(pdf, scroller, zoom, drawing);
  await sheets.prepare(container);
  container.replaceChildren(sheets.stack);
  sheets.watch();
  return {
    kind: 'pages',
    pages: pdf.numPages,
    width: sheets.width,
    setZoom: (next) => sheets.setZoom(next),
    texts: async () => (await sheets.allBlocks()).map(({ text }) => text),
    mark: (positions) => sheets.mark(positions),
    blockAt: (target) => sheets.blockAt(target),
    blocks: () => [...sheets.stack.querySelectorAll('.block')].filter((each) => each instanceof HTMLElement),
    goToPage: (page) => sheets.sheets[page]?.holder.scrollIntoView(),
    thumbnail: (page) => sheets.thumbnail(page),
    close: () => {
      sheets.close();
      void task.destroy();
    },
  };
};
