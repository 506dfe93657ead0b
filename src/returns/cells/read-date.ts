import { MONTH_NAMES } from '../../../data-schema/month-names.js';
import { isRealDay } from '../../../data-schema/is-real-day.js';
import type { CaseDate } from '../../../data-schema/dates.js';

/** A date read from a cell, and what a person should be told of it. */
export interface ReadDate {
  readonly date: CaseDate;
  readonly doubt?: 'impossible' | 'american' | 'future' | 'year-from-above';
  /** What stood in the cell beside the date. */
  readonly rest: string;
}

export interface DateContext {
  /** ISO day; nothing happened after it. */
  readonly asOf: string;
  /** The year of the row above, or of a heading, for dates without one. */
  readonly year?: number | undefined;
}

const MONTH_WORDS = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase());
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = "['’]?(\\d{4}|\\d{2})(?![\\d:])";
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\\.?\\s+)?';
const SEP = '\\s*[./\\-–\\s]\\s*';
const TO = '\\s*(?:-|–|—|/|&|and|to|until|till)\\s*';

const two = (value: number): string => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
const monthOf = (word: string): number => MONTH_WORDS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const yearOf = (text: string, asOf: string): number => {
  const year = Number(text);
  if (text.length === 4) return year;
  const century = Math.floor(Number(asOf.slice(0, 4)) / 100) * 100;
  return century + year > Number(asOf.slice(0, 4)) ? century - 100 + year : century + year;
};

interface Found {
  readonly from: string;
  readonly to?: string;
  readonly isExact: boolean;
  readonly doubt?: ReadDate['doubt'];
}

/** One day; where there is none such, the whole month. */
const single = (year: number, month: number, day: number): Found | undefined => {
  if (month > 12 && day <= 12 && isRealDay(iso(year, day, month)))
    return { from: iso(year, day, month), isExact: true, doubt: 'american' };
  if (month < 1 || month > 12) return undefined;
  const date = iso(year, month, day);
  if (isRealDay(date)) return { from: date, isExact: true };
  return {
    from: iso(year, month, 1),
    to: iso(year, month, lastDay(year, month)),
    isExact: false,
    doubt: 'impossible',
  };
};

const wholeMonth = (year: number, month: number): Found => ({
  from: iso(year, month, 1),
  to: iso(year, month, lastDay(year, month)),
  isExact: false,
});

const span = (from: Found | undefined, to: Found | undefined): Found | undefined => {
  if (from === undefined || to === undefined) return undefined;
  const last = to.to ?? to.from;
  return last < from.from ? undefined : { from: from.from, to: last, isExact: false };
};

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5], summer: [6, 8], autumn: [9, 11], winter: [12, 12], early: [1, 4], mid: [5, 8], late: [9, 12],
  'beginning of': [1, 3], 'start of': [1, 3], 'end of': [10, 12], christmas: [12, 12], 'new year': [1, 1], easter: [3, 4],
}; // prettier-ignore
const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10], mid: [11, 20], late: [21, 31], 'beginning of': [1, 10], 'start of': [1, 10], 'end of': [21, 31], 'middle of': [11, 20],
}; // prettier-ignore

type Pattern = readonly [
  pattern: RegExp,
  read: (parts: readonly string[], context: DateContext) => Found | undefined,
];
const at = (text: string): RegExp => new RegExp(`^${text}`, 'i');
const n = Number;

/** Tried in this order: the longest form first. */
const PATTERNS: readonly Pattern[] = [
  [at(`(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)(?:T[\\d:.]+Z?)?`), ([y = '', m, d]) => single(n(y), n(m), n(d))],
  // 3 May to 10 June 2004; 03/05/04 - 10/06/04
  [at(`${WEEKDAY}${DAY}${SEP}${MONTH}(?:${SEP}${YEAR})?${TO}${WEEKDAY}${DAY}${SEP}${MONTH}${SEP}${YEAR}`), ([d1, m1 = '', y1, d2, m2 = '', y2 = ''], c) => span(single(yearOf(y1 ?? y2, c.asOf), monthOf(m1), n(d1)), single(yearOf(y2, c.asOf), monthOf(m2), n(d2)))],
  [at(`${DAY}[./-](\\d{1,2})[./-]${YEAR}${TO}${DAY}[./-](\\d{1,2})[./-]${YEAR}`), ([d1, m1, y1 = '', d2, m2, y2 = ''], c) => span(single(yearOf(y1, c.asOf), n(m1), n(d1)), single(yearOf(y2, c.asOf), n(m2), n(d2)))],
  // 3 and 10 May 2004; 12–14/06/04; 14/15 June 2004
  [at(`${WEEKDAY}${DAY}${TO}${WEEKDAY}${DAY}${SEP}${MONTH}${SEP}${YEAR}`), ([d1, d2, m = '', y = ''], c) => span(single(yearOf(y, c.asOf), monthOf(m), n(d1)), single(yearOf(y, c.asOf), monthOf(m), n(d2)))],
  [at(`${DAY}\\s*(?:-|–|—|&|and|to)\\s*${DAY}[./](\\d{1,2})[./]${YEAR}`), ([d1, d2, m, y = ''], c) => span(single(yearOf(y, c.asOf), n(m), n(d1)), single(yearOf(y, c.asOf), n(m), n(d2)))],
  [at(`${MONTH}(?:${SEP}${YEAR})?\\s*(?:-|–|—|/|&|and|to|until)\\s*${MONTH}${SEP}${YEAR}`), ([m1 = '', y1, m2 = '', y2 = ''], c) => span(wholeMonth(yearOf(y1 ?? y2, c.asOf), monthOf(m1)), wholeMonth(yearOf(y2, c.asOf), monthOf(m2)))],
  [at(`${WEEKDAY}${DAY}(?:\\s+of)?${SEP}${MONTH}(?:${SEP}|,\\s*)${YEAR}`), ([d, m = '', y = ''], c) => single(yearOf(y, c.asOf), monthOf(m), n(d))],
  [at(`${WEEKDAY}${DAY}\\s*[./\\-–]\\s*(\\d{1,2})\\s*[./\\-–]\\s*${YEAR}`), ([d, m, y = ''], c) => single(yearOf(y, c.asOf), n(m), n(d))],
  [at(`${WEEKDAY}${MONTH}\\s+${DAY},?\\s+(\\d{4})`), ([m = '', d, y = ''], c) => single(yearOf(y, c.asOf), monthOf(m), n(d))],
  [at(`(\\d{2})(\\d{2})(\\d{4}|\\d{2})(?!\\d)`), ([d, m, y = ''], c) => single(yearOf(y, c.asOf), n(m), n(d))],
  [at(`(early|mid|late|beginning of|start of|end of|middle of)[\\s-]*${MONTH}${SEP}${YEAR}`), ([part = '', m = '', y = ''], c) => third(part, yearOf(y, c.asOf), monthOf(m))],
  [at(`${MONTH}(?:${SEP}|,\\s*|\\s*)${YEAR}`), ([m = '', y = ''], c) => wholeMonth(yearOf(y, c.asOf), monthOf(m))],
  [at(`(0?[1-9]|1[0-2])[./-](\\d{4})(?![./\\d-])`), ([m, y]) => wholeMonth(n(y), n(m))],
  [at(`(early|mid|late|spring|summer|autumn|winter|christmas|new year|easter|beginning of|start of|end of)[\\s-]*(?:of\\s+)?(\\d{4})`), ([part = '', y]) => season(part, n(y))],
  [at(`(\\d{4})\\s*[-–/]\\s*(\\d{4}|\\d{2})(?!\\d)`), ([a = '', b = '']) => span(wholeYear(n(a)), wholeYear(n(b.length === 2 ? a.slice(0, 2) + b : b)))],
  [at(`((?:19|20)\\d{2})(?![\\d:./])(?!\\s*h(?:ou)?rs)`), ([y]) => wholeYear(n(y))],
  [at(`${WEEKDAY}${DAY}\\s+${MONTH}(?!\\w)`), ([d, m = ''], { year }) => fromAbove(year, (y) => single(y, monthOf(m), n(d)))],
  [at(`${DAY}/(\\d{1,2})(?![\\d/.])`), ([d, m], { year }) => fromAbove(year, (y) => single(y, n(m), n(d)))],
]; // prettier-ignore

const wholeYear = (year: number): Found | undefined =>
  year < 1900 || year > 2099 ? undefined : { from: iso(year, 1, 1), to: iso(year, 12, 31), isExact: false };

const season = (part: string, year: number): Found | undefined => {
  const months = SEASONS[part.toLowerCase()];
  return (
    months && {
      from: iso(year, months[0], 1),
      to: iso(year, months[1], lastDay(year, months[1])),
      isExact: false,
    }
  );
};

const third = (part: string, year: number, month: number): Found | undefined => {
  const days = THIRDS[part.toLowerCase()];
  return (
    days && {
      from: iso(year, month, days[0]),
      to: iso(year, month, Math.min(days[1], lastDay(year, month))),
      isExact: false,
    }
  );
};

const fromAbove = (
  year: number | undefined,
  read: (year: number) => Found | undefined,
): Found | undefined => {
  const found = year === undefined ? undefined : read(year);
  return found && { ...found, doubt: found.doubt ?? 'year-from-above' };
};

const ROUGHLY =
  /^(?:\(?\?+\)?|c(?:irca)?\.|circa\b|c(?=\s*\d)|approx(?:imately)?\.?|about|around|between|from|before|after|by|on|or about|~|\[|\(|date:?|doe:?)\s*/i;
const ROUGHLY_AFTER =
  /^[ \t]*(?:\(?[ \t]*(?:approx(?:imately)?\.?(?![ \t]*\d)|ish|or so|onwards?|est(?:imated)?\.?|\?+|\(\?\))[ \t]*\)?\]?)/i;

/** Reads the date with which a text begins, in any British form; undefined where it begins with none. */
export const readDate = (text: string, context: DateContext): ReadDate | undefined => {
  let rough = false;
  let begin = text.trimStart();
  for (let match = ROUGHLY.exec(begin); match; match = ROUGHLY.exec(begin)) {
    rough ||= !/^(on|from|between|\(|\[|date|doe)/i.test(match[0]);
    begin = begin.slice(match[0].length);
  }
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(begin);
    const found = match && read(match.slice(1), context);
    if (!match || !found) continue;
    let end = match[0].length;
    const after = ROUGHLY_AFTER.exec(begin.slice(end));
    if (after) {
      rough = true;
      end += after[0].length;
    }
    const rest = begin
      .slice(end)
      .replace(/^[\s,;:]+/, '')
      .trim();
    const lead = text.trimStart().length - begin.length;
    const words = text
      .trimStart()
      .slice(0, lead + end)
      .replaceAll(/\s+/g, ' ')
      .trim();
    const doubt = found.doubt ?? (found.from > context.asOf ? ('future' as const) : undefined);
    const date: CaseDate =
      found.isExact && !rough
        ? found.from
        : {
            words,
            sort: found.from,
            ...(found.to === undefined || found.to === found.from ? {} : { to: found.to }),
          };
    return { date, rest, ...(doubt === undefined ? {} : { doubt }) };
  }
  return undefined;
};
