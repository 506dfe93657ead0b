import { element } from './elements.js';

const LIBRARY = './vendor/pdf.mjs';
/** @type {Promise<PdfLibrary> | undefined} */
let loading;
/** @type {object | undefined} */
let worker;
/** @returns {Promise<PdfLibrary>} */
const loadLibrary = () => {
  loading ??= import(LIBRARY).then((library) => {
    library.GlobalWorkerOptions.workerSrc = 'vendor/pdf.worker.mjs';
    // One for all documents: to start one takes longer than to draw a page.
    worker = new library.PDFWorker({ name: 'pages' });
    return library;
  });
  return loading;
};

/** Starts what draws pages, so that the first document need not wait for it. */
export const warmUp = () => void loadLibrary();

/**
 * Begins to read a PDF; to be destroyed when it is not shown any more.
 * @param {Uint8Array} bytes
 */
export const openPdf = async (bytes) => {
  const library = await loadLibrary();
  return library.getDocument({ data: bytes, worker, enableXfa: false, isEvalSupported: false, verbosity: 0 });
};

/**
 * A page as a picture; undefined where it was cancelled.
 * @param {PdfPage} page
 * @param {number} scale
 * @param {(cancel: () => void) => void} [onStart]
 */
export const drawPage = async (page, scale, onStart = () => undefined) => {
  const viewport = page.getViewport({ scale });
  const canvas = element('canvas', { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
  const drawing = page.render({ canvas, viewport });
  onStart(() => drawing.cancel());
  try {
    await drawing.promise;
    return canvas;
  } catch {
    return undefined;
  }
};

/**
 * Every page as a picture for a printer, at 150 dots to the inch.
 * @param {Uint8Array} bytes
 * @param {(page: number, of: number) => void} onPage
 */
export const pagesForPrinter = async (bytes, onPage) => {
  const task = await openPdf(bytes);
  const pdf = await task.promise;
  const pictures = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    onPage(number, pdf.numPages);
    const page = await pdf.getPage(number);
    const canvas = await drawPage(page, 150 / 72);
    const { width, height } = page.getViewport({ scale: 1 });
    if (canvas) pictures.push({ canvas, width, height });
    page.cleanup();
  }
  await task.destroy();
  return pictures;
};
