import { likeness, type WeighedWords, Words } from './compare-texts.js';
import { dayNumber, eventSpan } from './date-span.js';
import type { MergedEntry } from './merge-chronologies.js';
import { minutesApart } from './minutes-of.js';

/** Two rows of different agencies that may tell of the same event. */
export interface PossibleDuplicate {
  /** The places of the two rows, from 0, the earlier one first. */
  readonly rows: readonly [number, number];
  /** How alike their texts are, from 0 to 1. */
  readonly likeness: number;
  /** Days between the two dates; 0 where they may be the same. */
  readonly daysApart: number;
}

/** How alike two accounts must be, by how many days lie between their dates. Beyond the last nothing is compared. */
const NEEDED: readonly { readonly days: number; readonly likeness: number }[] = [
  { days: 0, likeness: 0.2 },
  { days: 1, likeness: 0.27 },
  { days: 3, likeness: 0.33 },
  { days: 10, likeness: 0.5 },
];
const MOST_DAYS = NEEDED.at(-1)?.days ?? 0;
/** At the same time of the same day, by the clock, less is needed. */
const SAME_TIME = { minutes: 30, likeness: 0.12 };
/** A month or a year makes many days near: as much is needed as for days that lie apart. */
const VAGUE_DAYS = 3;
const FEWEST_SHARED = 3;

/** Rows are found by their rarest words, each with its latest rows: the work for a row has a bound. */
const RAREST_WORDS = 8;
const LATEST_ROWS = 10;
/** A row that is like many others is like none of them in particular. */
const MOST_PAIRS = 5;

interface Account {
  readonly row: number;
  readonly agency: string;
  readonly entry: MergedEntry['entry'];
  readonly words: WeighedWords;
  readonly rarest: readonly number[];
  readonly people: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

/**
 * The pairs of rows in which two agencies may tell of the same event: near dates, somebody of the family in both (where
 * both say who), and texts alike. A row is paired with the likeliest of each of at most five agencies. Both rows stay in the
 * chronology; a person decides. In the order of the rows; takes time in proportion to their number.
 */
export const findDuplicates = (rows: readonly MergedEntry[]): readonly PossibleDuplicate[] => {
  const latest = new Map<number, Account[]>();
  const pairsOf = new Map<number, PossibleDuplicate[]>();
  for (const account of accountsOf(rows)) {
    const candidates = new Set(account.rarest.flatMap((word) => latest.get(word) ?? []));
    for (const candidate of candidates) {
      const pair = pairOf(candidate, account);
      if (!pair) continue;
      for (const { row } of [candidate, account]) {
        const pairs = pairsOf.get(row) ?? [];
        pairsOf.set(row, pairs);
        pairs.push(pair);
      }
    }
    for (const word of account.rarest) {
      const holders = latest.get(word) ?? [];
      latest.set(word, holders);
      holders.push(account);
      if (holders.length > LATEST_ROWS) holders.shift();
    }
  }
  const kept = new Set([...pairsOf].flatMap(([row, pairs]) => likeliest(rows, row, pairs)));
  return [...kept].toSorted((a, b) => a.rows[0] - b.rows[0] || a.rows[1] - b.rows[1]);
};

/** The rows ready to be compared, in the order of their events. */
const accountsOf = (rows: readonly MergedEntry[]): readonly Account[] => {
  const words = new Words();
  const texts = rows.map(({ entry }) => words.add(entry.event));
  const countOf = (word: number): number => words.counts[word] ?? 0;
  return rows
    .map(({ agency, entry }, row): Account => {
      const { from, to } = eventSpan(entry);
      const ofText = texts[row] ?? [];
      return {
        row,
        agency,
        entry,
        words: words.weigh(ofText),
        rarest: ofText
          .filter((word) => countOf(word) > 1)
          .toSorted((a, b) => countOf(a) - countOf(b) || a - b)
          .slice(0, RAREST_WORDS),
        people: new Set(entry.familyMembers),
        from: dayNumber(from),
        to: dayNumber(to),
      };
    })
    .toSorted((a, b) => a.from - b.from || a.row - b.row);
};

/** Of the pairs of a row, the likeliest with each other agency. */
const likeliest = (
  rows: readonly MergedEntry[],
  row: number,
  pairs: readonly PossibleDuplicate[],
): readonly PossibleDuplicate[] => {
  const ofAgency = new Map<string, PossibleDuplicate>();
  for (const pair of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    const other = rows[pair.rows[0] === row ? pair.rows[1] : pair.rows[0]];
    if (other && !ofAgency.has(other.agency)) ofAgency.set(other.agency, pair);
    if (ofAgency.size === MOST_PAIRS) break;
  }
  return [...ofAgency.values()];
};

const pairOf = (a: Account, b: Account): PossibleDuplicate | undefined => {
  if (a.agency === b.agency) return undefined;
  const daysApart = Math.max(0, b.from - a.to, a.from - b.to);
  if (daysApart > MOST_DAYS || !sharesPeople(a.people, b.people)) return undefined;
  const { score, shared } = likeness(a.words, b.words);
  const fewest = Math.min(FEWEST_SHARED, a.words.words.length, b.words.words.length);
  if (shared < fewest || score < needed(a, b, daysApart)) return undefined;
  const rows = a.row < b.row ? ([a.row, b.row] as const) : ([b.row, a.row] as const);
  return { rows, likeness: Math.round(score * 100) / 100, daysApart };
};

const needed = (a: Account, b: Account, daysApart: number): number => {
  const isVague = a.from !== a.to || b.from !== b.to;
  if (daysApart === 0 && !isVague) {
    const apart = isByTheClock(a.entry) && isByTheClock(b.entry) ? minutesApart(a.entry, b.entry) : undefined;
    if (apart !== undefined && apart <= SAME_TIME.minutes) return SAME_TIME.likeness;
  }
  const days = isVague ? Math.max(daysApart, VAGUE_DAYS) : daysApart;
  return NEEDED.find((each) => days <= each.days)?.likeness ?? Infinity;
};

const isByTheClock = ({ time }: Account['entry']): boolean => typeof time === 'string' && time.includes(':');

/** An agency that does not say whom an entry is about rules nobody out. */
const sharesPeople = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((person) => b.has(person));
