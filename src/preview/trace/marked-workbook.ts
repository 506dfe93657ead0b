import type { Case } from '../../../data-schema/case.js';
import type { Result } from '../../diagnostics/diagnostic.js';
import { renderPrepared } from '../../pipeline.js';
import { openRenderers, type Rendered } from '../../render/open-renderers.js';
import { readSheets } from '../session/read-sheets.js';
import { keyOf } from '../session/shown-document.js';
import { markData, type Marked } from './marks.js';
import type { Asked } from './places-of-value.js';
import { readCells, type WorkbookCells } from './workbook-cells.js';

/** A workbook as it is made now, the same with marks in it, and its template. */
export interface MarkedWorkbook {
  readonly made: WorkbookCells;
  /** What each cell shows on the screen. */
  shown(sheet: string, at: string): string | undefined;
  /** In the same cells, days and numbers being texts with marks around them. */
  readonly withMarks: WorkbookCells;
  readonly marked: readonly Marked[];
  readonly template: WorkbookCells;
  readonly templateFile: string;
  /** What the cell shows when the workbook is made of other merge data. */
  shownWith(mergeData: object, sheet: string, at: string): Promise<string | undefined>;
}

interface Kept {
  readonly workbook: MarkedWorkbook;
  /** Whether its template still is what it was. */
  isCurrent(): Promise<boolean>;
}

/** People ask of one cell after the other: a workbook is marked once for each state of the case and the template. */
const kept = new WeakMap<Case, Map<string, Kept>>();

/** The workbook that is asked about; undefined where it cannot be made. */
export const markedWorkbook = async (asked: Asked): Promise<MarkedWorkbook | undefined> => {
  const { selection, making } = asked;
  const ofCase = kept.get(making.scr) ?? new Map<string, Kept>();
  kept.set(making.scr, ofCase);
  const key = `${making.asOf}\n${keyOf(selection)}\n${JSON.stringify(selection.view ?? {})}`;
  const known = ofCase.get(key);
  if (known && (await known.isCurrent())) return known.workbook;
  const made = await make(asked);
  if (made) ofCase.set(key, made);
  return made?.workbook;
};

const make = async ({ selection, making, mergeData }: Asked): Promise<Kept | undefined> => {
  const files = making.templates.open();
  const renderers = openRenderers(files, making.printer);
  const render = (data: object): Promise<Result<Rendered>> =>
    renderPrepared({ kind: 'merge-data', mergeData: data }, selection, renderers);
  const { data, marked } = markData(mergeData);
  const name = `${selection.definition.id}.xlsx`;
  const [made, withMarks, template] = await Promise.all([render(mergeData), render(data), files.read(name)]);
  if (!made.ok || !withMarks.ok || !template) return undefined;
  const state = await files.state();
  const shown = shownTexts(made.value.bytes);
  return {
    isCurrent: async () => state === (await files.state()),
    workbook: {
      made: readCells(made.value.bytes),
      shown,
      withMarks: readCells(withMarks.value.bytes),
      marked,
      template: readCells(template),
      templateFile: files.shownAs(name),
      shownWith: async (other, sheet, at) => {
        const changed = await render(other);
        return changed.ok ? shownTexts(changed.value.bytes)(sheet, at) : undefined;
      },
    },
  };
};

const shownTexts = (bytes: Uint8Array): MarkedWorkbook['shown'] => {
  const texts = new Map(
    readSheets(bytes).flatMap(({ name, rows }) =>
      rows.flatMap((row) =>
        row.flatMap(({ at, text }) => (at === undefined ? [] : [[`${name}\n${at}`, text] as const])),
      ),
    ),
  );
  return (sheet, at) => texts.get(`${sheet}\n${at}`);
};
