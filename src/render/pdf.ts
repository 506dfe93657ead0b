import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { Result } from '../diagnostics/diagnostic.js';
import type { PagePrinter } from './browser.js';
import { finishPdf } from './finish-pdf.js';
import { type PageNumbers, renderHtml } from './html.js';
import { pageNumbersOf } from './page-numbers-of.js';
import type { PageTemplate } from './page-template.js';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Printing with the numbers filled in could move a heading to another page, which then has to be printed once more. */
const MOST_PRINTINGS = 4;

const LOAD = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };

/**
 * Makes a PDF from a page template and merge data: tagged, with outline, links and properties. The same template, data
 * and browser give the same bytes. Page numbers in a contents list are read from a first printing.
 * Problems: those of filling the template and of the browser.
 */
export const renderPdf = async (
  printer: PagePrinter,
  template: PageTemplate,
  mergeData: object,
): Promise<Result<RenderedPdf>> => {
  const page = renderHtml(template, mergeData);
  if (!page.ok) return page;
  let numbers: PageNumbers = new Map();
  for (let printing = 1; ; printing += 1) {
    const html = page.value.html(numbers);
    const printed = await printer.print(html);
    if (!printed.ok) return printed;
    const document = await PDFDocument.load(printed.value, LOAD);
    const found = pageNumbersOf(document);
    const isSettled = !page.value.asksForPageNumbers || isSame(numbers, found);
    if (isSettled || printing === MOST_PRINTINGS) {
      const bytes = await finishPdf(document, page.value.properties, html);
      return { ok: true, value: { bytes, pages: document.getPageCount() }, warnings: page.warnings };
    }
    numbers = found;
  }
};

const isSame = (one: PageNumbers, other: PageNumbers): boolean =>
  one.size === other.size && [...one].every(([id, number]) => other.get(id) === number);
