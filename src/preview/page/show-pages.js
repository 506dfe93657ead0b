import { openPdf } from './draw-page.js';
import { Sheets } from './sheets.js';

/**
 * A document on the screen, whatever kind of file it is.
 * @typedef {{ scrollIntoView: (options: ScrollIntoViewOptions) => void }} Mark
 * @typedef {{ text: string, ordinal: number, count: number, elements: HTMLElement[],
 *   cell?: { sheet: string, at: string }, region?: number }} ChosenBlock
 * @typedef {object} View
 * @property {'pages' | 'word' | 'parts' | 'sheet' | 'picture'} kind
 * @property {number} pages
 * @property {number} width of a page at its own size, in pixels; 0 where it has none
 * @property {(zoom: number) => void} setZoom
 * @property {() => Promise<string[]>} texts its paragraphs in order
 * @property {(positions: number[]) => Mark[]} mark marks paragraphs as changed
 * @property {(target: EventTarget | null) => ChosenBlock | undefined} blockAt
 * @property {() => HTMLElement[]} blocks those that are on the screen
 * @property {(page: number) => void} goToPage
 * @property {(wanted: string[], likely: number) => Promise<boolean>} goToText goes to the first of these, each of which stands
 *   there once; where that is likely to be, as a part of the whole
 * @property {(page: number) => Promise<HTMLCanvasElement | undefined>} thumbnail
 * @property {() => Promise<void>} [prepareForPaper]
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
    goToText: (wanted, likely) => sheets.goToText(wanted, likely),
    thumbnail: (page) => sheets.thumbnail(page),
    close: () => {
      sheets.close();
      void task.destroy();
    },
  };
};
