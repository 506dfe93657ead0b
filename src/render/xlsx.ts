import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import type { Rendered } from './open-renderers.js';
import { openTemplateZip } from './open-template-zip.js';
import type { Template } from './template.js';
import { countRows, fillCells } from './xlsx-cells.js';
import { expandLoops } from './xlsx-loops.js';
import { refreshFormulas } from './xlsx-formulas.js';
import { XlsxMerge } from './xlsx-merge.js';
import { XlsxPackage } from './xlsx-package.js';
import { fillPageHeaders } from './xlsx-page-headers.js';
import { fillProperties } from './xlsx-properties.js';

/**
 * Fills an Excel template with merge data: `{tag}` in the text of cells, in page headers and footers and in the file's
 * properties. A cell that is one tag and nothing else becomes a number or, for an ISO day, a date, in the cell's own
 * format; formulas that count on it follow. The last row of a sheet is repeated for each item of a list where its first
 * text begins with `{#list}` and its last one ends with `{/list}`. All else in the template stays as it is.
 * The same input gives the same bytes. A broken template, a tag that the merge data does not have and a tag that
 * stands for no text come back as problems, all at once.
 */
export const renderXlsx = (template: Template, mergeData: object): Result<Rendered> => {
  let workbook: XlsxPackage;
  try {
    openTemplateZip(template.bytes);
    workbook = new XlsxPackage(template.bytes);
    // docProps are read later; a part that is not XML must come to light here.
    workbook.part('docProps/core.xml');
    workbook.part('docProps/app.xml');
  } catch {
    return { ok: false, problems: [notAWorkbook(template.name)] };
  }
  const merge = new XlsxMerge(template.name, mergeData);
  expandLoops(workbook, merge);
  fillCells(workbook, merge);
  fillPageHeaders(workbook, merge);
  fillProperties(workbook, merge);
  if (merge.problems.length > 0) return { ok: false, problems: merge.problems };
  refreshFormulas(workbook);
  return { ok: true, value: { bytes: workbook.toBytes(), rows: countRows(workbook) }, warnings: [] };
};

const notAWorkbook = (template: string): Diagnostic => ({
  code: 'template-not-workbook',
  severity: 'error',
  message: 'this template is not an Excel workbook',
  hint: 'Save it in Excel as "Excel Workbook (.xlsx)", without a password.',
  location: { template },
});
