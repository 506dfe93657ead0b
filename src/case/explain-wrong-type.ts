import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { listWords, quote } from '../diagnostics/quote.js';
import { namePlaceFirst } from './name-place.js';
import { alternativesOf, isCaseDate, keysAllowed } from './schema-at.js';
import type { DataPath } from './source-map.js';

type Explanation = Pick<Diagnostic, 'code' | 'message' | 'hint'>;

const KEYS_NAMED_IN_HINT = 8;

const kindGiven = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'boolean') return `the value ${String(value)}`;
  return typeof value === 'number' ? 'a number' : 'text';
};

const kindWanted = (schema: z.core.$ZodType | undefined): 'a date' | 'text' | 'a list' | 'a group of keys' | 'true or false' => {
  if (isCaseDate(schema)) return 'a date';
  const [first] = alternativesOf(schema);
  if (first instanceof z.ZodArray || first instanceof z.ZodTuple) return 'a list';
  if (first instanceof z.ZodObject) return 'a group of keys';
  return first instanceof z.ZodBoolean ? 'true or false' : 'text';
};

const truth = (value: unknown): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const word = String(value).trim().toLowerCase();
  if (['yes', 'y', 'true', 'on', '1'].includes(word)) return 'true';
  return ['no', 'n', 'false', 'off', '0'].includes(word) ? 'false' : undefined;
};

/** A key without a value where the schema wants one. */
const explainNoValue = (path: DataPath): Explanation => ({
  code: 'no-value',
  message: `${namePlaceFirst(path)} has no value.`,
  hint: 'Write one after the colon, or delete the line.',
});

const hintFor = (wanted: ReturnType<typeof kindWanted>, value: unknown, path: DataPath, written: string | undefined, keys: readonly string[]): string => {
  const key = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '- ';
  switch (wanted) {
    case 'a date':
      return 'Write the day as YYYY-MM-DD, such as 2009-06-01; for one known only roughly, give "words" and "sort".';
    case 'a list':
      return 'Write each entry on a line of its own that begins with a hyphen and a space.';
    case 'a group of keys': {
      const named = keys.slice(0, KEYS_NAMED_IN_HINT);
      return `Its keys stand indented on the lines below it: ${listWords(keys.length > named.length ? [...named, 'others'] : named, 'and')}.`;
    }
    case 'true or false':
      return `Write ${truth(value) ?? 'true or false'}, without quotes.`;
    case 'text':
      if (Array.isArray(value)) return 'Write one text; a text that begins with [ or - needs quotes.';
      if (typeof value === 'object') return 'Write one text; a text that begins with { or holds ": " needs quotes.';
      return `Put it in quotes: ${key}"${written ?? String(value)}".`;
  }
};

/**
 * A value of a kind that the schema does not take at its place. `written` is how the file writes it, which may differ
 * from the value (a leading zero).
 */
export const explainWrongType = (
  value: unknown,
  path: DataPath,
  schema: z.core.$ZodType | undefined,
  written: string | undefined,
): Explanation => {
  if (value === null) return explainNoValue(path);
  const wanted = kindWanted(schema);
  const given = wanted === 'true or false' && typeof value === 'string' ? quote(value) : kindGiven(value);
  return {
    code: 'wrong-type',
    message: `${namePlaceFirst(path)} must be ${wanted}, not ${given}.`,
    hint: hintFor(wanted, value, path, written, keysAllowed(schema)),
  };
};
