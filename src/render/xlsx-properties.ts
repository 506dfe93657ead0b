import type { Element } from '@xmldom/xmldom';
import type { XlsxMerge } from './xlsx-merge.js';
import { childNamed, childrenNamed } from './xlsx-elements.js';
import type { XlsxPackage } from './xlsx-package.js';
import { isDay } from './xlsx-serial.js';

/**
 * Fills the tags in a workbook's properties (Title, Author, Company and so on) and takes out what they tell of the
 * template: who saved and printed it last, and in which folder. Where the merge data has a day `madeOn`, the file was
 * created and changed on that day.
 */
export const fillProperties = (workbook: XlsxPackage, merge: XlsxMerge): void => {
  const core = workbook.part('docProps/core.xml');
  for (const properties of [core, workbook.part('docProps/app.xml')]) {
    for (const property of childrenNamed(properties)) {
      const text = property.textContent ?? '';
      if (childrenNamed(property).length > 0 || !/[{}]/.test(text)) continue;
      const place = { part: 'document properties', label: property.localName ?? '' };
      property.textContent = merge.fill([text], place, printable).join('');
    }
  }
  if (core) forgetTemplate(core, merge.valueOf('madeOn'));
  for (const child of childrenNamed(workbook.workbook, 'AlternateContent')) {
    if (child.getElementsByTagNameNS('*', 'absPath').length > 0) workbook.workbook.removeChild(child);
  }
};

const forgetTemplate = (core: Element, madeOn: unknown): void => {
  for (const name of ['lastModifiedBy', 'lastPrinted']) {
    for (const property of childrenNamed(core, name)) core.removeChild(property);
  }
  if (typeof madeOn !== 'string' || !isDay(madeOn)) return;
  for (const name of ['created', 'modified']) {
    const property = childNamed(core, name);
    if (property) property.textContent = `${madeOn}T00:00:00Z`;
  }
};

// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const printable = (value: string): string => value.toWellFormed().replace(NOT_IN_XML, '\uFFFD');
