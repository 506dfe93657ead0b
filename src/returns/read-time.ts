import type { CaseTime } from '../../data-schema/dates.js';

/** A time that was read from the beginning of a text, and what follows it. */
export interface TimeReading {
  readonly time: CaseTime;
  readonly rest: string;
}

const HOURS = String.raw`(?:\s*(?:hrs?|hours|h)\b\.?)?`;
const CLOCK = new RegExp(
  String.raw`^(?:(?<h>\d{1,2})\s*[.:;]\s*(?<m>\d{2})(?::\d{2})?\s*(?<half>[ap]\.?\s?m\.?)?|(?<h2>\d{1,2})\s*(?<half2>[ap]\.?\s?m\.?)|(?<four>\d{4})(?!\d)\s*(?<half3>[ap]\.?\s?m\.?)?)${HOURS}`,
  'i',
);
const WORDS: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };
const ROUGH =
  /^(?:approx(?:imately)?\.?|circa|c\.?(?=\s*\d)|about|around|abt\.?|before|after|by|at|~|\?)\s*/i;
const PART =
  /^(?:(?<am>a\.?m\.?|morning|early morning)|(?<pm>p\.?m\.?|afternoon|evening|night|late evening))(?![\p{L}])/iu;

const clock = (match: RegExpExecArray): string | undefined => {
  const { h, m, half, h2, half2, four, half3 } = match.groups ?? {};
  let hours = Number(h ?? h2 ?? four?.slice(0, 2));
  const minutes = Number(m ?? four?.slice(2) ?? 0);
  const isAfternoon = /^p/i.test(half ?? half2 ?? half3 ?? '');
  const isMorning = /^a/i.test(half ?? half2 ?? half3 ?? '');
  if ((isAfternoon || isMorning) && hours > 12 && !(isAfternoon && hours < 24)) return undefined;
  if (isAfternoon && hours < 12) hours += 12;
  if (isMorning && hours === 12) hours = 0;
  if (hours === 24 && minutes === 0) hours = 0;
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/**
 * Reads a time as agencies write it: `14.20`, `1420hrs`, `2.20pm`, `pm`, `noon`, `approx 14.20`, `14:00-15:30`. What is exact becomes
 * `HH:MM` on the 24-hour clock, or `am` or `pm`; what is rough, or a span, keeps its words. Undefined where the text does not
 * begin with a time.
 */
export const readTime = (text: string): TimeReading | undefined => {
  const plain = text
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replaceAll(/[\u2010-\u2012]/g, '-')
    .trim();
  const rough = ROUGH.exec(plain)?.[0] ?? '';
  const isRough = rough !== '' && !/^at\b/i.test(rough);
  const body = plain.slice(rough.length);
  const word = /^(noon|midday|midnight)\b/i.exec(body);
  const match = word ? null : CLOCK.exec(body);
  const exact = word ? WORDS[word[1]?.toLowerCase() ?? ''] : match ? clock(match) : undefined;
  if (exact === undefined) {
    const part = PART.exec(body);
    if (!part) return undefined;
    const time = part.groups?.['am'] === undefined ? 'pm' : 'am';
    return {
      time:
        isRough || !/^[ap]\.?m/i.test(part[0]) ? { words: `${rough}${part[0]}`.trim(), sort: time } : time,
      rest: body.slice(part[0].length).trim(),
    };
  }
  const length = (word ?? match)?.[0].length ?? 0;
  const after = body.slice(length);
  const span = /^\s*(?:-|–|—|to|until|and)\s*/i.exec(after);
  const second = span ? CLOCK.exec(after.slice(span[0].length)) : null;
  if (span && second && clock(second) !== undefined) {
    const whole = length + span[0].length + second[0].length;
    return {
      time: { words: `${rough}${body.slice(0, whole)}`.trim(), sort: exact },
      rest: body.slice(whole).trim(),
    };
  }
  const doubt = /^\s*(?:\(?\s*(?:approx(?:imately)?\.?|\?|tbc|est\.?)\s*\)?)/i.exec(after)?.[0] ?? '';
  const words = `${rough}${body.slice(0, length)}${doubt}`.trim();
  return {
    time: isRough || doubt !== '' ? { words, sort: exact } : exact,
    rest: after.slice(doubt.length).trim(),
  };
};
