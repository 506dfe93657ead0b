import { showPicture } from './show-picture.js';
import { showSheet } from './show-sheet.js';

/**
 * A document that has no pages: a workbook as sheets, a drawing as a picture.
 * @param {HTMLElement} container
 * @param {string} format
 * @param {import('./api.js').Name} name
 * @param {string} version
 * @param {string} title
 * @returns {Promise<import('./show-pages.js').View | undefined>}
 */
export const showOther = (container, format, name, version, title) =>
  format === 'xlsx' ? showSheet(container, name) : showPicture(container, name, version, title);
