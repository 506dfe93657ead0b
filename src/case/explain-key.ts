import type { z } from 'zod';
import { listWords, quote } from '../diagnostics/quote.js';
import type { Explanation } from './explanation.js';
import { namePlace } from './name-place.js';
import { descriptionOf, valuesAllowed } from './schema-at.js';
import type { DataPath } from './source-map.js';

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A key that its group must have. */
export const explainMissingKey = (path: DataPath, schema: z.core.$ZodType | undefined): Explanation => {
  const key = String(path.at(-1));
  const values = valuesAllowed(schema);
  const description = descriptionOf(schema);
  const where = path.length > 1 ? ` in ${namePlace(path.slice(0, -1))}` : '';
  const hint = [
    `Add a line "${key}: …".`,
    ...(description === undefined ? [] : [ended(description)]),
    ...(values.length > 0 ? [`It may be ${listWords(values)}.`] : []),
  ];
  return { code: 'missing-key', message: `${quote(key)} is missing${where}.`, hint: hint.join(' ') };
};

/** A key that its group does not have; `meant` is the one that was probably meant. */
export const explainUnknownKey = (
  key: string,
  path: DataPath,
  allowed: readonly string[],
  meant: string | undefined,
): Explanation => {
  const where = path.length === 0 ? 'here' : `in ${namePlace(path)}`;
  const hint =
    key === '<<'
      ? 'Values marked with & are not merged in; write them out.'
      : meant === undefined
        ? `The keys ${where} are ${listWords(allowed, 'and')}.`
        : `Did you mean ${quote(meant)}?`;
  return { code: 'unknown-key', message: `${quote(key)} is not a key that is known ${where}.`, hint };
};
