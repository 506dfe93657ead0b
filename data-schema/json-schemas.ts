import { z } from 'zod';
import { FILE_KINDS, type FileKind } from './files.js';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What a schema asks of a file, as draft-07: a key with a default may be left out. */
export const toJsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as JsonSchema;

/** The JSON Schema of one kind of file, with its title. */
export const jsonSchemaOf = ({ schema, title, purpose }: FileKind): JsonSchema => {
  const { $schema, ...rest } = toJsonSchema(schema);
  return {
    ...($schema === undefined ? {} : { $schema }),
    title,
    description: purpose,
    ...rest,
  };
};

/** File name → text of the JSON Schemas that editors complete and check with. */
export const jsonSchemas = (): ReadonlyMap<string, string> =>
  new Map(
    FILE_KINDS.map((kind) => [
      `${kind.name}.schema.json`,
      `${JSON.stringify(jsonSchemaOf(kind), undefined, 2)}\n`,
    ]),
  );
