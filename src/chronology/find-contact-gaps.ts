import type { Day } from '../../data-schema/dates.js';
import { type DateSpan, dayNumber, dayOfNumber, eventSpan, spanOf } from './date-span.js';
import type { MergedEntry } from './merge-chronologies.js';

/** A time for which a chronology has no entry. */
export interface ContactGap {
  /** The agency’s id; undefined where no agency has an entry. */
  readonly agency: string | undefined;
  /** The first and the last day without an entry. */
  readonly from: Day;
  readonly to: Day;
  /** Whole weeks. */
  readonly weeks: number;
  /** The places of the rows before and after it, from 0; undefined at the ends of the period. */
  readonly after: number | undefined;
  readonly before: number | undefined;
}

/** Weeks after which a time without an entry is worth a question, unless the case says otherwise. */
export const GAP_WEEKS = 12;

interface Contact extends DateSpan {
  readonly row: number;
}

/**
 * The times longer than so many weeks in which an agency, or all of them together, had no contact within the period of
 * the review; where the case has no period, from the first entry to the last. An entry counts on the day on which it
 * was recorded and on the day on which it happened; one of a month or a span counts on all its days, since it may have
 * been any of them: only what is certain is a gap. All agencies together come first, then each in the order given.
 */
export const findContactGaps = (
  rows: readonly MergedEntry[],
  agencies: readonly string[],
  period: DateSpan | undefined,
  weeks: number = GAP_WEEKS,
): readonly ContactGap[] => {
  const all: Contact[] = [];
  const own = new Map<string, Contact[]>(agencies.map((agency) => [agency, []]));
  for (const [row, { agency, entry }] of rows.entries()) {
    const ofAgency = own.get(agency) ?? [];
    own.set(agency, ofAgency);
    const recorded = { ...spanOf(entry.date), row };
    const contacts = entry.occurred === undefined ? [recorded] : [recorded, { ...eventSpan(entry), row }];
    all.push(...contacts);
    ofAgency.push(...contacts);
  }
  return [
    ...gapsBetween(all, undefined, period, weeks),
    ...[...own].flatMap(([agency, contacts]) => gapsBetween(contacts, agency, period, weeks)),
  ];
};

const gapsBetween = (
  contacts: readonly Contact[],
  agency: string | undefined,
  period: DateSpan | undefined,
  weeks: number,
): ContactGap[] => {
  const gaps: ContactGap[] = [];
  let reached = period ? dayNumber(period.from) - 1 : undefined;
  const end = period ? dayNumber(period.to) : Infinity;
  let after: number | undefined;
  const add = (next: number, before: number | undefined): void => {
    if (reached === undefined) return;
    const last = Math.min(next - 1, end);
    const days = last - reached;
    if (days <= weeks * 7) return;
    const from = dayOfNumber(reached + 1);
    gaps.push({ agency, from, to: dayOfNumber(last), weeks: Math.floor(days / 7), after, before });
  };
  for (const contact of contacts.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const from = dayNumber(contact.from);
    if (from > end) break;
    add(from, contact.row);
    const to = dayNumber(contact.to);
    if (reached === undefined || to > reached) {
      reached = to;
      after = contact.row;
    }
  }
  if (period) add(end + 1, undefined);
  return gaps;
};
