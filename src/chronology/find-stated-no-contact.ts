import type { Chronology } from '../../data-schema/chronology.js';
import { type DateSpan, eventSpan } from './date-span.js';
import type { MergedEntry } from './merge-chronologies.js';

/** A time without contact that an agency states, and the rows of its own that lie within it. */
export interface StatedNoContact extends DateSpan {
  readonly agency: string;
  readonly note: string | undefined;
  /** The places of the agency’s rows within it, from 0: what contradicts it. */
  readonly contradictedBy: readonly number[];
}

/**
 * The times without contact that the agencies state, by agency in the order given and then by their first day. An entry
 * of the same agency contradicts such a time where its event can only have happened within it.
 */
export const findStatedNoContact = (
  rows: readonly MergedEntry[],
  chronologies: ReadonlyMap<string, Chronology>,
  agencies: readonly string[],
): readonly StatedNoContact[] => {
  const own = new Map<string, { readonly row: number; readonly span: DateSpan }[]>();
  for (const [row, { agency, entry }] of rows.entries()) {
    if ((chronologies.get(agency)?.noContact.length ?? 0) === 0) continue;
    const events = own.get(agency) ?? [];
    own.set(agency, events);
    events.push({ row, span: eventSpan(entry) });
  }
  const known = new Set([...agencies, ...[...chronologies.keys()].toSorted()]);
  return [...known].flatMap((agency) => {
    const events = (own.get(agency) ?? []).toSorted((a, b) => a.span.from.localeCompare(b.span.from));
    return (chronologies.get(agency)?.noContact ?? [])
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .map(({ from, to, note }) => {
        const contradictedBy: number[] = [];
        for (let index = firstFrom(events, from); index < events.length; index++) {
          const event = events[index];
          if (!event || event.span.from > to) break;
          if (event.span.to <= to) contradictedBy.push(event.row);
        }
        return { agency, from, to, note, contradictedBy: contradictedBy.toSorted((a, b) => a - b) };
      });
  });
};

/** The place of the first event that begins on a day or after it. */
const firstFrom = (events: readonly { readonly span: DateSpan }[], day: string): number => {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.span.from ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
};
