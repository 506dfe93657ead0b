import type { Case } from '../../data-schema/case.js';
import { type Chronology, chronologyFile } from '../../data-schema/chronology.js';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { hasError } from '../diagnostics/diagnostic.js';
import { type EvidenceChange, readActionRecord } from './action-record/read-action-record.js';
import { compareEntries, type RowChange } from './chronology/compare-entries.js';
import { findAgency, type KnownAgency } from './chronology/find-agency.js';
import { findColumns } from './chronology/find-columns.js';
import { readChronology } from './chronology/read-chronology.js';
import { wasEditedByHand, writeChronology } from './chronology/write-chronology.js';
import { readReturnedFile } from './read/read-returned-file.js';
import { reportRemarks } from './report-remarks.js';

/** A returned file, unlocked. */
export interface Returned {
  readonly bytes: Uint8Array;
  /** As it came: locked, if it was. */
  readonly original: Uint8Array;
  /** As diagnostics name it, and its bare name. */
  readonly shown: string;
  readonly name: string;
}

export interface ImportContext {
  readonly scr: Case;
  /** The id that was given with `--agency`. */
  readonly agency?: string | undefined;
  /** ISO day. */
  readonly asOf: string;
  /** The text of a file of the case folder, where there is one. */
  readonly textOf: (path: string) => string | undefined;
  /** The path under which a file is kept: another than this where a file with other content stands there. */
  readonly freePath: (path: string, bytes: Uint8Array) => string;
}

/** What importing a file would do; paths are relative to the case folder. */
export interface ImportPlan {
  readonly kind: 'chronology' | 'action-record';
  readonly agency: string;
  readonly target: string;
  readonly text: string;
  /** Where the returned file is kept, byte for byte. */
  readonly keptAs: string;
  /** Where the present file is kept first, because somebody edited it. */
  readonly edited?: { readonly path: string; readonly text: string };
  readonly rows: number;
  readonly changes: readonly (RowChange | EvidenceChange)[];
}

const knownAgencies = (scr: Case): readonly KnownAgency[] =>
  scr.agencies.flatMap(({ agency, service }) => {
    const known = scr.board.agencies.find(({ id }) => id === agency);
    return known === undefined
      ? []
      : [{ agency: known, alsoKnownAs: service === undefined ? [] : [service] }];
  });

const fail = (
  code: string,
  message: string,
  hint: string,
  file: string,
): { ok: false; problems: readonly Diagnostic[] } => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint, location: { file } }],
});

const AUTHOR = /^\s*(?:author|completed by|compiled by|prepared by)\s*:\s*(.+)$/i;

/** Reads one returned file and plans what it changes in the case; writes nothing. */
export const planImport = (returned: Returned, context: ImportContext): Result<ImportPlan> => {
  const { scr, asOf } = context;
  const read = readReturnedFile(
    returned.bytes,
    returned.shown,
    (grid) => findColumns(grid, undefined, asOf) !== undefined,
  );
  if (!read.ok) return read;
  const agencies = knownAgencies(scr);
  const ids = agencies.map(({ agency }) => agency.id);
  const record = readActionRecord(read.value, context, returned, ids);
  if (record !== undefined) return record;

  const isNamed = context.agency !== undefined;
  const found = isNamed
    ? agencies.find(({ agency }) => agency.id === context.agency)
    : findAgency(read.value, returned.name, agencies, asOf);
  if (!read.value.grids.some((grid) => findColumns(grid, undefined, asOf) !== undefined)) {
    const seen =
      read.value.grids.length === 0
        ? 'There is no table in this file.'
        : 'No table of this file has the headings of a chronology.';
    return fail(
      'no-chronology',
      seen,
      'A chronology needs at least a column "Date" and a column "Event", under these or similar headings.',
      returned.shown,
    );
  }
  if (found === undefined) {
    return isNamed
      ? fail(
          'unknown-agency',
          `"${context.agency}" is not among the agencies of this case.`,
          `Choose one of: ${ids.join(', ')}.`,
          returned.shown,
        )
      : fail(
          'agency-not-told',
          'Which agency this chronology is of cannot be told from the file.',
          `Say it with --agency: ${ids.join(', ')}.`,
          returned.shown,
        );
  }
  const chronology = readChronology(read.value, { scr, ...found, asOf });
  if (chronology === undefined || chronology.entries.length === 0)
    return fail(
      'chronology-empty',
      'The chronology has no entries.',
      'Look whether this is the blank form, or an unfinished file.',
      returned.shown,
    );

  const { id } = found.agency;
  const target = `chronologies/${id}.yaml`;
  const present = context.textOf(target);
  const before = scr.chronologies.get(id);
  const keptAs = context.freePath(`chronologies/returned/${id}/${asOf} ${returned.name}`, returned.original);
  const author =
    read.value.paragraphs.map((text) => AUTHOR.exec(text)?.[1]).find((text) => text !== undefined) ??
    before?.author;
  const next = {
    agency: id,
    author,
    revised: before?.revised,
    entries: keepPlaces(chronology.entries, before?.entries ?? []),
    noContact: chronology.noContact,
    imported: [
      ...(before?.imported.filter((path) => path !== keptAs.slice('chronologies/'.length)) ?? []),
      keptAs.slice('chronologies/'.length),
    ],
  };
  const checked = chronologyFile.safeParse(JSON.parse(JSON.stringify(next)));
  if (!checked.success) throw new Error(`an import wrote what the schema refuses: ${checked.error.message}`);
  const problems = [...reportRemarks(chronology.remarks, returned.shown)];
  const isEdited = present !== undefined && wasEditedByHand(present);
  const editedPath = context.freePath(
    `chronologies/returned/${id}/${id} (before import ${asOf}).yaml`,
    Buffer.from(present ?? '', 'utf8'),
  );
  const changes = compareEntries(before?.entries ?? [], checked.data.entries);
  if (isEdited) {
    problems.push({
      code: 'edited-chronology-kept',
      severity: 'warning',
      message: `${target} was written or edited by hand; the import replaces it, and your version is kept as ${editedPath}.`,
      hint: 'Take over what you need from it; the differences are listed.',
      location: { file: returned.shown },
    });
  }
  if (hasError(problems)) return { ok: false, problems };
  const plan: ImportPlan = {
    kind: 'chronology',
    agency: id,
    target,
    text: writeChronology(checked.data satisfies Chronology, schemaPath(present, context)),
    keptAs,
    ...(isEdited ? { edited: { path: editedPath, text: present } } : {}),
    rows: checked.data.entries.length,
    changes,
  };
  return { ok: true, value: plan, warnings: problems };
};

/** Rough dates keep the place in the order that somebody gave them, as long as the agency's words are the same. */
const keepPlaces = (entries: Chronology['entries'], before: Chronology['entries']): Chronology['entries'] => {
  const known = new Map(
    before.flatMap(({ date, event }) =>
      typeof date === 'string' ? [] : [[`${date.words}\n${event}`, date] as const],
    ),
  );
  return entries.map((entry) =>
    typeof entry.date === 'string'
      ? entry
      : { ...entry, date: known.get(`${entry.date.words}\n${entry.event}`) ?? entry.date },
  );
};

const SCHEMA = /^# yaml-language-server: \$schema=(\S+)/m;

/** The path of the JSON Schema: as it stands, or as case.yaml's own says. */
const schemaPath = (present: string | undefined, { textOf }: ImportContext): string => {
  const own = SCHEMA.exec(present ?? '')?.[1];
  const ofCase = SCHEMA.exec(textOf('case.yaml') ?? '')?.[1];
  return (
    own ??
    (ofCase?.startsWith('.') ? `../${ofCase}` : (ofCase ?? '../case.schema.json')).replace(
      'case.schema.json',
      'chronology.schema.json',
    )
  );
};
