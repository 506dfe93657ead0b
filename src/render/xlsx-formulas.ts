import type { Element } from '@xmldom/xmldom';
import { cellsOf } from './xlsx-cells.js';
import { addChild, childNamed, childrenNamed } from './xlsx-elements.js';
import type { XlsxPackage } from './xlsx-package.js';

/**
 * Brings the results that a workbook keeps beside its formulas up to date, for programs that show a file without
 * calculating it: sums and products of numbers, cells and names, such as `Day0+7*4`. The result of any other formula is
 * taken out, so that an old one is never shown; and Excel is told to calculate everything when it opens the file.
 */
export const refreshFormulas = (workbook: XlsxPackage): void => {
  const calculator = new Calculator(workbook);
  for (const { name, root } of workbook.sheets) {
    for (const { cell } of cellsOf(root)) {
      if (!childNamed(cell, 'f')) continue;
      const result = calculator.cell(name, cell.getAttribute('r') ?? '');
      const kept = childNamed(cell, 'v');
      cell.removeAttribute('t');
      if (result === undefined) {
        if (kept) cell.removeChild(kept);
      } else {
        (kept ?? addChild(cell, 'v', childNamed(cell, 'extLst'))).textContent = String(result);
      }
    }
  }
  calculateOnOpening(workbook.workbook);
};

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?(?<column>[A-Z]{1,3})\$?(?<row>[1-9]\d{0,6})(?![\p{L}\p{N}_.])|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<operator>[-+*]))/uy;

type Token = Readonly<Partial<Record<'number' | 'sheet' | 'column' | 'row' | 'name' | 'operator', string>>>;

/** The tokens of a formula; undefined where it is more than numbers, cells, names, `+`, `-` and `*`. */
const tokensOf = (formula: string): Token[] | undefined => {
  const text = formula.trim();
  const tokens = [...text.matchAll(new RegExp(TOKEN, 'guy'))];
  const read = tokens.reduce((length, token) => length + token[0].length, 0);
  return read === text.length ? tokens.map((token) => token.groups ?? {}) : undefined;
};

class Calculator {
  readonly #cells = new Map<string, Element>();
  readonly #names = new Map<string, string>();
  /** A cell under way is in here as undefined: a formula that leads back to itself has no result. */
  readonly #results = new Map<string, number | undefined>();

  constructor(workbook: XlsxPackage) {
    for (const { name, root } of workbook.sheets) {
      for (const { cell } of cellsOf(root)) this.#cells.set(`${name}!${cell.getAttribute('r') ?? ''}`, cell);
    }
    for (const each of childrenNamed(childNamed(workbook.workbook, 'definedNames'), 'definedName')) {
      if (each.hasAttribute('localSheetId')) continue;
      this.#names.set((each.getAttribute('name') ?? '').toLowerCase(), each.textContent ?? '');
    }
  }

  /** The number in a cell, calculated where it holds a formula; an empty cell counts as 0, as in Excel. */
  cell(sheet: string, reference: string): number | undefined {
    const key = `${sheet}!${reference}`;
    if (this.#results.has(key)) return this.#results.get(key);
    this.#results.set(key, undefined);
    const result = this.#calculate(sheet, this.#cells.get(key));
    this.#results.set(key, result);
    return result;
  }

  #calculate(sheet: string, cell: Element | undefined): number | undefined {
    const formula = cell && childNamed(cell, 'f');
    if (formula) {
      const ordinary = ['normal', ''].includes(formula.getAttribute('t') ?? '');
      return ordinary ? this.#formula(sheet, formula.textContent ?? '') : undefined;
    }
    const value = cell && (childNamed(cell, 'v') ?? childNamed(cell, 'is'));
    if (!cell || !value) return 0;
    return ['n', ''].includes(cell.getAttribute('t') ?? '') ? Number(value.textContent) : undefined;
  }

  #formula(sheet: string, formula: string): number | undefined {
    const [first, ...rest] = tokensOf(formula) ?? [];
    let sum = 0;
    let product = first && this.#operand(sheet, first);
    for (let index = 0; index < rest.length; index += 2) {
      const operator = rest[index]?.operator;
      const operand = rest[index + 1];
      const value = operand && this.#operand(sheet, operand);
      if (operator === undefined || value === undefined || product === undefined) return undefined;
      if (operator === '*') {
        product *= value;
      } else {
        sum += product;
        product = operator === '-' ? -value : value;
      }
    }
    const result = product === undefined ? undefined : sum + product;
    return Number.isFinite(result) ? result : undefined;
  }

  #operand(here: string, token: Token): number | undefined {
    if (token.number !== undefined) return Number(token.number);
    if (token.column !== undefined) {
      const sheet = token.sheet?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? here;
      return this.cell(sheet, `${token.column}${token.row ?? ''}`);
    }
    const named = token.name === undefined ? undefined : this.#names.get(token.name.toLowerCase());
    return named === undefined ? undefined : this.#formula(here, named);
  }
}

/** What may follow `calcPr` in a workbook, whose parts have a fixed order. */
const AFTER_CALCULATION = new Set([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

const calculateOnOpening = (workbook: Element): void => {
  const next = childrenNamed(workbook).find((child) => AFTER_CALCULATION.has(child.localName ?? ''));
  const settings = childNamed(workbook, 'calcPr') ?? addChild(workbook, 'calcPr', next);
  settings.setAttribute('fullCalcOnLoad', '1');
};
