import { z } from 'zod';
import { suggestDate } from './suggest-date.js';

const LONGEST_SUGGESTED = 60;

/** The time on the 24-hour clock, `HH:MM`, that `9.30`, `2:30 pm`, `1420` or `14h20` stands for. */
const suggestTime = (written: string): string | undefined => {
  const parts =
    /^(\d{1,2})[.:h ]?(\d{2})\s*(am|pm)?$/i.exec(written) ?? /^(\d{1,2})()\s*(am|pm)$/i.exec(written);
  if (parts === null) return undefined;
  const half = parts[3]?.toLowerCase();
  const hour = Number(parts[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const onDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(onDay).padStart(2, '0')}:${parts[2] === '' ? '00' : parts[2]}`;
};

const withHyphens = (written: string): string =>
  written.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');

const withoutAccents = (written: string): string => written.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** What a value of the wrong form may have been meant as, the likeliest first. */
const candidates = (written: string): readonly (string | undefined)[] => [
  suggestDate(written),
  suggestTime(written),
  written,
  withHyphens(written),
  withHyphens(withoutAccents(written)).toLowerCase(),
  written.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
];

/** The value that was most likely meant and that the schema accepts, as it is to be typed; undefined where none is known. */
export const suggestForm = (written: string, schema: z.core.$ZodType | undefined): string | undefined => {
  const oneLine = written.replaceAll(/\s+/g, ' ').trim();
  if (schema === undefined || oneLine === '' || oneLine.length > LONGEST_SUGGESTED) return undefined;
  const meant = candidates(oneLine).find(
    (candidate) => candidate !== undefined && accepts(schema, candidate),
  );
  return meant !== undefined && /^[\d.:]+$/.test(meant) ? `"${meant}"` : meant;
};

/** Whether a schema takes a value. */
export const accepts = (schema: z.core.$ZodType | undefined, value: unknown): boolean =>
  schema !== undefined && z.safeParse(schema, value).success;
