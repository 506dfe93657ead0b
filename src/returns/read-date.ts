import type { CaseDate } from '../../data-schema/dates.js';
import { isRealDay } from '../../data-schema/is-real-day.js';

/** What the words of a date cell say. */
export type DateReading =
  | {
      readonly kind: 'date';
      readonly date: CaseDate;
      readonly occurred?: CaseDate;
      readonly rest: string;
      readonly remark?: string;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unread'; readonly why: string };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const YEAR = String.raw`(?:(?:19|20)\d{2}|['’]?\d{2})(?!\d)`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const ORDINAL = '(?:st|nd|rd|th)?';
const DASH = String.raw`\s*(?:-|–|—|to|until|and|&|/)\s*`;
const SEPARATOR = String.raw`\s*[-/.\s]\s*`;
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
  easter: [3, 4],
  christmas: [12, 12],
  'new year': [1, 1],
  early: [1, 4],
  beginning: [1, 2],
  start: [1, 2],
  mid: [5, 8],
  middle: [5, 8],
  late: [9, 12],
  end: [11, 12],
};

const two = (value: number): string => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
const lastOf = (year: number, month: number): string =>
  iso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());

const monthOf = (text: string): number =>
  MONTHS.findIndex((month) => month.startsWith(text.toLowerCase().slice(0, 3))) + 1;

/**
 * Reads a date as agencies write it, the British way. What is exact becomes an ISO day; a month, a year, a season, a span and
 * whatever is called approximate keep their own words, with the first and the last day that they may mean. Years of two
 * figures belong to the hundred years that end with `latest`, the ISO day after which nothing can have happened. What stands
 * after the date is `rest`. Impossible days (31/02/04) are not read.
 */
export const readDate = (text: string, latest: string): DateReading => {
  const plain = text
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
    .replaceAll(/[\u2010\u2011\u2012]/g, '-')
    .trim();
  if (plain === '' || /^[-–—?.]+$/.test(plain)) return { kind: 'blank' };
  const { main, occurred } = takeOccurred(plain, latest);
  const reader = new DateReader(latest);
  for (const [pattern, read] of reader.forms) {
    const match = pattern.exec(main);
    if (!match) continue;
    const found = read(match.groups ?? {}, match[0]);
    if (found === undefined) continue;
    if (typeof found === 'object' && 'why' in found) return { kind: 'unread', why: found.why };
    const rest = main
      .slice(match[0].length)
      .replace(/^[\s,;:@–-]+/, '')
      .trim();
    const isRough =
      /^\s*(?:approx(?:imately)?\.?|circa|c\.?(?=\s*\d|\s+\p{L})|about|around|abt\.?|\?|~)/iu.test(main);
    const after =
      /^(?:\(?\s*(?:approx(?:imately)?\.?|circa|\?|tbc|unclear|est(?:imated)?\.?)\s*\)?)/i.exec(rest)?.[0] ??
      '';
    const date =
      isRough || after !== ''
        ? roughly(found, `${match[0].trim()}${after === '' ? '' : ` ${after}`}`)
        : found;
    const remaining = rest.slice(after.length).trim();
    return {
      kind: 'date',
      date,
      rest: remaining,
      ...(occurred === undefined ? {} : { occurred }),
      ...(reader.remark === undefined ? {} : { remark: reader.remark }),
    };
  }
  return { kind: 'unread', why: 'it is not a date that can be read' };
};

const roughly = (date: CaseDate, words: string): CaseDate =>
  typeof date === 'string' ? { words: sayApprox(words), sort: date } : { ...date, words: sayApprox(words) };

const sayApprox = (words: string): string =>
  /approx|circa|about|around|abt|est|^c\b|\?|~/i.test(words)
    ? words.replaceAll(/\s+/g, ' ')
    : `${words} approx`;

/** `14/06/04 (occurred 12/06/04)` and `14/06/04 (recorded 16/06/04)`: the day that orders an entry is that of the record. */
const takeOccurred = (text: string, latest: string): { main: string; occurred?: CaseDate } => {
  const match =
    /[([]?\s*(?<word>occurred|happened|event|incident|recorded|rec'?d|received|entered|notified|informed)(?:\s+(?:on|date))?:?\s+(?<date>[^)\]]+?)\s*[)\]]?\s*$/i.exec(
      text,
    );
  if (!match || match.index === 0) return { main: text };
  const inner = readDate(match.groups?.['date'] ?? '', latest);
  const outer = text.slice(0, match.index).trim();
  if (inner.kind !== 'date') return { main: text };
  if (/^(?:occurred|happened|event|incident)/i.test(match.groups?.['word'] ?? ''))
    return { main: outer, occurred: inner.date };
  const first = readDate(outer, latest);
  return first.kind === 'date'
    ? { main: `${match.groups?.['date'] ?? ''} ${first.rest}`.trim(), occurred: first.date }
    : { main: text };
};

type Groups = Readonly<Record<string, string | undefined>>;
/** Why what looks like a date is none. */
interface Unread {
  readonly why: string;
}
type Read = (groups: Groups, whole: string) => CaseDate | Unread | undefined;

class DateReader {
  remark: string | undefined;

  constructor(readonly latest: string) {}

  readonly forms: readonly (readonly [RegExp, Read])[] = (
    [
      [
        String.raw`(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:T[\d:.Z+-]*)?(?!\d)`,
        (g) => this.#day(g['y'], g['m'], g['d']),
      ],
      // 12-14/06/04, 12 to 14 June 2004, 28 May - 3 June 2004, 28/05/04 to 03/06/04
      [
        String.raw`(?:between\s+|from\s+)?(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>${YEAR})${DASH}(?<d2>\d{1,2})[/.](?<m2>\d{1,2})[/.](?<y2>${YEAR})`,
        (g, whole) => this.#span(whole, [g['y'], g['m'], g['d']], [g['y2'], g['m2'], g['d2']]),
      ],
      [
        String.raw`(?:between\s+|from\s+)?(?<d>\d{1,2})${DASH}(?<d2>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>${YEAR})(?!\d)`,
        (g, whole) =>
          Number(g['d']) < Number(g['d2'])
            ? this.#span(whole, [g['y'], g['m'], g['d']], [g['y'], g['m'], g['d2']])
            : undefined,
      ],
      [
        String.raw`(?:between\s+|from\s+)?(?<d>\d{1,2})${ORDINAL}${DASH}(?<d2>\d{1,2})${ORDINAL}\s+(?:of\s+)?(?<m>${MONTH})\s*,?\s*(?<y>${YEAR})`,
        (g, whole) => this.#span(whole, [g['y'], g['m'], g['d']], [g['y'], g['m'], g['d2']]),
      ],
      [
        String.raw`(?:between\s+|from\s+)?(?<d>\d{1,2})${ORDINAL}\s+(?:of\s+)?(?<m>${MONTH})\s*,?\s*(?<y>${YEAR})?${DASH}(?<d2>\d{1,2})${ORDINAL}\s+(?:of\s+)?(?<m2>${MONTH})\s*,?\s*(?<y2>${YEAR})`,
        (g, whole) => this.#span(whole, [g['y'] ?? g['y2'], g['m'], g['d']], [g['y2'], g['m2'], g['d2']]),
      ],
      [
        String.raw`(?<m>${MONTH})\s*(?<y>${YEAR})?${DASH}(?<m2>${MONTH})\s*,?\s*(?<y2>${YEAR})(?!\d)`,
        (g, whole) => this.#months(whole, [g['y'] ?? g['y2'], g['m']], [g['y2'], g['m2']]),
      ],
      [
        String.raw`${WEEKDAY}(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>(?:19|20)\d{2}|['’]?\d{2})(?!\d)`,
        (g) => this.#day(g['y'], g['m'], g['d']),
      ],
      [
        String.raw`${WEEKDAY}(?<d>\d{1,2})${SEPARATOR}(?<m>\d{1,2})${SEPARATOR}(?<y>(?:19|20)\d{2}|\d{2})(?![\d:.])`,
        (g) => this.#day(g['y'], g['m'], g['d']),
      ],
      [
        String.raw`(?<d>\d{2})(?<m>\d{2})(?<y>(?:19|20)\d{2})(?!\d)`,
        (g) => this.#day(g['y'], g['m'], g['d']),
      ],
      [
        String.raw`${WEEKDAY}(?:the\s+)?(?<d>\d{1,2})${ORDINAL}\s*[-/.]?\s*(?:of\s+)?(?<m>${MONTH})\s*[-/.,]?\s*(?<y>${YEAR})(?!\d)`,
        (g) => this.#day(g['y'], g['m'], g['d']),
      ],
      [
        String.raw`${WEEKDAY}(?<m>${MONTH})\s+(?<d>\d{1,2})${ORDINAL},?\s+(?<y>(?:19|20)\d{2})(?!\d)`,
        (g) => this.#day(g['y'], g['m'], g['d']),
      ],
      [
        String.raw`(?:(?<part>early|mid|late|beginning|start|middle|end)(?:\s+of)?[\s-]+)?(?<m>${MONTH})\s*[-/.,]?\s*(?<y>${YEAR})(?!\d)`,
        (g, whole) => this.#month(whole, g['y'], g['m'], g['part']),
      ],
      [
        String.raw`(?<m>0?[1-9]|1[0-2])\s*[/.-]\s*(?<y>(?:19|20)\d{2})(?!\d)`,
        (g, whole) => this.#month(whole, g['y'], g['m'], undefined),
      ],
      [
        String.raw`(?<part>early|mid|late|beginning|start|middle|end|spring|summer|autumn|winter|easter|christmas|new year)(?:\s+of)?[\s-]+(?<y>(?:19|20)\d{2})(?!\d)`,
        (g, whole) => this.#season(whole, g['y'], g['part']),
      ],
      [
        String.raw`(?<y>(?:19|20)\d{2})\s*(?:-|–|/|to)\s*(?<y2>(?:19|20)\d{2}|\d{2})(?!\d)`,
        (g, whole) => this.#years(whole, g['y'], g['y2']),
      ],
      [
        String.raw`(?:in\s+|during\s+)?(?<y>(?:19|20)\d{2})(?!\d)`,
        (g, whole) => this.#years(whole, g['y'], g['y']),
      ],
    ] as const satisfies readonly (readonly [string, Read])[]
  ).map(
    ([source, read]) =>
      [
        new RegExp(
          String.raw`^\s*(?:(?:on|dated?|approx(?:imately)?\.?|circa|c\.?|about|around|abt\.?|\?|~|w/?[ce]\.?|week (?:commencing|ending|beginning))\s*:?\s*)*${source}`,
          'iu',
        ),
        read,
      ] as const,
  );

  #year(text: string | undefined): number {
    const year = Number((text ?? '').replace(/\D/g, ''));
    if (year >= 100) return year;
    const last = Number(this.latest.slice(0, 4));
    const century = Math.floor(last / 100) * 100;
    return century + year > last ? century - 100 + year : century + year;
  }

  #monthNumber(text: string | undefined): number {
    return /^\d+$/.test(text ?? '') ? Number(text) : monthOf(text ?? '');
  }

  #day(y: string | undefined, m: string | undefined, d: string | undefined): CaseDate | Unread {
    const [year, month, day] = [this.#year(y), this.#monthNumber(m), Number(d)];
    if (isRealDay(iso(year, month, day))) return iso(year, month, day);
    if (month > 12 && day <= 12 && isRealDay(iso(year, day, month))) {
      this.remark = 'the month seems to stand before the day';
      return iso(year, day, month);
    }
    return { why: 'there is no such day in the calendar' };
  }

  #span(
    whole: string,
    from: readonly (string | undefined)[],
    to: readonly (string | undefined)[],
  ): CaseDate | Unread {
    const [a, b] = [this.#day(from[0], from[1], from[2]), this.#day(to[0], to[1], to[2])];
    if (typeof a !== 'string' || typeof b !== 'string' || b < a)
      return { why: 'it is not a span of days that can be read' };
    return { words: tidy(whole), sort: a, to: b };
  }

  #month(
    whole: string,
    y: string | undefined,
    m: string | undefined,
    part: string | undefined,
  ): CaseDate | Unread {
    const [year, month] = [this.#year(y), this.#monthNumber(m)];
    const [first, last] = [iso(year, month, 1), lastOf(year, month)];
    switch (part?.toLowerCase()) {
      case 'early':
      case 'beginning':
      case 'start':
        return { words: tidy(whole), sort: first, to: iso(year, month, 10) };
      case 'mid':
      case 'middle':
        return { words: tidy(whole), sort: iso(year, month, 10), to: iso(year, month, 20) };
      case 'late':
      case 'end':
        return { words: tidy(whole), sort: iso(year, month, 20), to: last };
      default:
        return { words: tidy(whole), sort: first, to: last };
    }
  }

  #months(
    whole: string,
    from: readonly (string | undefined)[],
    to: readonly (string | undefined)[],
  ): CaseDate | Unread {
    const [a, b] = [
      [this.#year(from[0]), this.#monthNumber(from[1])],
      [this.#year(to[0]), this.#monthNumber(to[1])],
    ] as const;
    const [first, last] = [iso(a[0] ?? 0, a[1] ?? 1, 1), lastOf(b[0] ?? 0, b[1] ?? 1)];
    return last < first
      ? { why: 'it is not a span of months that can be read' }
      : { words: tidy(whole), sort: first, to: last };
  }

  #season(whole: string, y: string | undefined, part: string | undefined): CaseDate {
    const year = this.#year(y);
    const [from, to] = SEASONS[part?.toLowerCase() ?? ''] ?? [1, 12];
    return { words: tidy(whole), sort: iso(year, from, 1), to: lastOf(to < from ? year + 1 : year, to) };
  }

  #years(whole: string, y: string | undefined, y2: string | undefined): CaseDate | Unread {
    const from = this.#year(y);
    const to = (y2 ?? '').length === 2 ? Math.floor(from / 100) * 100 + Number(y2) : this.#year(y2);
    if (to < from) return { why: 'it is not a span of years that can be read' };
    return { words: tidy(whole), sort: iso(from, 1, 1), to: iso(to, 12, 31) };
  }
}

const tidy = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
