import type { Board, BoardAgency } from '../../../data-schema/board.js';
import type { ChronologyEntry } from '../../../data-schema/chronology.js';
import type { Case } from '../../../data-schema/case.js';
import { NOT_IN_XML } from '../../../data-schema/text.js';
import { readDate } from '../cells/read-date.js';
import { FamilyNames } from '../cells/read-people.js';
import type { GridRow, Remark, ReturnedContent } from '../grid.js';
import { type Column, columnOf, findColumns, headingsAgain } from './find-columns.js';
import { readEntry, type RowBefore, type RowText } from './read-entry.js';
import { readNoContact } from './read-no-contact.js';
import type { Field } from './recognise-headings.js';

export interface ReadChronology {
  readonly entries: ChronologyEntry[];
  readonly noContact: { readonly from: string; readonly to: string; readonly note?: string }[];
  readonly remarks: readonly Remark[];
}

export interface ChronologyContext {
  readonly scr: Pick<Case, 'family' | 'subject'> & { readonly board: Pick<Board, 'agencies'> };
  readonly agency: BoardAgency;
  /** Other names by which the agency goes, such as the service that knew the family. */
  readonly alsoKnownAs: readonly string[];
  readonly asOf: string;
}

const FOOTER = /^(?:(?:grand )?total\b|page \d+|end of (?:the )?(?:chronology|document|table)|continued)/i;
const YEAR_HEADING = /^(?:year:?\s*)?((?:19|20)\d{2})$/i;
const GUIDANCE = /^(?:dd[/.]mm[/.]yy(?:yy)?|e\.?g\.?\b.*dd)/i;

const clean = (text: string): string =>
  text.toWellFormed().replaceAll(new RegExp(NOT_IN_XML.source, 'g'), '').trim();

/** The texts of a row by what they mean; a cell merged with the one above has that one's text. */
const textsOf = (row: GridRow, columns: readonly Column[], above: RowText | undefined): RowText => {
  const fields = new Map<Field, string>();
  const others = new Map<string, string>();
  const merged = new Set<Field>();
  for (const [index, cell] of row.cells.entries()) {
    const column = columnOf(row, index, columns);
    const field = column?.field;
    if (cell.continues && field !== undefined) {
      merged.add(field);
      const from = above?.fields.get(field);
      if (from !== undefined) fields.set(field, from);
      continue;
    }
    const text = clean(cell.text);
    if (text === '') continue;
    if (field !== undefined)
      fields.set(field, [fields.get(field), text].filter((part) => part !== undefined).join('\n'));
    else {
      const heading =
        column?.heading !== undefined && column.heading !== '' ? column.heading : `Column ${cell.column + 1}`;
      others.set(heading, [others.get(heading), text].filter((part) => part !== undefined).join('\n'));
    }
  }
  return { fields, others, merged };
};

/** Text that stands across a row, with nothing beside it. */
const acrossOf = (row: GridRow, columns: readonly Column[]): string | undefined => {
  const filled = row.cells.filter(({ text }) => text !== '');
  const [only] = filled;
  if (only === undefined || filled.length > 1) return undefined;
  const width = Math.max(...columns.map(({ to }) => to));
  const isWide = only.span > 1 && only.span * 2 > width;
  const index = row.cells.indexOf(only);
  return isWide || (index === 0 && columnOf(row, index, columns)?.field === 'date')
    ? clean(only.text)
    : undefined;
};

/** Reads the entries of a returned file, from every table that is a chronology; undefined where there is none. */
export const readChronology = (
  content: ReturnedContent,
  context: ChronologyContext,
): ReadChronology | undefined => {
  const remarks: Remark[] = [...content.remarks];
  const entries: ChronologyEntry[] = [];
  const noContact: { from: string; to: string; note?: string }[] = [];
  const family = new FamilyNames(context.scr.family, context.scr.subject);
  const born = context.scr.family.find(({ id }) => id === context.scr.subject)?.born;
  const reported = new Set<string>();
  let [columns, found]: [readonly Column[] | undefined, boolean] = [undefined, false];
  let before: RowBefore | undefined;
  let year: number | undefined;
  let waiting: { column: string; text: string }[] = [];

  for (const grid of content.grids) {
    const here = findColumns(grid, columns, context.asOf);
    if (here === undefined) continue;
    found = true;
    columns = here.columns;
    for (const row of grid.rows.slice(0, Math.max(0, here.begin - 1))) {
      const text = row.cells
        .map((cell) => cell.text)
        .join(' ')
        .trim();
      if (YEAR_HEADING.test(text)) year = Number(YEAR_HEADING.exec(text)?.[1]);
    }
    let above: RowText | undefined;
    for (const row of grid.rows.slice(here.begin)) {
      const place = `${grid.name}, row ${row.number}`;
      if (row.cells.every(({ text, continues }) => text === '' && !continues)) continue;
      const again = headingsAgain(row, columns);
      if (again !== undefined) {
        columns = again;
        continue;
      }
      const tell = (remark: Omit<Remark, 'place' | 'severity'>, column?: string): void =>
        void remarks.push({
          ...remark,
          severity: 'warning',
          place: column === undefined ? place : `${place}, ${column}`,
        });
      const across = acrossOf(row, columns);
      const isDate = across !== undefined && readDate(across, { asOf: context.asOf }) !== undefined;
      if (across !== undefined) {
        const heading = YEAR_HEADING.exec(across);
        const pause = readNoContact(across, context.asOf);
        if (heading) year = Number(heading[1]);
        if (pause !== undefined) {
          noContact.push(pause);
          continue;
        }
        if (heading) continue;
        if (FOOTER.test(across)) {
          tell({
            code: 'row-not-an-entry',
            message: `A heading or footer within the table was not taken as an entry: ${across}`,
            hint: 'Add it to the YAML if it says more than it seems to.',
          });
          continue;
        }
        if (!isDate) {
          const kept = { column: 'Across the table', text: across };
          const last = entries.at(-1);
          if (last === undefined) waiting.push(kept);
          else last.unplaced.push(kept);
          tell({
            code: 'text-across-table',
            message: 'A text stands across the table; it was kept with the entry beside it.',
            hint: 'Make an entry of it in the YAML if it is one.',
          });
          continue;
        }
      }
      const texts = textsOf(row, columns, above);
      above = texts;
      if (isBlankForm(texts, row) || GUIDANCE.test(texts.fields.get('date') ?? '')) continue;
      if (
        row.cells.length > 0 &&
        FOOTER.test(row.cells.find(({ text }) => text !== '')?.text ?? '') &&
        !texts.fields.has('event')
      ) {
        tell({
          code: 'row-not-an-entry',
          message: `A heading or footer within the table was not taken as an entry: ${row.cells
            .map(({ text }) => text)
            .join(' ')
            .trim()}`,
          hint: 'Add it to the YAML if it says more than it seems to.',
        });
        continue;
      }
      for (const heading of texts.others.keys()) {
        if (reported.has(heading)) continue;
        reported.add(heading);
        remarks.push({
          code: 'column-without-place',
          severity: 'warning',
          place: grid.name,
          message: `The form has no column "${heading}"; what stands there was kept with each entry.`,
          hint: 'Move it to "event", "action" or "note" in the YAML where it belongs there.',
        });
      }
      tellMarks(row, tell);
      const { entry, previous } = readEntry(texts, { ...context, family, born, year, before, tell });
      before = previous;
      if (typeof entry.date === 'string' || entry.date.sort !== '')
        year = Number((typeof entry.date === 'string' ? entry.date : entry.date.sort).slice(0, 4)) || year;
      entry.unplaced.unshift(...waiting);
      entry.unplaced.push(...row.comments.map((text) => ({ column: 'Comment', text })));
      if (row.comments.length > 0)
        tell({
          code: 'comment-kept',
          message: 'A comment stands beside the text; it was kept with the entry.',
          hint: 'Delete it in the YAML if it is not part of the chronology.',
        });
      waiting = [];
      entries.push(entry);
      const pause = readNoContact(entry.event, context.asOf) ?? pauseOf(entry);
      if (pause !== undefined) noContact.push(pause);
    }
  }
  if (!found) return undefined;
  return { entries: settleDates(entries), noContact, remarks };
};

/** A row of the form that nobody filled in: only the agency, which is printed there. */
const isBlankForm = ({ fields, others }: RowText, row: GridRow): boolean =>
  others.size === 0 && row.comments.length === 0 && [...fields.keys()].every((field) => field === 'agency');

const tellMarks = ({ marks }: GridRow, tell: (remark: Omit<Remark, 'place' | 'severity'>) => void): void => {
  if (marks.has('tracked-changes'))
    tell({
      code: 'tracked-changes',
      message: 'There are tracked changes; what was put in was taken, what was struck out was not.',
      hint: 'Ask the agency whether that is what they mean, and to accept the changes.',
    });
  if (marks.has('hidden-text'))
    tell({
      code: 'hidden-text',
      message: 'There is hidden text, and it was taken.',
      hint: 'Ask the agency whether it was meant to be sent.',
    });
  if (marks.has('hidden-row'))
    tell({
      code: 'hidden-row',
      message: 'The row is hidden in Excel, and it was taken.',
      hint: 'Ask the agency whether it was meant to be sent.',
    });
};

const pauseOf = ({ date, event }: ChronologyEntry): { from: string; to: string; note: string } | undefined =>
  typeof date !== 'string' &&
  date.to !== undefined &&
  /^no (?:known )?(?:\w+ )?(?:contact|involvement)\b/i.test(event)
    ? { from: date.sort, to: date.to, note: event }
    : undefined;

/** Rows above the first date have none to carry down: they sort with the first one below. */
const settleDates = (entries: readonly ChronologyEntry[]): ChronologyEntry[] => {
  const first = entries.find(({ date }) => typeof date === 'string' || date.sort !== '')?.date;
  const sort = first === undefined ? '1900-01-01' : typeof first === 'string' ? first : first.sort;
  return entries.map((entry) =>
    typeof entry.date !== 'string' && entry.date.sort === ''
      ? { ...entry, date: { ...entry.date, sort } }
      : entry,
  );
};
