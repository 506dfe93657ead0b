import type { z } from 'zod';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { listWords, quote } from '../diagnostics/quote.js';
import type { Explanation } from './explanation.js';
import { namePlaceFirst } from './name-place.js';
import { isCaseDate } from './schema-at.js';
import type { DataPath } from './source-map.js';
import { explainImpossibleDate } from './suggest-date.js';
import { accepts, suggestForm } from './suggest-form.js';

/** A value that is none of those that its place takes. */
export const explainUnknownValue = (
  path: DataPath,
  value: unknown,
  allowed: readonly string[],
): Explanation => {
  const meant = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
  return {
    code: 'unknown-value',
    message: `${namePlaceFirst(path)} may not be ${quote(String(value))}.`,
    hint: `${meant === undefined ? '' : `Did you mean ${quote(meant)}? `}It may be ${listWords(allowed)}.`,
  };
};

/** A list with too few or too many entries; `wanted` goes on from "must have". */
export const explainLength = (path: DataPath, value: unknown, wanted: string): Explanation => {
  const has = Array.isArray(value) && value.length > 0 ? value.length : 'none';
  return {
    code: 'wrong-length',
    message: `${namePlaceFirst(path)} must have ${wanted}; it has ${has}.`,
    hint: 'Each entry stands on a line of its own that begins with a hyphen and a space.',
  };
};

export const explainBlank = (path: DataPath): Explanation => ({
  code: 'blank',
  message: `${namePlaceFirst(path)} is blank.`,
  hint: 'Write a value, or delete the line.',
});

/** A text in the form of a date that no calendar has. */
export const explainDateOutOfCalendar = (value: string): Explanation => ({
  code: 'impossible-date',
  message: `${quote(value)} is not a day in the calendar.`,
  hint: explainImpossibleDate(value),
});

const hintForForm = (value: string, message: string, schema: z.core.$ZodType | undefined): string => {
  if (!message.startsWith('must')) return 'Delete that character.';
  const meant = suggestForm(value, schema);
  if (meant !== undefined) return `Write: ${meant}`;
  if (!isCaseDate(schema) || !accepts(schema, { words: value, sort: '2009-06-01' }))
    return 'Type it in that form.';
  return `If the day is not known, write two lines below the key, indented: "words: ${value}" and "sort: …", the day at which it sorts.`;
};

/** A text of another form than its place takes; `message` is the schema’s own and goes on from the name of the place. */
export const explainForm = (
  path: DataPath,
  value: string,
  message: string,
  schema: z.core.$ZodType | undefined,
): Explanation => {
  const given = message.startsWith('must be') ? `, not ${quote(value)}` : '';
  return {
    code: 'wrong-form',
    message: `${namePlaceFirst(path)} ${message}${given}.`,
    hint: hintForForm(value, message, schema),
  };
};
