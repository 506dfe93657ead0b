import type { z } from 'zod';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import {
  explainBlank,
  explainDateOutOfCalendar,
  explainForm,
  explainLength,
  explainUnknownValue,
} from './explain-form.js';
import { explainMissingKey, explainUnknownKey } from './explain-key.js';
import { explainWrongType } from './explain-wrong-type.js';
import type { Explanation } from './explanation.js';
import { keysAllowed, schemaAt, valuesAllowed } from './schema-at.js';
import type { SourceMap } from './source-map.js';

type Issue = z.core.$ZodIssue;

/** An alternative of a union that took the kind of value that was given, and found fault within it. */
const wasMeant = (alternative: readonly Issue[]): boolean =>
  alternative.length > 0 && alternative.every(({ code, path }) => code !== 'invalid_type' || path.length > 0);

/** The problems of the alternative that was meant, where a union says only that none of its alternatives fits. */
const withinUnion = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.input === undefined) return [issue];
  const meant = issue.errors.find(wasMeant);
  return (
    meant?.flatMap((inner) => withinUnion({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue]
  );
};

const countEntries = (number: number | bigint): string =>
  `${number} ${Number(number) === 1 ? 'entry' : 'entries'}`;

const explain = (
  issue: Issue,
  schema: z.core.$ZodType | undefined,
  written: string | undefined,
): Explanation => {
  const { path, input: value } = issue;
  const text = typeof value === 'string' ? value : undefined;
  if (text?.trim() === '') return explainBlank(path);
  if (issue.code === 'invalid_value' && (text !== undefined || typeof value === 'number')) {
    return explainUnknownValue(path, value, valuesAllowed(schema));
  }
  if (issue.code === 'too_small' && Array.isArray(value)) {
    return explainLength(path, value, `at least ${countEntries(issue.minimum)}`);
  }
  if (issue.code === 'too_big' && Array.isArray(value)) {
    return explainLength(path, value, `no more than ${countEntries(issue.maximum)}`);
  }
  if (text !== undefined && issue.code === 'custom' && issue.params?.['code'] === 'impossible-date') {
    return explainDateOutOfCalendar(text);
  }
  if (text !== undefined && (issue.code === 'custom' || issue.code === 'invalid_format')) {
    return explainForm(path, text, issue.message, schema);
  }
  return explainWrongType({ value, path, schema, written });
};

/** The key that was probably meant, among those that are not there already. */
const keyMeant = (key: string, allowed: readonly string[], group: unknown): string | undefined =>
  didYouMean(
    key,
    allowed.filter((other) => !(typeof group === 'object' && group !== null && Object.hasOwn(group, other))),
  );

/**
 * What is wrong with the data of a file, all of it, in plain English and with its place. A missing key whose
 * misspelt form stands beside it is told once, as the unknown key. `issues` must hold their input (`reportInput`).
 */
export const explainIssues = (
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  sourceMap: SourceMap,
): readonly Diagnostic[] => {
  const all = issues.flatMap(withinUnion);
  const misspelt = new Set<string>();
  const unknown = all.flatMap((issue): Diagnostic[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const allowed = keysAllowed(schemaAt(schema, issue.path));
    return issue.keys.map((key) => {
      const meant = keyMeant(key, allowed, issue.input);
      if (meant !== undefined) misspelt.add(JSON.stringify([...issue.path, meant]));
      const location = sourceMap.locateKey([...issue.path, key]);
      return { ...explainUnknownKey(key, issue.path, allowed, meant), severity: 'error', location };
    });
  });
  const others = all.flatMap((issue): Diagnostic[] => {
    const { code, path, input } = issue;
    if (code === 'unrecognized_keys' || (input === undefined && misspelt.has(JSON.stringify(path))))
      return [];
    const place = schemaAt(schema, path);
    const what =
      input === undefined ? explainMissingKey(path, place) : explain(issue, place, sourceMap.writtenAt(path));
    return [{ ...what, severity: 'error', location: sourceMap.locateValue(path) }];
  });
  return [...unknown, ...others];
};
