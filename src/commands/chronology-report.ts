import type { Case } from '../../data-schema/case.js';
import type { ChronologyExtract } from '../../data-schema/chronology.js';
import type { UnknownAbbreviation } from '../chronology/find-abbreviations.js';
import { narrowFindings } from '../chronology/narrow-findings.js';
import { agencyLabels } from '../documents/parts/agency-labels.js';
import { chronologyFindingsOf } from '../documents/parts/chronology-findings-of.js';
import { findingsTables } from '../documents/parts/chronology-findings-tables.js';
import { extractLine } from '../documents/parts/extract-line.js';
import { slashDate } from '../documents/parts/format-date.js';
import { type Column, formatTable } from './format-table.js';
import { wrapText } from './wrap-text.js';

/** Columns of a terminal that is not wide. */
const WIDTH = 80;

/** What is found in the chronologies of a case, or in an extract of them, for a terminal and for programs. */
export const chronologyReport = (
  scr: Case,
  extract: ChronologyExtract,
): { readonly text: () => string; readonly json: () => object } => {
  const labels = agencyLabels(scr);
  const nameOf = (agency: string): string => labels.get(agency)?.name ?? agency;
  const findings = narrowFindings(chronologyFindingsOf(scr), extract);
  const { rows, chosen, unknown } = findings;

  const text = (): string => {
    const tables = findingsTables(scr, findings, nameOf);
    const line = extractLine(scr, extract);
    const period = scr.period
      ? `Period of the review: ${slashDate(scr.period.from)} to ${slashDate(scr.period.to)}.`
      : 'The case has no period of the review: nothing is marked as outside it.';
    return [
      paragraph(
        `${scr.reference}: ${counted(rows.length, 'entry', 'entries')} of ${counted(scr.chronologies.size, 'agency', 'agencies')}. ${period}`,
      ),
      ...(line === '' ? [] : [paragraph(`${line} (${chosen.length} of ${rows.length})`)]),
      ...(tables.outside === '' ? [] : [paragraph(tables.outside)]),
      section('Possible duplicates', tables.pairs, [
        { heading: 'Entry', value: ({ first }) => first, align: 'right' },
        { heading: 'Entry', value: ({ second }) => second, align: 'right' },
        { heading: 'Agencies', value: ({ agencies }) => agencies, wraps: true },
        { heading: 'Dates', value: ({ dates }) => dates, wraps: true },
        { heading: 'What they say differently', value: ({ differs }) => differs, wraps: true },
      ]),
      section(`Times without contact longer than ${tables.gapWeeks} weeks`, tables.gaps, [
        { heading: 'Agency', value: ({ agency }) => agency, wraps: true },
        { heading: 'From', value: ({ from }) => from },
        { heading: 'To', value: ({ to }) => to },
        { heading: 'Weeks', value: ({ weeks }) => weeks, align: 'right' },
        { heading: 'Where', value: ({ between }) => between, wraps: true },
      ]),
      section('Times without contact that agencies state', tables.noContact, [
        { heading: 'Agency', value: ({ agency }) => agency, wraps: true },
        { heading: 'From', value: ({ from }) => from },
        { heading: 'To', value: ({ to }) => to },
        { heading: 'Note', value: ({ note }) => note, wraps: true },
        { heading: 'But entries', value: ({ contradictedBy }) => contradictedBy, wraps: true },
      ]),
      section('Children seen', tables.childrenSeen, [
        { heading: 'Child', value: ({ child }) => child },
        { heading: 'Seen', value: ({ seen }) => seen, align: 'right' },
        { heading: 'Not seen', value: ({ notSeen }) => notSeen, align: 'right' },
        { heading: 'Not said', value: ({ notSaid }) => notSaid, align: 'right' },
        { heading: 'Last seen', value: ({ lastSeen }) => lastSeen, wraps: true },
        { heading: 'Longest time not seen', value: ({ longestNotSeen }) => longestNotSeen, wraps: true },
      ]),
      section('Acronyms that the key does not have', unknown.acronyms, abbreviationColumns('Acronym')),
      section('Initials that the case does not have', unknown.initials, abbreviationColumns('Initials')),
    ].join('\n\n');
  };

  const json = (): object => ({
    case: scr.reference,
    entries: rows.length,
    chosen: chosen.length,
    period: scr.period ?? null,
    gapWeeks: scr.chronology.gapWeeks,
    agencies: [...labels].map(([agency, { name }]) => ({
      agency,
      name,
      entries: scr.chronologies.get(agency)?.entries.length ?? 0,
    })),
    rows: chosen.map((row) => ({ row: row + 1, agency: rows[row]?.agency, date: rows[row]?.entry.date })),
    duplicates: findings.duplicates.map((each) => ({ ...each, rows: fromOne(each.rows) })),
    contradictions: findings.contradictions.map((each) => ({ ...each, rows: fromOne(each.rows) })),
    gaps: findings.gaps.map((gap) => ({
      ...gap,
      agency: gap.agency ?? null,
      after: gap.after === undefined ? null : gap.after + 1,
      before: gap.before === undefined ? null : gap.before + 1,
    })),
    noContact: findings.noContact.map((each) => ({ ...each, contradictedBy: fromOne(each.contradictedBy) })),
    outside: [...findings.outside].map(([row, side]) => ({ row: row + 1, side })),
    childrenSeen: findings.childrenSeen.map((each) => ({
      ...each,
      lastSeen: each.lastSeen === undefined ? null : each.lastSeen + 1,
    })),
    unknownAcronyms: unknown.acronyms.map((each) => ({ ...each, rows: fromOne(each.rows) })),
    unknownInitials: unknown.initials.map((each) => ({ ...each, rows: fromOne(each.rows) })),
  });

  return { text, json };
};

const paragraph = (text: string): string => wrapText(text, WIDTH).join('\n');

const section = <Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): string =>
  rows.length === 0 ? `${title}: none.` : `${title} (${rows.length})\n${formatTable(columns, rows, WIDTH)}`;

const abbreviationColumns = (heading: string): readonly Column<UnknownAbbreviation>[] => [
  { heading, value: ({ short }) => short },
  { heading: 'Entries', value: ({ count }) => String(count), align: 'right' },
  { heading: 'First in', value: ({ rows }) => fromOne(rows).join(', '), wraps: true },
  { heading: 'May stand for', value: ({ meaning = '' }) => meaning, wraps: true },
];

const fromOne = (rows: readonly number[]): number[] => rows.map((row) => row + 1);

const counted = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
