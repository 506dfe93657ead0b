import type { ChronologyEntry } from '../../data-schema/chronology.js';
import type { CaseDate } from '../../data-schema/dates.js';
import { yearsBetween } from './age-on.js';
import { spanOf } from './date-span.js';
import { readChildSeen, type Seen } from './read-child-seen.js';

/** Somebody of the family, as far as a chronology needs to know. */
export interface Relative {
  readonly id: string;
  readonly initials: string;
  readonly born?: CaseDate | undefined;
  readonly died?: CaseDate | undefined;
}

const ADULT = 18;

/** Who in the family was a child on which day. The subject of the review is one on every day. */
export class Children {
  readonly #family: readonly Relative[];
  readonly #subject: string;
  readonly #read = new WeakMap<ChronologyEntry, ReadonlyMap<string, Seen>>();
  readonly #ofDays = new Map<string, { children: ReadonlySet<string>; others: ReadonlySet<string> }>();

  constructor(family: readonly Relative[], subject: string) {
    this.#family = family;
    this.#subject = subject;
  }

  /** The initials of all who were a child at any time of these days. */
  between(from: string, to: string): readonly string[] {
    return this.#family
      .filter(({ id, born, died }) => {
        if (id === this.#subject) return true;
        if (born === undefined) return false;
        const alive = spanOf(born).from <= to && (died === undefined || spanOf(died).to >= from);
        return alive && yearsBetween(spanOf(born).from, from) < ADULT;
      })
      .map(({ initials }) => initials);
  }

  /** What an entry’s "Child seen" says of each child. */
  seenIn(entry: ChronologyEntry): ReadonlyMap<string, Seen> {
    const read = this.#read.get(entry) ?? this.#seenIn(entry);
    this.#read.set(entry, read);
    return read;
  }

  #seenIn({ date, familyMembers, childSeen }: ChronologyEntry): ReadonlyMap<string, Seen> {
    if (childSeen === undefined) return new Map();
    const { from, to } = spanOf(date);
    const key = `${from} ${to}`;
    const known = this.#ofDays.get(key) ?? this.#split(from, to);
    this.#ofDays.set(key, known);
    const about = familyMembers.filter((initials) => known.children.has(initials));
    return readChildSeen(childSeen, { ...known, about });
  }

  #split(from: string, to: string): { children: ReadonlySet<string>; others: ReadonlySet<string> } {
    const children = new Set(this.between(from, to));
    const all = this.#family.map(({ initials }) => initials);
    return { children, others: new Set(all.filter((initials) => !children.has(initials))) };
  }
}
