import type { Case } from '../../../data-schema/case.js';
import type { NarrowedFindings } from '../../chronology/narrow-findings.js';
import { whatDiffers } from './chronology-marks.js';
import { shortSlashDate, slashDate } from './format-date.js';

/** Two rows that may tell of the same event, and what they say differently. */
interface PairLine {
  readonly first: string;
  readonly second: string;
  readonly agencies: string;
  readonly dates: string;
  readonly differs: string;
}

interface GapLine {
  readonly agency: string;
  readonly from: string;
  readonly to: string;
  readonly weeks: string;
  /** The rows before and after it. */
  readonly between: string;
}

interface NoContactLine {
  readonly agency: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly contradictedBy: string;
}

interface ChildLine {
  readonly child: string;
  readonly seen: string;
  readonly notSeen: string;
  /** Entries that say N/K or N/I, or cannot be understood. */
  readonly notSaid: string;
  readonly lastSeen: string;
  readonly longestNotSeen: string;
}

/** The findings in a case’s chronologies as documents and workbooks print them; rows by their numbers. */
export interface FindingsTables {
  readonly gapWeeks: string;
  readonly outside: string;
  readonly hasPairs: boolean;
  readonly pairs: readonly PairLine[];
  readonly hasGaps: boolean;
  readonly gaps: readonly GapLine[];
  readonly hasNoContact: boolean;
  readonly noContact: readonly NoContactLine[];
  readonly hasChildren: boolean;
  readonly childrenSeen: readonly ChildLine[];
}

export const ALL_AGENCIES = 'All agencies';

/** Findings as tables, with the agencies by their labels. */
export const findingsTables = (
  scr: Case,
  findings: NarrowedFindings,
  nameOf: (agency: string) => string,
): FindingsTables => {
  const { rows, outside } = findings;
  const agencyOf = (row: number): string => nameOf(rows[row]?.agency ?? '');
  const dateOf = (row: number): string => shortSlashDate(rows[row]?.entry.date);

  const differences = new Map<string, string[]>();
  for (const contradiction of findings.contradictions) {
    const key = contradiction.rows.join(' ');
    differences.set(key, [...(differences.get(key) ?? []), whatDiffers(contradiction)]);
  }
  const pairs = findings.duplicates.map(({ rows: [first, second] }) => ({
    first: String(first + 1),
    second: String(second + 1),
    agencies: `${agencyOf(first)}; ${agencyOf(second)}`,
    dates: `${dateOf(first)}; ${dateOf(second)}`,
    differs: (differences.get(`${first} ${second}`) ?? []).join('; '),
  }));
  const gaps = findings.gaps.map((gap) => ({
    agency: gap.agency === undefined ? ALL_AGENCIES : nameOf(gap.agency),
    from: slashDate(gap.from),
    to: slashDate(gap.to),
    weeks: String(gap.weeks),
    between: betweenRows(gap.after, gap.before),
  }));
  const noContact = findings.noContact.map((stated) => ({
    agency: nameOf(stated.agency),
    from: slashDate(stated.from),
    to: slashDate(stated.to),
    note: stated.note ?? '',
    contradictedBy: stated.contradictedBy.map((row) => row + 1).join(', '),
  }));
  const childrenSeen = findings.childrenSeen.map(({ child, counts, lastSeen, longestNotSeen }) => ({
    child,
    seen: String(counts.seen),
    notSeen: String(counts['not-seen']),
    notSaid: String(counts['not-known'] + counts['not-indicated'] + counts.unclear),
    lastSeen: lastSeen === undefined ? 'never' : `${dateOf(lastSeen)} (row ${lastSeen + 1})`,
    longestNotSeen: longestNotSeen
      ? `${longestNotSeen.weeks} weeks, from ${slashDate(longestNotSeen.from)} to ${slashDate(longestNotSeen.to)}`
      : '',
  }));
  return {
    gapWeeks: String(scr.chronology.gapWeeks),
    outside: outsideLine(outside.size, scr.period),
    hasPairs: pairs.length > 0,
    pairs,
    hasGaps: gaps.length > 0,
    gaps,
    hasNoContact: noContact.length > 0,
    noContact,
    hasChildren: childrenSeen.length > 0,
    childrenSeen,
  };
};

const betweenRows = (after: number | undefined, before: number | undefined): string => {
  if (after !== undefined && before !== undefined) return `between rows ${after + 1} and ${before + 1}`;
  if (after !== undefined) return `after row ${after + 1}, to the end of the period`;
  return before === undefined ? 'the whole period' : `from the start of the period to row ${before + 1}`;
};

const outsideLine = (count: number, period: Case['period']): string => {
  if (!period) return '';
  const entries = count === 1 ? '1 entry lies' : `${count} entries lie`;
  const { from, to } = period;
  return count === 0
    ? `Every entry lies in the period of the review, ${slashDate(from)} to ${slashDate(to)}.`
    : `${entries} outside the period of the review, ${slashDate(from)} to ${slashDate(to)}: kept, and marked in the notes.`;
};
