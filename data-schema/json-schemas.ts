import { z } from 'zod';
import { FILE_KINDS, type FileKind } from './files.js';

/** The JSON Schema (draft-07) of one kind of file, as an editor needs it: a key with a default may be left out. */
export const jsonSchemaOf = ({ schema, title, purpose }: FileKind): z.core.JSONSchema.BaseSchema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { $schema, title, description: purpose, ...rest };
};

/** File name → text of the JSON Schemas that editors complete and check with. */
export const jsonSchemas = (): ReadonlyMap<string, string> =>
  new Map(
    FILE_KINDS.map((kind) => [`${kind.name}.schema.json`, `${JSON.stringify(jsonSchemaOf(kind), undefined, 2)}\n`]),
  );
