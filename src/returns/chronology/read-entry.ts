import type { BoardAgency } from '../../../data-schema/board.js';
import type { ChronologyEntry } from '../../../data-schema/chronology.js';
import type { CaseDate } from '../../../data-schema/dates.js';
import { readDate } from '../cells/read-date.js';
import { type FamilyNames, readPeople } from '../cells/read-people.js';
import { readTime } from '../cells/read-time.js';
import type { Remark } from '../grid.js';
import { isAgency } from './find-agency.js';
import { leaveOutAge, leaveOutMarks } from './leave-out-marks.js';
import { readNotes } from './read-notes.js';
import { readRowDate } from './read-row-date.js';
import type { Field } from './recognise-headings.js';

/** The texts of a row: by what they mean, and under headings that the form does not have. */
export interface RowText {
  readonly fields: ReadonlyMap<Field, string>;
  readonly others: ReadonlyMap<string, string>;
  /** Cells merged with the one above, whose text they have. */
  readonly merged: ReadonlySet<Field>;
}

export interface RowBefore {
  readonly date: CaseDate;
}

type Tell = (remark: Omit<Remark, 'place' | 'severity'>, column?: string) => void;

interface EntryContext {
  readonly agency: BoardAgency;
  readonly alsoKnownAs: readonly string[];
  readonly family: FamilyNames;
  readonly born: CaseDate | undefined;
  readonly asOf: string;
  readonly year: number | undefined;
  readonly before: RowBefore | undefined;
  readonly tell: Tell;
}

const LOOK = 'Look it up in the agency’s file and correct it in the YAML.';
const DOUBTS = {
  impossible: ['impossible-date', 'There is no such day; its words were kept, and it sorts by its month.'],
  american: ['american-date', 'The day and the month are the other way round; it was read as month/day.'],
  future: ['future-date', 'This date is in the future.'],
  'year-from-above': ['year-from-above', 'The date has no year; that of the row or heading above was taken.'],
} as const;

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('; ');

/** A date where none can be read sorts with the row above; without one, "sort" stays empty for the caller to settle. */
const besides = (words: string, before: RowBefore | undefined): CaseDate => ({
  words,
  sort: before === undefined ? '' : typeof before.date === 'string' ? before.date : before.date.sort,
});

const readWhen = (
  { fields, merged }: RowText,
  { asOf, year, before, born, tell }: EntryContext,
  keep: (column: string, text: string) => void,
): Pick<ChronologyEntry, 'date' | 'time' | 'occurred'> => {
  const cell = leaveOutAge(fields.get('date') ?? '');
  const read =
    /^d\.?o\.?b\.?$/i.test(cell) && born !== undefined
      ? { date: born, doubts: [], rest: '' }
      : readRowDate(cell, { asOf, year });
  for (const doubt of read.doubts)
    tell({ code: DOUBTS[doubt][0], message: DOUBTS[doubt][1], hint: LOOK }, 'Date');
  let { date } = read;
  if (date !== undefined && read.rest !== '') {
    keep('Date', read.rest);
    tell(
      {
        code: 'date-with-more',
        message: 'The date cell holds more than a date; it was kept with the entry.',
        hint: LOOK,
      },
      'Date',
    );
  } else if (date === undefined && read.rest !== '') {
    date = besides(oneLine(read.rest), before);
    tell(
      {
        code: 'date-not-understood',
        message: 'The date cannot be understood; its words were kept, and it sorts with the row above.',
        hint: LOOK,
      },
      'Date',
    );
  } else if (date === undefined && before !== undefined) {
    date = before.date;
    if (!merged.has('date'))
      tell(
        {
          code: 'date-carried-down',
          message: 'There is no date; that of the row above was taken.',
          hint: LOOK,
        },
        'Date',
      );
  } else if (date === undefined) {
    date = besides('No date', before);
    tell(
      {
        code: 'date-missing',
        message: 'There is no date, and none above; it sorts with the first date below.',
        hint: LOOK,
      },
      'Date',
    );
  }
  let time = read.time;
  const timeCell = fields.get('time') ?? '';
  const own = readTime(timeCell);
  if (own?.time !== undefined) time = own.time;
  else if (own === undefined) {
    keep('Time', timeCell);
    tell(
      {
        code: 'time-not-understood',
        message: 'The time cannot be understood; it was kept with the entry.',
        hint: LOOK,
      },
      'Time',
    );
  }
  let occurred = read.occurred;
  const occurredCell = fields.get('occurred') ?? '';
  if (occurredCell !== '') {
    const happened = readRowDate(occurredCell, { asOf, year });
    if (happened.date === undefined || happened.rest !== '') {
      keep('Date of event', occurredCell);
      tell(
        {
          code: 'date-not-understood',
          message: 'The date cannot be understood; its words were kept with the entry.',
          hint: LOOK,
        },
        'Date of event',
      );
    } else if (cell === '' && !merged.has('date')) date = happened.date;
    else if (JSON.stringify(happened.date) !== JSON.stringify(date)) occurred = happened.date;
    if (happened.time !== undefined) time ??= happened.time;
  }
  return { date, ...(time === undefined ? {} : { time }), ...(occurred === undefined ? {} : { occurred }) };
};

const HAPPENED = /\n?\s*\((?:occurred|happened)(?: on)?:? ([^()]+)\)\s*$/i;

/** Turns the texts of one row into an entry; whatever has no place in it is kept as unplaced and told. */
export const readEntry = (
  row: RowText,
  context: EntryContext,
): { entry: ChronologyEntry; previous: RowBefore } => {
  const { fields, others } = row;
  const { tell, asOf, year } = context;
  const unplaced: { column: string; text: string }[] = [];
  const keep = (column: string, text: string): void => void unplaced.push({ column, text });
  const when = readWhen(row, context, keep);

  let event = fields.get('event') ?? '';
  const happened = HAPPENED.exec(event);
  const occurred = happened && readDate(happened[1] ?? '', { asOf, year });
  if (happened && occurred && occurred.rest === '' && when.occurred === undefined) {
    event = event.slice(0, happened.index).trim();
    when.occurred = occurred.date;
  }
  if (event === '') {
    event = '(No event was written in this row.)';
    tell({ code: 'event-missing', message: 'No event is written.', hint: 'Ask the agency what happened.' });
  }

  const people = readPeople(fields.get('familyMembers') ?? '', context.family);
  if (people.rest.length > 0) {
    keep('Family Member(s)', people.rest.join(', '));
    tell(
      {
        code: 'people-not-understood',
        message: 'Who this is about cannot be told; the words were kept with the entry.',
        hint: 'Give initials in "familyMembers" in the YAML, and take the words away.',
      },
      'Family Member(s)',
    );
  }
  if (people.unknown.length > 0)
    tell(
      {
        code: 'unknown-initials-returned',
        message: `Nobody in the family has the initials ${people.unknown.join(', ')}.`,
        hint: 'Correct them in the YAML, or add the person to case.yaml.',
      },
      'Family Member(s)',
    );
  for (const name of people.named)
    tell(
      {
        code: 'name-to-initials',
        message: `A name was turned into initials: ${name}.`,
        hint: 'Ask the agency to write initials (3.7).',
      },
      'Family Member(s)',
    );

  const agencyLines = (fields.get('agency') ?? '')
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const own =
    agencyLines[0] !== undefined && isAgency(agencyLines[0], context.agency, context.alsoKnownAs)
      ? agencyLines.slice(1)
      : agencyLines;
  const source = oneLine([...own, fields.get('source') ?? ''].join('\n'));

  const { significant, note } = readNotes(
    leaveOutMarks(fields.get('note') ?? ''),
    fields.get('significant') ?? '',
    keep,
  );
  for (const [column, text] of others) keep(column, text);
  const childSeen = oneLine(fields.get('childSeen') ?? '');
  const entry: ChronologyEntry = {
    ...when,
    familyMembers: [...people.initials, ...people.unknown],
    event,
    ...(source === '' ? {} : { source }),
    ...(fields.has('action') ? { action: fields.get('action') } : {}),
    ...(childSeen === '' ? {} : { childSeen }),
    ...(note === '' ? {} : { note }),
    significant,
    unplaced,
  };
  return { entry, previous: { date: entry.date } };
};
