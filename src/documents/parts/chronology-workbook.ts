import type { Case } from '../../../data-schema/case.js';
import type { CaseDate } from '../../../data-schema/dates.js';
import { ageOn } from '../../chronology/age-on.js';
import type { NarrowedFindings } from '../../chronology/narrow-findings.js';
import { agencyLabels } from './agency-labels.js';
import { fullName, subjectOf } from './child-data.js';
import { ALL_AGENCIES } from './chronology-findings-tables.js';
import { whatDiffers } from './chronology-marks.js';
import { stackLines } from './stack-lines.js';

/** The rows of the three sheets of the panel’s workbook. An ISO day becomes a date in a cell, a number a number. */
export const chronologyWorkbook = (scr: Case, findings: NarrowedFindings) => {
  const labels = agencyLabels(scr);
  const nameOf = (agency: string | undefined): string =>
    agency === undefined ? ALL_AGENCIES : (labels.get(agency)?.name ?? agency);
  return {
    rows: chronologySheet(scr, findings, nameOf),
    findings: findingsSheet(findings, nameOf),
    keys: keysSheet(scr),
  };
};

type NameOf = (agency: string | undefined) => string;

const chronologySheet = (scr: Case, findings: NarrowedFindings, nameOf: NameOf) => {
  const { rows, chosen, duplicates, contradictions, outside } = findings;
  const child = subjectOf(scr);
  const same = new Map<number, number[]>();
  for (const { rows: pair } of duplicates) addBoth(same, pair, (other) => other + 1);
  const differs = new Map<number, string[]>();
  for (const each of contradictions) {
    addBoth(differs, each.rows, (other) => `${other + 1}: ${whatDiffers(each)}`);
  }
  return chosen.flatMap((row) => {
    const merged = rows[row];
    if (!merged) return [];
    const { agency, entry } = merged;
    return [
      {
        number: row + 1,
        day: sortDayOf(entry.date),
        dateWords: typeof entry.date === 'string' ? '' : entry.date.words,
        time: typeof entry.time === 'object' ? entry.time.words : (entry.time ?? ''),
        occurred: dayOrWords(entry.occurred),
        age: ageOn(child, entry.date),
        familyMembers: entry.familyMembers.join(', '),
        event: entry.event,
        agency: nameOf(agency),
        source: entry.source ?? '',
        action: entry.action ?? '',
        childSeen: entry.childSeen ?? '',
        significant: entry.significant ? 'Yes' : '',
        outside: outside.get(row) ?? '',
        duplicates: (same.get(row) ?? []).join(', '),
        differs: stackLines(...(differs.get(row) ?? [])),
        note: stackLines(entry.note, ...entry.unplaced.map(({ column, text }) => `${column}: ${text}`)),
      },
    ];
  });
};

const addBoth = <Value>(
  map: Map<number, Value[]>,
  [first, second]: readonly [number, number],
  valueOf: (other: number) => Value,
): void => {
  map.set(first, [...(map.get(first) ?? []), valueOf(second)]);
  map.set(second, [...(map.get(second) ?? []), valueOf(first)]);
};

const findingsSheet = (findings: NarrowedFindings, nameOf: NameOf) => {
  const { rows, duplicates, contradictions, gaps, noContact, outside, childrenSeen, unknown } = findings;
  const blank = { first: '', second: '', agency: '', from: '', to: '', weeks: '', what: '' } as const;
  const ofPair = ([first, second]: readonly [number, number]) => ({
    ...blank,
    first: first + 1,
    second: second + 1,
    agency: `${nameOf(rows[first]?.agency)}; ${nameOf(rows[second]?.agency)}`,
    from: dayOrWords(rows[first]?.entry.date),
    to: dayOrWords(rows[second]?.entry.date),
  });
  return [
    ...duplicates.map((each) => ({
      kind: 'Possible duplicate',
      ...ofPair(each.rows),
      what: `Texts ${Math.round(each.likeness * 100)}% alike`,
    })),
    ...contradictions.map((each) => ({
      kind: 'Contradiction',
      ...ofPair(each.rows),
      what: `They differ: ${whatDiffers(each)}`,
    })),
    ...gaps.map(({ agency, from, to, weeks, after, before }) => ({
      kind: 'Time without contact',
      ...blank,
      first: after === undefined ? '' : after + 1,
      second: before === undefined ? '' : before + 1,
      agency: nameOf(agency),
      from,
      to,
      weeks,
      what: 'No entry in this time',
    })),
    ...noContact.map(({ agency, from, to, note, contradictedBy }) => ({
      kind: 'Stated time without contact',
      ...blank,
      agency: nameOf(agency),
      from,
      to,
      what: stackLines(
        note,
        contradictedBy.length > 0
          ? `But entries of theirs lie within it: ${contradictedBy.map((row) => row + 1).join(', ')}`
          : undefined,
      ),
    })),
    ...[...outside].map(([row, side]) => ({
      kind: 'Outside the period',
      ...blank,
      first: row + 1,
      agency: nameOf(rows[row]?.agency),
      from: dayOrWords(rows[row]?.entry.date),
      what: side === 'before' ? 'Before the period of the review' : 'After the period of the review',
    })),
    ...childrenSeen.map(({ child, counts, lastSeen, longestNotSeen }) => ({
      kind: 'Child seen',
      ...blank,
      first: lastSeen === undefined ? '' : lastSeen + 1,
      from: longestNotSeen?.from ?? '',
      to: longestNotSeen?.to ?? '',
      weeks: longestNotSeen?.weeks ?? '',
      what: `${child}: seen in ${counts.seen} entries, not seen in ${counts['not-seen']}; the entry is the last in which ${child} was seen, the dates the longest time not seen`,
    })),
    ...[
      ['Unknown acronym', unknown.acronyms] as const,
      ['Unknown initials', unknown.initials] as const,
    ].flatMap(([kind, list]) =>
      list.map(({ short, count, rows: places, meaning }) => ({
        kind,
        ...blank,
        first: (places[0] ?? 0) + 1,
        what: `${short}: in ${count} entries${meaning === undefined ? '' : `; may stand for ${meaning}`}`,
      })),
    ),
  ];
};

const keysSheet = (scr: Case) => [
  ...[...agencyLabels(scr)].map(([id, { name }]) => ({
    kind: 'Agency',
    short: name,
    meaning: scr.board.agencies.find((agency) => agency.id === id)?.name ?? id,
  })),
  ...scr.family.map(({ initials, name, relationship }) => ({
    kind: 'Family',
    short: initials,
    meaning: `${fullName(name)}: ${relationship}`,
  })),
  ...scr.professionals.map(({ initials = '', name, role }) => ({
    kind: 'Professional',
    short: initials,
    meaning: `${name}, ${role}`,
  })),
  ...scr.acronyms.map(({ short, meaning }) => ({ kind: 'Acronym', short, meaning })),
];

const sortDayOf = (date: CaseDate): string => (typeof date === 'string' ? date : date.sort);

const dayOrWords = (date: CaseDate | undefined): string =>
  date === undefined || typeof date === 'string' ? (date ?? '') : date.words;
