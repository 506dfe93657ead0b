import type { CaseTime } from '../../../data-schema/dates.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** `2.20pm`, `1420hrs`, `14:20` as the 24-hour clock; undefined where there is no such time. */
const clock = (hourText: string, minuteText: string, half: string): string | undefined => {
  let hour = Number(hourText);
  const minute = Number(minuteText);
  if (half !== '' && hour > 12) return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
  if (half.startsWith('p') && hour < 12) hour += 12;
  if (half.startsWith('a') && hour === 12) hour = 0;
  if (hour === 24 && minute === 0) hour = 0;
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
};

const ONE =
  /^(\d{1,2})(?:\s*[.:;h]\s*(\d{2})(?::\d{2})?|(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?\s*(?:h(?:ou)?rs?\.?|h)?(?![\d/])/i;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:12\s*)?(?:noon|midday)\b/i, '12:00'],
  [/^(?:12\s*)?midnight\b/i, '00:00'],
  [/^(?:a\.?m\.?|morning)(?!\w)/i, 'am'],
  [/^(?:p\.?m\.?|afternoon|evening|night)(?!\w)/i, 'pm'],
];
const ABOUT =
  /^(?:approx(?:imately)?\.?|about|around|circa|c\.|c(?=\d)|~|\?|at|just (?:before|after)|before|after|between|from|(?:early|late|mid)(?=[\s-]))\s*-?\s*/i;

/** Reads a text that is a time and nothing else. `?` and `N/K` are no time, and nothing is lost with them. */
export const readTime = (text: string): { time: CaseTime | undefined } | undefined => {
  const whole = text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\((.*)\)$/, '$1');
  if (/^(?:|\?+|-+|–|n\/?k|n\/?a|not known|unknown|not recorded|no time|blank)$/i.test(whole))
    return { time: undefined };
  let rest = whole;
  let isExact = true;
  for (let about = ABOUT.exec(rest); about; about = ABOUT.exec(rest)) {
    if (!/^at/i.test(about[0])) isExact = false;
    rest = rest.slice(about[0].length);
  }
  const first = readOne(rest);
  if (first === undefined) return undefined;
  const after = rest.slice(first.length).trim();
  const range = /^(?:-|–|—|to|and|until)\s*/i.exec(after);
  const second = range && readOne(after.slice(range[0].length));
  const left = second ? after.slice((range?.[0].length ?? 0) + second.length).trim() : after;
  if (left !== '' && !/^(?:\?|\(?approx\.?\)?|ish)$/i.test(left)) return undefined;
  if (first.isWord && !second && left === '' && isExact) {
    const plain = /^(?:am|pm|a\.m\.?|p\.m\.?|noon|midday|midnight|12 noon|12 midnight)$/i.test(whole);
    return { time: plain ? first.time : { words: whole, sort: first.time } };
  }
  return { time: isExact && !second && left === '' ? first.time : { words: whole, sort: first.time } };
};

const readOne = (text: string): { time: string; length: number; isWord: boolean } | undefined => {
  for (const [pattern, time] of WORDS) {
    const word = pattern.exec(text);
    if (word) return { time, length: word[0].length, isWord: true };
  }
  const match = ONE.exec(text);
  if (!match) return undefined;
  const [all, hour = '', minutes, run, half = ''] = match;
  // "14" alone is no time, "2pm" and "14 hrs" are.
  if (minutes === undefined && run === undefined && half === '' && !/h/i.test(all)) return undefined;
  if (run !== undefined && hour.length !== 2 && half === '' && !/h/i.test(all)) return undefined;
  const time = clock(hour, minutes ?? run ?? '0', half.toLowerCase());
  return time === undefined ? undefined : { time, length: all.length, isWord: false };
};
