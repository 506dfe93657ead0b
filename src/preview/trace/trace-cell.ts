import { type DataPath, type Marked, readMarks } from './marks.js';
import { type MarkedWorkbook, markedWorkbook } from './marked-workbook.js';
import { type Asked, placesOfValue, untoldReason } from './places-of-value.js';
import { replaceAt } from './replace-at.js';
import type { Trace, TracedPlace } from './traced-place.js';
import { valueAt } from './value-at.js';
import type { WorkbookCell } from './workbook-cells.js';

/** A cell of a workbook that was chosen on the screen, and what it shows there. */
export interface ChosenCell {
  readonly sheet: string;
  readonly at: string;
  readonly text: string;
}

const UNTOLD = 'The program cannot tell where this cell comes from.';
/** As many values are changed, to see whether a formula counts on them. */
const MOST_TRIED = 24;

/**
 * Where a cell of a workbook comes from: the cell of the template, and the line of the case for each value in it. The
 * workbook is made once more with marks around every value, which turns days and numbers into texts in the same cells.
 * What a formula counts on is found by changing those days and numbers, one after the other.
 */
export const traceCell = async (asked: Asked, chosen: ChosenCell): Promise<Trace> => {
  const { sheet, at, text } = chosen;
  const workbook = await markedWorkbook(asked);
  const cell = workbook?.made.find(sheet, at);
  if (!workbook || !cell || workbook.shown(sheet, at) !== text) return { places: [], reason: UNTOLD };
  if (cell.isFormula) return traceFormula(asked, chosen, cell, workbook);

  const from = workbook.template.from(sheet, at);
  const { plain, numbers } = readMarks(workbook.withMarks.find(sheet, at)?.text ?? '');
  const values = numbers.flatMap((number) => workbook.marked[number] ?? []);
  // A day or a number with marks around it is the text of the merge data, which the cell holds as a number.
  const printed = cell.isNumber && values[0] ? String(valueAt(asked.mergeData, values[0].path)) : cell.text;
  if (plain !== printed) return { places: [], reason: UNTOLD };
  const told = values.map((each) => placesOfValue(asked, each, from?.text ?? ''));
  return traceOf(
    told.flatMap(({ places }) => places),
    templatePlace(workbook, from, wordingOf(from, values.length)),
    untoldReason(told),
  );
};

const traceFormula = async (
  asked: Asked,
  { sheet, at, text }: ChosenCell,
  { formula }: WorkbookCell,
  workbook: MarkedWorkbook,
): Promise<Trace> => {
  const inputs: Marked[] = [];
  for (const each of typedValues(workbook).slice(0, MOST_TRIED)) {
    const next = otherThan(asked.mergeData, each.path);
    if (next === undefined) continue;
    const changed = replaceAt(asked.mergeData, each.path, next) as object;
    const shown = await workbook.shownWith(changed, sheet, at);
    if (shown !== undefined && shown !== text) inputs.push(each);
  }
  const tags = workbook.template.all.map((each) => each.text).join('\n');
  const told = inputs.map((each) => placesOfValue(asked, each, tags, 'It is counted from'));
  return traceOf(
    told.flatMap(({ places }) => places),
    templatePlace(
      workbook,
      workbook.template.from(sheet, at),
      `No line of the case says this: the workbook works it out by its formula ${formula}`,
    ),
    inputs.length === 0
      ? 'The workbook works this out itself, and the program cannot tell from which values of the case.'
      : untoldReason(told),
  );
};

const traceOf = (
  values: readonly TracedPlace[],
  template: readonly TracedPlace[],
  reason: string | undefined,
): Trace => ({ places: [...values, ...template], ...(reason === undefined ? {} : { reason }) });

const wordingOf = (from: WorkbookCell | undefined, values: number): string => {
  const text = from?.text ?? '';
  if (values === 0) return `The wording is the template’s: ${text}`;
  return values === 1
    ? `The template’s cell: ${text}`
    : `The template’s cell, with ${values} values: ${text}`;
};

const templatePlace = (
  { templateFile }: MarkedWorkbook,
  from: WorkbookCell | undefined,
  what: string,
): TracedPlace[] =>
  from ? [{ what, place: `${templateFile}, sheet ${from.sheet}, cell ${from.at}`, file: templateFile }] : [];

/** The values of the merge data that stand in cells as days and numbers: only on those can a formula count. */
const typedValues = ({ made, withMarks, marked }: MarkedWorkbook): Marked[] => {
  const numbers = made.all
    .filter(({ isNumber }) => isNumber)
    .flatMap(({ sheet, at }) => readMarks(withMarks.find(sheet, at)?.text ?? '').numbers);
  return [...new Set(numbers)].flatMap((number) => marked[number] ?? []);
};

const otherThan = (mergeData: object, path: DataPath): string | number | undefined => {
  const value = valueAt(mergeData, path);
  if (typeof value === 'number') return value + 1;
  const day = typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(day) ? undefined : new Date(day + 86_400_000).toISOString().slice(0, 10);
};
