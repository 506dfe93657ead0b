import { PLACE_BREAK } from '../text/fold-text.js';

/** Elements whose text is read as one, however it is cut into runs. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p h si is text li td th dt dd h1 h2 h3 h4 h5 h6 title desc'.split(' '),
);
/** Elements of a paragraph whose text is not what it says. */
export const MEASURES = new Set([
  'posOffset',
  'pctWidth',
  'pctHeight',
  'align',
  'pctPosHOffset',
  'pctPosVOffset',
]);
export const FIELD_CODES = new Set(['instrText', 'delInstrText']);
export const BLANKS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: PLACE_BREAK,
  cr: PLACE_BREAK,
  'line-break': PLACE_BREAK,
  s: ' ',
  noBreakHyphen: '-',
  softHyphen: '\u00AD',
};
/** The codes of a workbook’s page headers: left, middle, right; numbers of pages and the like; fonts, sizes, colours. */
const PAGE_CODE = /&(?:([LCR])|([PNDTAFGZ&])|"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d+|[BIUESXYHO])/g;

/** The text of a page header of a workbook as it is read: what only changes how letters look parts no word. */
export const readPageHeader = (codes: string): string =>
  codes.replaceAll(PAGE_CODE, (_code, part?: string, field?: string) => {
    if (part !== undefined) return PLACE_BREAK;
    if (field === undefined) return '';
    return field === '&' ? '&' : ' 1 ';
  });

/** What elements are that hold text of their own, for a person. */
export const WORDS: Readonly<Record<string, string>> = {
  f: 'a formula',
  formula1: 'a list to choose from',
  formula2: 'a list to choose from',
  definedName: 'a defined name',
  oddHeader: 'a page header',
  evenHeader: 'a page header',
  firstHeader: 'a page header',
  oddFooter: 'a page footer',
  evenFooter: 'a page footer',
  firstFooter: 'a page footer',
  creator: 'author',
  lastModifiedBy: 'last changed by',
  t: 'text',
};
export const LARGEST_UNKNOWN = 2_000_000;
