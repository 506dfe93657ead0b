import type { z } from 'zod';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { listWords, quote } from '../diagnostics/quote.js';
import { explainWrongType } from './explain-wrong-type.js';
import { namePlace, namePlaceFirst } from './name-place.js';
import { alternativesOf, descriptionOf, isCaseDate, keysAllowed, schemaAt } from './schema-at.js';
import type { DataPath, SourceMap } from './source-map.js';
import { explainImpossibleDate, suggestDate } from './suggest-date.js';

type Issue = z.core.$ZodIssue;
type Explanation = Pick<Diagnostic, 'code' | 'message' | 'hint'>;

const isMissing = (issue: Issue): boolean => issue.input === undefined;

/** `{a, b}` where a union has an alternative of that shape: the problems of that alternative, which was meant. */
const problemsOfUnion = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || isMissing(issue)) return [issue];
  const meant = issue.errors.find((alternative) => alternative.every(({ code, path }) => code !== 'invalid_type' || path.length > 0));
  if (meant === undefined || meant.length === 0) return [issue];
  return meant.flatMap((inner) => problemsOfUnion({ ...inner, path: [...issue.path, ...inner.path] }));
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const explainMissing = (path: DataPath, schema: z.core.$ZodType | undefined): Explanation => {
  const key = String(path.at(-1));
  const values = valuesAllowed(schema);
  const description = descriptionOf(schema);
  const what = values.length > 0 ? ` It is ${listWords(values.map(String))}.` : description === undefined ? '' : ` ${ended(description)}`;
  const where = path.length > 1 ? ` in ${namePlace(path.slice(0, -1))}` : '';
  return { code: 'missing-key', message: `${quote(key)} is missing${where}.`, hint: `Add a line "${key}: …".${what}` };
};

const valuesAllowed = (schema: z.core.$ZodType | undefined): readonly string[] =>
  alternativesOf(schema).flatMap((option) => {
    const { def } = option._zod;
    if (def.type === 'enum') return Object.values((def as z.core.$ZodEnumDef).entries).map(String);
    return def.type === 'literal' ? (def as z.core.$ZodLiteralDef<z.core.util.Literal>).values.map(String) : [];
  });

const explainValue = (path: DataPath, value: unknown, allowed: readonly string[]): Explanation => {
  const meant = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
  return {
    code: 'unknown-value',
    message: `${namePlaceFirst(path)} may not be ${quote(String(value))}.`,
    hint: `${meant === undefined ? '' : `Did you mean ${quote(meant)}? `}It is ${listWords(allowed)}.`,
  };
};

const explainDate = (value: string, rough: boolean): string | undefined => {
  const meant = suggestDate(value);
  if (meant !== undefined) return `Write ${meant}.`;
  return rough
    ? `For a date known only roughly, write below the key, indented: words: ${quote(value)} and, on the next line, sort: the day at which it sorts.`
    : undefined;
};

/** A message of the schema’s own, which goes on from the name of the place: "is …" or "must be …". */
const explainForm = (issue: Issue, path: DataPath, schema: z.core.$ZodType | undefined): Explanation => {
  const value = typeof issue.input === 'string' ? issue.input : '';
  const blank = value.trim() === '';
  const impossible = issue.code === 'custom' && issue.params?.['code'] === 'impossible-date';
  if (impossible) {
    return { code: 'impossible-date', message: `${quote(value)} is not a day in the calendar.`, hint: explainImpossibleDate(value) };
  }
  if (blank) {
    const form = issue.message.startsWith('must') ? `; it ${issue.message}` : '';
    return { code: 'blank', message: `${namePlaceFirst(path)} is blank${form}.`, hint: 'Write a value, or delete the line.' };
  }
  const given = issue.message.startsWith('must be') ? `, not ${quote(value)}` : '';
  const hint = issue.message.includes('YYYY-MM-DD') ? explainDate(value, isCaseDate(schema)) : undefined;
  return {
    code: 'wrong-form',
    message: ended(sentence(`${namePlaceFirst(path)} ${issue.message}${given}`)),
    ...(hint === undefined ? {} : { hint }),
  };
};

const explainLength = (path: DataPath, value: unknown, wanted: string): Explanation => {
  const has = Array.isArray(value) ? value.length : 0;
  return {
    code: 'wrong-length',
    message: `${namePlaceFirst(path)} must have ${wanted}; it has ${has === 0 ? 'none' : has}.`,
    hint: 'Each entry stands on a line of its own that begins with a hyphen and a space.',
  };
};

const entries = (number: number | bigint): string => `${number} ${Number(number) === 1 ? 'entry' : 'entries'}`;

const explain = (issue: Issue, schema: z.core.$ZodType | undefined, written: string | undefined): Explanation => {
  const { path } = issue;
  switch (issue.code) {
    case 'invalid_value':
      if (issue.input === null || typeof issue.input === 'object') return explainWrongType(issue.input, path, schema, written);
      return explainValue(path, issue.input, valuesAllowed(schema));
    case 'too_small':
      if (issue.origin === 'string') return explainForm({ ...issue, message: 'is blank' }, path, schema);
      return explainLength(path, issue.input, `at least ${entries(issue.minimum)}`);
    case 'too_big':
      return explainLength(path, issue.input, `no more than ${entries(issue.maximum)}`);
    case 'invalid_type':
    case 'invalid_union':
      return explainWrongType(issue.input, path, schema, written);
    default:
      return explainForm(issue, path, schema);
  }
};

const explainUnknownKey = (key: string, path: DataPath, allowed: readonly string[], meant: string | undefined): Explanation => {
  const where = path.length === 0 ? 'here' : `in ${namePlace(path)}`;
  const hint =
    key === '<<'
      ? 'Values marked with & are not merged in; write them out.'
      : meant === undefined
        ? `The keys ${where} are ${listWords(allowed, 'and')}.`
        : `Did you mean ${quote(meant)}?`;
  return { code: 'unknown-key', message: `${quote(key)} is not a key that is known ${where}.`, hint };
};

/**
 * What is wrong with the data of a file, all of it, in plain English and with its place. A missing key whose
 * misspelt form stands beside it is told once, as the unknown key. `issues` must hold their input (`reportInput`).
 */
export const explainIssues = (issues: readonly Issue[], schema: z.core.$ZodType, sourceMap: SourceMap): Diagnostic[] => {
  const all = issues.flatMap(problemsOfUnion);
  const misspelt = new Set<string>();
  const unknown = all.flatMap((issue): Diagnostic[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const allowed = keysAllowed(schemaAt(schema, issue.path));
    const present = new Set(Object.keys(issue.input ?? {}));
    return issue.keys.map((key) => {
      const meant = didYouMean(key, allowed.filter((other) => !present.has(other)));
      if (meant !== undefined) misspelt.add(JSON.stringify([...issue.path, meant]));
      return {
        ...explainUnknownKey(key, issue.path, allowed, meant),
        severity: 'error',
        location: sourceMap.locateKey([...issue.path, key]),
      };
    });
  });
  const others = all.flatMap((issue): Diagnostic[] => {
    if (issue.code === 'unrecognized_keys') return [];
    const { path } = issue;
    const place = schemaAt(schema, path);
    if (isMissing(issue)) {
      if (misspelt.has(JSON.stringify(path))) return [];
      return [{ ...explainMissing(path, place), severity: 'error', location: sourceMap.locateValue(path) }];
    }
    const written = sourceMap.writtenAt(path);
    return [{ ...explain(issue, place, written), severity: 'error', location: sourceMap.locateValue(path) }];
  });
  return [...unknown, ...others];
};
