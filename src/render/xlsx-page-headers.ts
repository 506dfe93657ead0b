import type { XlsxMerge } from './xlsx-merge.js';
import { childNamed, childrenNamed } from './xlsx-elements.js';
import type { XlsxPackage } from './xlsx-package.js';
import { excelString } from './xlsx-string.js';

/** The most characters, codes for format included, that Excel holds in one header or footer. */
const HEADER_LIMIT = 255;

/**
 * Fills the tags in the page headers and footers of every sheet. There `&` begins a code, such as `&8` for a size of
 * 8 points: an ampersand in a value is doubled, and a value that begins with a digit kept apart from a size before it.
 */
export const fillPageHeaders = (workbook: XlsxPackage, merge: XlsxMerge): void => {
  for (const { name: part, root } of workbook.sheets) {
    for (const element of childrenNamed(childNamed(root, 'headerFooter'))) {
      const text = element.textContent ?? '';
      const place = { part, label: element.localName?.endsWith('Header') ? 'page header' : 'page footer' };
      const filled = merge.fill([text], place, writeValue).join('');
      if (filled.length > HEADER_LIMIT) merge.report(tooLong(place.label), place, text);
      element.textContent = filled;
    }
  }
};

const writeValue = (value: string, before: string): string => {
  const apart = /(^|[^&])(&&)*&\d+$/.test(before) && /^\d/.test(value) ? ' ' : '';
  return apart + excelString(value).replaceAll('&', '&&');
};

const tooLong = (label: string) => ({
  code: 'text-too-long',
  message: `the ${label} would be longer than the ${HEADER_LIMIT} characters that Excel allows`,
  hint: `Take a tag out of the ${label}, or shorten the text that it stands for.`,
});
