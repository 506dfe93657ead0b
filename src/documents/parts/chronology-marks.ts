import type { ChronologyFindings } from '../../chronology/chronology-findings.js';
import type { Contradiction } from '../../chronology/find-contradictions.js';
import { AFTER_PERIOD, BEFORE_PERIOD } from './chronology-row.js';

/** What the findings say of each row, by its place: the lines that stand above the agency’s own notes. */
export const chronologyMarks = (
  { rows, duplicates, contradictions, outside, noContact }: ChronologyFindings,
  nameOf: (agency: string) => string,
): ReadonlyMap<number, readonly string[]> => {
  const marks = new Map<number, string[]>();
  const mark = (row: number, text: string): void => {
    const ofRow = marks.get(row) ?? [];
    marks.set(row, ofRow);
    ofRow.push(text);
  };
  const named = (row: number): string => `${row + 1} (${nameOf(rows[row]?.agency ?? '')})`;

  for (const [row, side] of outside) mark(row, side === 'before' ? BEFORE_PERIOD : AFTER_PERIOD);
  for (const { contradictedBy } of noContact) {
    for (const row of contradictedBy) mark(row, 'Within a time for which the agency states no contact');
  }
  const same = new Map<number, number[]>();
  for (const { rows: pair } of duplicates) {
    for (const [row, other] of [pair, pair.toReversed()] as [number, number][]) {
      same.set(row, [...(same.get(row) ?? []), other]);
    }
  }
  for (const [row, others] of same) mark(row, `Possible duplicate of ${others.map(named).join(', ')}`);
  for (const contradiction of contradictions) {
    const [first, second] = contradiction.rows;
    mark(first, `Differs from ${second + 1}: ${whatDiffers(contradiction)}`);
    mark(second, `Differs from ${first + 1}: ${whatDiffers(contradiction)}`);
  }
  return marks;
};

/** `date, 2 days apart`; `time, 45 minutes apart`; `whether JB was seen`. */
export const whatDiffers = ({ about, child, apart }: Contradiction): string => {
  switch (about) {
    case 'date':
      return `date, ${apart} day${apart === 1 ? '' : 's'} apart`;
    case 'time':
      return `time, ${apart} minutes apart`;
    case 'child seen':
      return `whether ${child} was seen`;
  }
};
