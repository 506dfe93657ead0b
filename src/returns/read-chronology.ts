import type { ChronologyEntry } from '../../data-schema/chronology.js';
import type { CaseDate } from '../../data-schema/dates.js';
import { type AgencyNames, matchAgency } from './match-agency.js';
import { type PeopleNames, readPeople } from './read-people.js';
import { readDate } from './read-date.js';
import { readTime } from './read-time.js';
import { type ColumnRole, type RecognisedTable, repeatsHeading } from './recognise-columns.js';
import type { ReturnedRow } from './returned-table.js';

/** Something about a row that somebody should look at. */
export interface RowRemark {
  /** Stable kebab-case name of the kind, such as `date-unread`. */
  readonly code: string;
  /** `table 2, row 5, "Date"`. */
  readonly place: string;
  readonly message: string;
}

/** An entry as it was returned, and the agency that its row names, if it names one. */
export interface ReadEntry {
  readonly entry: ChronologyEntry;
  readonly agency: string | undefined;
  /** `table 2, row 5`. */
  readonly place: string;
}

export interface ReadChronology {
  readonly entries: readonly ReadEntry[];
  readonly noContact: readonly { from: string; to: string; note: string }[];
  readonly remarks: readonly RowRemark[];
}

export interface ReadingContext {
  readonly agencies: readonly AgencyNames[];
  readonly people: PeopleNames;
  /** The ISO day after which nothing can have happened. */
  readonly latest: string;
  /** The day at which a row sorts that has no date, nor any row before it. */
  readonly earliest: string;
}

interface Draft {
  date?: CaseDate;
  time?: ChronologyEntry['time'];
  occurred?: CaseDate;
  familyMembers: string[];
  event: string[];
  source: string[];
  action?: string;
  childSeen?: string;
  note: string[];
  significant: boolean;
  unplaced: { column: string; text: string }[];
}

const OCCURRED = /\s*\(\s*(?:occurred|happened)(?:\s+on)?:?\s+([^()]+)\)\s*$/i;
const NO_CONTACT = /\bno\s+(?:[\p{L}/]+\s+){0,3}(?:contacts?|involvement|records?|entries|appointments)\b/iu;
const YES = /^(?:y|yes|true|x|✓|☑|✔|1|sig(?:nificant)?\.?(?:\s+event)?|key event)$/i;
const NO = /^(?:n|no|false|0|☐|-|n\/?a)?$/i;

/**
 * The rows of a recognised table as entries (3.7). Blank dates are carried down; dates and times are read as agencies write
 * them; names become initials. Nothing that stands in a row is lost: what has no place is kept with the row as `unplaced`,
 * and whatever had to be guessed is said.
 */
export const readChronology = (recognised: RecognisedTable, context: ReadingContext): ReadChronology => {
  const { table, headingRow, roles, headings } = recognised;
  const entries: ReadEntry[] = [];
  const remarks: RowRemark[] = [];
  const noContact: { from: string; to: string; note: string }[] = [];
  const above: { column: string; text: string }[] = [];
  let date: CaseDate | undefined;
  let agency: string | undefined;

  const headingOf = (column: number): string => headings[column]?.trim() || `Column ${column + 1}`;
  for (const row of table.rows.slice(headingRow + 1)) {
    const texts = row.cells.map(({ text }) => text.trim());
    if (texts.every((text) => text === '') || repeatsHeading(texts, headings)) continue;
    const place = `${table.name}, row ${row.number}`;
    const remark = (code: string, column: string, message: string): void =>
      void remarks.push({ code, place: column === '' ? place : `${place}, "${column}"`, message });
    const alone = onlyCell(row, roles);
    if (alone !== undefined && !isDateCell(alone.column, alone.text)) {
      above.push({ column: 'Across the table', text: alone.text });
      remark(
        'text-across-table',
        '',
        `"${shorten(alone.text)}" stands alone in its row; it was kept with the next entry.`,
      );
      continue;
    }
    const draft: Draft = {
      familyMembers: [],
      event: [],
      source: [],
      note: [],
      significant: false,
      unplaced: above.splice(0),
    };
    readRow(row, texts, draft, remark);
    date = settleDate(draft, remark);
    const rowAgency = agencyOf(draft, texts);
    agency = rowAgency ?? agency;
    if (row.isHidden === true)
      remark('hidden-row', '', 'Excel does not show this row; it was read all the same.');
    const entry = toEntry(draft, date, remark);
    const stated = statedNoContact(entry.event);
    if (stated) noContact.push({ ...stated, note: entry.event });
    entries.push({ entry, agency: rowAgency ?? agency, place });
  }
  const last = entries.at(-1);
  if (above.length > 0 && last) {
    entries[entries.length - 1] = {
      ...last,
      entry: { ...last.entry, unplaced: [...last.entry.unplaced, ...above] },
    };
  }
  return { entries, noContact, remarks };

  function isDateCell(column: number, text: string): boolean {
    const reading = readDate(text, context.latest);
    return roles[column] === 'date' && reading.kind === 'date' && reading.rest === '';
  }

  function readRow(
    row: ReturnedRow,
    texts: readonly string[],
    draft: Draft,
    remark: (code: string, column: string, message: string) => void,
  ): void {
    row.cells.forEach((cell, column) => {
      const text = texts[column] ?? '';
      const heading = headingOf(column);
      for (const said of cell.remarks) {
        remark('cell-remark', heading, `This cell has ${said}.`);
        if (/^(?:a comment|hidden text)/.test(said))
          draft.unplaced.push({
            column: `${heading}: ${said.startsWith('a comment') ? 'comment' : 'hidden text'}`,
            text: said.slice(said.indexOf('"') + 1, -1),
          });
      }
      if (text === '') return;
      const role: ColumnRole | undefined = roles[column];
      readCell(role, text, heading, draft, remark);
    });
  }

  function readCell(
    role: ColumnRole | undefined,
    text: string,
    heading: string,
    draft: Draft,
    remark: (code: string, column: string, message: string) => void,
  ): void {
    const keep = (rest: string): void => {
      if (rest !== '') draft.unplaced.push({ column: heading, text: rest });
    };
    switch (role) {
      case 'date': {
        const reading = readDate(text, context.latest);
        if (reading.kind === 'blank') return;
        if (reading.kind === 'unread') {
          keep(text);
          remark(
            'date-unread',
            heading,
            `"${shorten(text)}": ${reading.why}. The row stands at the date of the one above it.`,
          );
          return;
        }
        draft.date = reading.date;
        if (reading.occurred !== undefined) draft.occurred = reading.occurred;
        if (reading.remark !== undefined)
          remark('date-doubtful', heading, `"${shorten(text)}": ${reading.remark}.`);
        if (isAfter(reading.date, context.latest))
          remark('date-in-future', heading, `"${shorten(text)}" has not come yet.`);
        const time = readTime(reading.rest);
        if (time && draft.time === undefined) draft.time = time.time;
        keep(time ? time.rest : reading.rest);
        return;
      }
      case 'time': {
        if (/^[-–?]+$/.test(text)) return;
        const time = readTime(text);
        if (time) draft.time = time.time;
        else
          remark(
            'time-unread',
            heading,
            `"${shorten(text)}" is not a time that can be read; it was kept with the row.`,
          );
        keep(time ? time.rest : text);
        return;
      }
      case 'occurred': {
        const reading = readDate(text, context.latest);
        if (reading.kind === 'date') {
          draft.occurred = reading.date;
          keep(reading.rest);
        } else if (reading.kind === 'unread') {
          keep(text);
          remark('date-unread', heading, `"${shorten(text)}": ${reading.why}; it was kept with the row.`);
        }
        return;
      }
      case 'familyMembers': {
        const people = readPeople(text, context.people);
        draft.familyMembers.push(...people.initials);
        if (people.unknown.length > 0)
          remark(
            'person-unknown',
            heading,
            `${people.unknown.map((each) => `"${shorten(each)}"`).join(', ')}: nobody in the family is called so.`,
          );
        return;
      }
      case 'event': {
        const occurred = OCCURRED.exec(text);
        const reading = occurred ? readDate(occurred[1] ?? '', context.latest) : undefined;
        if (occurred && reading?.kind === 'date' && reading.rest === '') {
          draft.occurred = reading.date;
          draft.event.push(text.slice(0, occurred.index).trim());
        } else draft.event.push(text);
        return;
      }
      case 'agency':
      case 'source':
        draft.source.push(text);
        return;
      case 'action':
        draft.action = text;
        return;
      case 'childSeen':
        draft.childSeen = oneLine(text);
        return;
      case 'note': {
        const lines = text.split('\n').map((line) => line.trim());
        const rest = lines.filter((line, index) => !(index === 0 && /^significant event\.?$/i.test(line)));
        if (rest.length < lines.length) draft.significant = true;
        for (const line of rest) {
          const kept = /^([^:]{1,40}): (.+)$/.exec(line);
          const isKept =
            kept && /^(?:across the table|.*: comment|.*: hidden text|column \d+)$/i.test(kept[1] ?? '');
          if (isKept) draft.unplaced.push({ column: kept[1] ?? '', text: kept[2] ?? '' });
          else draft.note.push(line);
        }
        return;
      }
      case 'significant':
        if (YES.test(text)) draft.significant = true;
        else if (!NO.test(text)) {
          draft.significant = true;
          keep(text);
        }
        return;
      case 'number':
        return;
      default:
        keep(text);
    }
  }

  function settleDate(
    draft: Draft,
    remark: (code: string, column: string, message: string) => void,
  ): CaseDate {
    if (draft.date !== undefined) return draft.date;
    const unread = draft.unplaced.find(({ column }) => roles[headings.indexOf(column)] === 'date');
    const sort = date === undefined ? context.earliest : typeof date === 'string' ? date : date.sort;
    if (unread !== undefined) {
      draft.unplaced = draft.unplaced.filter((each) => each !== unread);
      return { words: oneLine(unread.text), sort };
    }
    if (date !== undefined) {
      remark('date-carried-down', '', 'The date is blank; it was taken from the row above.');
      return date;
    }
    remark('date-missing', '', 'The row has no date, nor has any row above it.');
    return { words: 'no date', sort };
  }

  function agencyOf(draft: Draft, texts: readonly string[]): string | undefined {
    const column = roles.indexOf('agency');
    const text = column < 0 ? '' : (texts[column] ?? '');
    const found = text === '' ? undefined : matchAgency(text, context.agencies);
    if (!found) return undefined;
    draft.source = [found.rest, ...draft.source.filter((each) => each !== text)].filter(
      (each) => each !== '',
    );
    return found.id;
  }
};

const toEntry = (
  draft: Draft,
  date: CaseDate,
  remark: (code: string, column: string, message: string) => void,
): ChronologyEntry => {
  const event = draft.event.join('\n');
  if (event === '') remark('event-missing', '', 'No event is written in this row.');
  return {
    date,
    ...(draft.time === undefined ? {} : { time: draft.time }),
    ...(draft.occurred === undefined ? {} : { occurred: draft.occurred }),
    familyMembers: [...new Set(draft.familyMembers)],
    event: event === '' ? '(No event is written here.)' : event,
    ...(draft.source.length === 0 ? {} : { source: oneLine(draft.source.join('; ')) }),
    ...(draft.action === undefined ? {} : { action: draft.action }),
    ...(draft.childSeen === undefined ? {} : { childSeen: draft.childSeen }),
    ...(draft.note.length === 0 ? {} : { note: draft.note.join('\n') }),
    significant: draft.significant,
    unplaced: draft.unplaced.map(({ column, text }) => ({ column: oneLine(column), text })),
  };
};

/** The one cell of a row that has text, where the others are blank and there are more than two. */
const onlyCell = (
  row: ReturnedRow,
  roles: readonly unknown[],
): { column: number; text: string } | undefined => {
  const filled = row.cells
    .map(({ text }, column) => ({ column, text: text.trim() }))
    .filter(({ text }) => text !== '');
  const [only] = filled;
  return filled.length === 1 && only && only.column === 0 && roles.length > 2 ? only : undefined;
};

const isAfter = (date: CaseDate, latest: string): boolean =>
  (typeof date === 'string' ? date : date.sort) > latest;

/** A stated time without contact: `No contact between 3 March 2004 and 10 May 2004`. */
const statedNoContact = (event: string): { from: string; to: string } | undefined => {
  const said = NO_CONTACT.exec(event);
  const span = /\b(?:between|from)\s+(.+?)\s+(?:and|to|until|till|-|–)\s+(.+?)(?:[.;,)\n]|$)/i.exec(
    event.slice(said?.index ?? 0),
  );
  if (!said || !span) return undefined;
  const [from, to] = [readDate(span[1] ?? '', '9999-12-31'), readDate(span[2] ?? '', '9999-12-31')];
  if (from.kind !== 'date' || to.kind !== 'date') return undefined;
  const [first, last] = [
    typeof from.date === 'string' ? from.date : from.date.sort,
    typeof to.date === 'string' ? to.date : (to.date.to ?? to.date.sort),
  ];
  return first <= last ? { from: first, to: last } : undefined;
};

const oneLine = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, '; ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
