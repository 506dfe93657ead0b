import { z } from 'zod';
import { approximateDate } from '../../data-schema/dates.js';
import type { DataPath } from './source-map.js';

/** The schema beneath what makes a value optional or gives it a default. */
export const unwrapSchema = (schema: z.core.$ZodType): z.core.$ZodType => {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  ) {
    return unwrapSchema(schema.def.innerType);
  }
  return schema;
};

/** The schemas that a value may follow: the alternatives of a union, else the one. */
export const alternativesOf = (schema: z.core.$ZodType | undefined): readonly z.core.$ZodType[] => {
  if (schema === undefined) return [];
  const unwrapped = unwrapSchema(schema);
  return unwrapped instanceof z.ZodUnion ? unwrapped.options.flatMap(alternativesOf) : [unwrapped];
};

const stepInto = (schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined => {
  for (const option of alternativesOf(schema)) {
    if (option instanceof z.ZodObject && typeof step === 'string' && Object.hasOwn(option.shape, step)) {
      return option.shape[step];
    }
    if (option instanceof z.ZodArray) return option.element;
    if (option instanceof z.ZodTuple && typeof step === 'number') return option.def.items[step];
  }
  return undefined;
};

/** The schema of the value at a path, or undefined where the schema has no such place. */
export const schemaAt = (schema: z.core.$ZodType, path: DataPath): z.core.$ZodType | undefined => {
  let at: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    if (at === undefined) return undefined;
    at = stepInto(at, step);
  }
  return at;
};

/** The keys that the schema allows in the map at a path. */
export const keysAllowed = (schema: z.core.$ZodType | undefined): readonly string[] =>
  alternativesOf(schema).flatMap((option) =>
    option instanceof z.ZodObject ? Object.keys(option.shape) : [],
  );

/** The values that a schema lists, where it lists them. */
export const valuesAllowed = (schema: z.core.$ZodType | undefined): readonly string[] =>
  alternativesOf(schema).flatMap((option) => {
    if (option instanceof z.ZodEnum) return option.options.map(String);
    return option instanceof z.ZodLiteral ? [...option.values].map(String) : [];
  });

/** Whether the schema asks for a date, real or approximate. */
export const isCaseDate = (schema: z.core.$ZodType | undefined): boolean =>
  alternativesOf(schema).includes(approximateDate);

/** What a schema's field is for, as it describes itself. */
export const descriptionOf = (schema: z.core.$ZodType | undefined): string | undefined => {
  if (schema === undefined) return undefined;
  const own = schema instanceof z.ZodType ? schema.description : undefined;
  const unwrapped = unwrapSchema(schema);
  return own ?? (unwrapped === schema ? undefined : descriptionOf(unwrapped));
};
