import type { Case } from '../../data-schema/case.js';
import type { Chronology, ChronologyEntry } from '../../data-schema/chronology.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { type AgencyNames, matchAgency } from './match-agency.js';
import { type ReadEntry, readChronology, type RowRemark } from './read-chronology.js';
import { readDate } from './read-date.js';
import type { PeopleNames } from './read-people.js';
import { recogniseTable } from './recognise-columns.js';
import type { ReturnedFile } from './returned-table.js';

/** The rows of one agency in one returned file. */
export interface ImportedChronology {
  readonly agency: string;
  readonly entries: readonly ChronologyEntry[];
  readonly noContact: Chronology['noContact'];
}

/** Each kind of remark once, with the places where it holds. */
const MOST_PLACES = 6;
const GATHERED: Readonly<Record<string, (count: number) => string>> = {
  'date-carried-down': (count) => `In ${count} rows the date is blank; it was taken from the row above.`,
  'hidden-row': (count) => `${count} rows are hidden in Excel; they were read all the same.`,
  'event-missing': (count) => `In ${count} rows no event is written.`,
};
const HINTS: Readonly<Record<string, string>> = {
  'date-unread': 'Correct the date in the YAML, or ask the agency.',
  'date-missing': 'Write the date into the YAML.',
  'date-doubtful': 'Look whether day and month are right.',
  'date-in-future': 'Look whether the year is right.',
  'time-unread': 'Write the time into the YAML, if it matters.',
  'person-unknown': 'Write the initials of the genogram into the YAML, or add the person to case.yaml.',
  'cell-remark': 'Look whether the text in the YAML is what the agency means.',
  'text-across-table': 'Move it where it belongs, if it matters.',
};

/** What the agencies and the family may be called in returned files. */
export const namesIn = (scr: Case): { agencies: AgencyNames[]; people: PeopleNames } => {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const say = (name: string | undefined, initials: string): void => {
    const plain = (name ?? '').toLowerCase().replaceAll(/[’'.]/g, '').trim();
    if (plain === '' || names.get(plain) === initials) return;
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
    names.set(plain, initials);
  };
  for (const { name, initials, relationship, id } of scr.family) {
    const { given, family, title, knownAs } = name;
    const first = given.split(' ')[0] ?? given;
    for (const called of [given, first, ...knownAs]) {
      say(called, initials);
      say(`${called} ${family}`, initials);
    }
    if (title !== undefined) say(`${title} ${family}`, initials);
    say(relationship, initials);
    if (/^mother$/i.test(relationship))
      for (const word of ['mum', 'mam', 'birth mother']) say(word, initials);
    if (/^father$/i.test(relationship)) for (const word of ['dad', 'birth father']) say(word, initials);
    if (id === scr.subject)
      for (const word of ['subject', 'child', 'the child', 'subject child', 'index child'])
        say(word, initials);
  }
  for (const [name, count] of counts) if (count > 1) names.delete(name);
  return {
    agencies: scr.board.agencies.map(({ id, name, shortName }) => ({
      id,
      names: [name, ...(shortName === undefined ? [] : [shortName]), id, id.replaceAll('-', ' ')],
    })),
    people: { initials: new Set(scr.family.map(({ initials }) => initials)), names },
  };
};

/**
 * The chronologies in a returned file, one to each agency that its rows name; rows that name none belong to the agency that
 * was said, or that the file names in its text or its name. What had to be guessed or could not be read is said, with
 * table, row and column.
 */
export const importChronologies = (
  returned: ReturnedFile,
  file: string,
  scr: Case,
  options: { readonly agency?: string | undefined; readonly latest: string },
): Result<readonly ImportedChronology[]> => {
  const { agencies, people } = namesIn(scr);
  const isDate = (text: string): boolean => readDate(text, options.latest).kind === 'date';
  const tables = returned.tables
    .map((table) => recogniseTable(table, isDate))
    .filter((table) => table !== undefined);
  const fail = (code: string, message: string, hint: string): Result<never> => ({
    ok: false,
    problems: [{ code, severity: 'error', message, hint, location: { file } }],
  });
  if (tables.length === 0) {
    const seen = returned.tables.map(
      ({ name, rows }) =>
        `${name}: ${
          (rows[0]?.cells ?? [])
            .map(({ text }) => text)
            .filter(Boolean)
            .join(', ')
            .slice(0, 80) || 'blank'
        }`,
    );
    return fail(
      'return-without-chronology',
      returned.tables.length === 0
        ? 'This file has no table.'
        : `No table of this file is a chronology (${seen.join('; ')}).`,
      'A chronology has headings such as Date, Event and Action; write them into the first row of the table, and import it again.',
    );
  }
  const earliest = scr.period?.from ?? options.latest;
  const read = tables.map((table) =>
    readChronology(table, { agencies, people, latest: options.latest, earliest }),
  );
  const remarks = read.flatMap((each) => each.remarks);
  const rows = read.flatMap((each) => each.entries);
  const named = options.agency ?? agencyOfFile(returned, file, agencies);
  const without = rows.filter(({ agency }) => agency === undefined);
  if (rows.length === 0)
    return fail(
      'return-without-rows',
      'The chronology in this file has no rows.',
      'Ask the agency whether this is the right file.',
    );
  if (named === undefined && without.length > 0) {
    return fail(
      'return-of-unknown-agency',
      `Whose chronology this is cannot be told: no agency is named in it, nor in its name.`,
      `Say it with --agency and one of: ${agencies.map(({ id }) => id).join(', ')}.`,
    );
  }
  const groups = new Map<string, ReadEntry[]>();
  for (const row of rows) {
    // Who said whose it is, is believed before a cell that names another agency as a source.
    const id = options.agency ?? row.agency ?? named ?? '';
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const noContact = read.flatMap((each) => each.noContact);
  const main = named ?? [...groups].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
  return {
    ok: true,
    value: [...groups].map(([agency, entries]) => ({
      agency,
      entries: entries.map(({ entry }) => entry),
      noContact: agency === main ? noContact : [],
    })),
    warnings: [
      ...returned.remarks.map((remark) =>
        warning(file, 'return-remark', `Of this file: ${remark}.`, 'Look at the file itself.'),
      ),
      ...unplacedColumns(rows, file),
      ...gather(remarks, file),
    ],
  };
};

const warning = (file: string, code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  hint,
  location: { file },
});

const agencyOfFile = (
  returned: ReturnedFile,
  file: string,
  agencies: readonly AgencyNames[],
): string | undefined => {
  const titles = returned.tables.flatMap(({ rows }) =>
    rows.slice(0, 3).flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  const lines = [...returned.lines.slice(0, 60), ...titles];
  const said = lines.find(
    (line) =>
      /^(?:chronology for|agency|organisation|service|chronology of)\b/i.test(line) &&
      matchAgency(line, agencies),
  );
  const name = file.split(/[/\\]/).at(-1) ?? file;
  const found = [said, name, ...lines.slice(0, 12)]
    .map((text) => (text === undefined ? undefined : matchAgency(text, agencies)))
    .find((match) => match !== undefined);
  return found?.id;
};

/** Columns that the form does not have are named once, not in every row. */
const unplacedColumns = (rows: readonly ReadEntry[], file: string): Diagnostic[] => {
  const counts = new Map<string, number>();
  for (const { entry } of rows)
    for (const { column } of entry.unplaced) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].map(([column, count]) =>
    warning(
      file,
      'column-kept',
      `What stands under "${column}" has no place in the form; it was kept with ${count === 1 ? 'its row' : `its ${count} rows`}.`,
      'Move it where it belongs, if it matters; it is printed among the notes.',
    ),
  );
};

const gather = (remarks: readonly RowRemark[], file: string): Diagnostic[] => {
  const byCode = new Map<string, RowRemark[]>();
  for (const remark of remarks) {
    const key = GATHERED[remark.code] ? remark.code : `${remark.code} ${remark.message}`;
    byCode.set(key, [...(byCode.get(key) ?? []), remark]);
  }
  return [...byCode.values()].map((alike) => {
    const [{ code, message } = { code: '', message: '' }] = alike;
    const places = alike.slice(0, MOST_PLACES).map(({ place }) => place);
    const more = alike.length - places.length;
    const where = `${places.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
    const said = alike.length > 1 ? (GATHERED[code]?.(alike.length) ?? message) : message;
    return warning(
      file,
      code,
      `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${said}`,
      HINTS[code] ?? 'Look at the row.',
    );
  });
};
