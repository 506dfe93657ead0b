import { z } from 'zod';
import { listWords, quote } from '../diagnostics/quote.js';
import type { Explanation } from './explanation.js';
import { namePlaceFirst } from './name-place.js';
import { alternativesOf, isCaseDate, keysAllowed } from './schema-at.js';
import type { DataPath } from './source-map.js';
import { accepts, suggestForm } from './suggest-form.js';

/** A value that is not of the kind that its place takes. */
export interface Mistyped {
  readonly value: unknown;
  readonly path: DataPath;
  readonly schema: z.core.$ZodType | undefined;
  /** How the file writes it, which may differ from the value (a leading zero). */
  readonly written: string | undefined;
}

type Kind = 'a date' | 'a time' | 'text' | 'a list' | 'a group of keys' | 'true or false';

const KEYS_NAMED_IN_HINT = 8;

const kindGiven = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'boolean') return `the value ${String(value)}`;
  return typeof value === 'number' ? 'a number' : 'text';
};

const kindWanted = (schema: z.core.$ZodType | undefined): Kind => {
  if (accepts(schema, '2009-06-01') && !accepts(schema, '2009-06-31')) return 'a date';
  if (accepts(schema, '14:20') && !accepts(schema, '14:70')) return 'a time';
  const [first] = alternativesOf(schema);
  if (first instanceof z.ZodArray || first instanceof z.ZodTuple) return 'a list';
  if (first instanceof z.ZodObject) return 'a group of keys';
  return first instanceof z.ZodBoolean ? 'true or false' : 'text';
};

const truth = (value: unknown): string | undefined => {
  const word = String(value).trim().toLowerCase();
  if (['yes', 'y', 'true', 'on', '1'].includes(word)) return 'true';
  return ['no', 'n', 'false', 'off', '0'].includes(word) ? 'false' : undefined;
};

const hintForText = ({ value, path, written }: Mistyped): string => {
  if (Array.isArray(value)) return 'Write one text; a text that begins with [ or - needs quotes.';
  if (typeof value === 'object')
    return 'Write one text; a text that begins with { or holds ": " needs quotes.';
  const last = path.at(-1);
  return `Put it in quotes: ${typeof last === 'string' ? `${last}: ` : '- '}"${written ?? JSON.stringify(value)}".`;
};

const hintFor = (wanted: Kind, mistyped: Mistyped): string => {
  const { value, schema, written } = mistyped;
  switch (wanted) {
    case 'a date': {
      const rough = isCaseDate(schema) ? '; for one known only roughly, give "words" and "sort"' : '';
      return `Write the day as YYYY-MM-DD, such as 2009-06-01${rough}.`;
    }
    case 'a time':
      return `Write: ${suggestForm(written ?? '', schema) ?? 'the time on the 24-hour clock, in quotes, such as "14:20"'}`;
    case 'a list':
      return 'Write each entry on a line of its own that begins with a hyphen and a space.';
    case 'a group of keys': {
      const keys = keysAllowed(schema);
      const named =
        keys.length > KEYS_NAMED_IN_HINT ? [...keys.slice(0, KEYS_NAMED_IN_HINT), 'others'] : keys;
      return `Its keys stand indented on the lines below it: ${listWords(named, 'and')}.`;
    }
    case 'true or false':
      return `Write ${truth(value) ?? 'true or false'}, without quotes.`;
    case 'text':
      return hintForText(mistyped);
  }
};

/** What is wrong with a value of the wrong kind, or with a key that has none. */
export const explainWrongType = (mistyped: Mistyped): Explanation => {
  const { value, path, schema } = mistyped;
  if (value === null) {
    const message = `${namePlaceFirst(path)} has no value.`;
    return { code: 'no-value', message, hint: 'Write one after the colon, or delete the line.' };
  }
  const wanted = kindWanted(schema);
  const given = wanted === 'true or false' && typeof value === 'string' ? quote(value) : kindGiven(value);
  return {
    code: 'wrong-type',
    message: `${namePlaceFirst(path)} must be ${wanted}, not ${given}.`,
    hint: hintFor(wanted, mistyped),
  };
};
