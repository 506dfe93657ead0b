import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseFolderGuide } from '../../data-schema/case-folder-guide.js';
import { FILE_KINDS } from '../../data-schema/files.js';
import { type JsonSchema, jsonSchemaOf, jsonSchemas } from '../../data-schema/json-schemas.js';

const ROOT = join(import.meta.dirname, '../..');
const JSON_FOLDER = join(ROOT, 'data-schema/json');

const withinOf = (schema: JsonSchema): readonly JsonSchema[] => [
  ...Object.values(schema.properties ?? {}).filter((value) => typeof value === 'object'),
  ...(typeof schema.items === 'object' && !Array.isArray(schema.items) ? [schema.items] : []),
  ...(schema.anyOf ?? []).filter((value) => typeof value === 'object'),
];

const everySchema = (schema: JsonSchema): readonly JsonSchema[] => [
  schema,
  ...withinOf(schema).flatMap(everySchema),
];

describe('what is made from the schemas is current (npm run schemas writes it)', () => {
  test.each([...jsonSchemas()])('data-schema/json/%s', (name, text) => {
    expect(readFileSync(join(JSON_FOLDER, name), 'utf8')).toBe(text);
  });

  test('data-schema/json holds nothing else', () => {
    expect(readdirSync(JSON_FOLDER).toSorted()).toEqual([...jsonSchemas().keys()].toSorted());
  });

  test('docs/case-folder.md', () => {
    expect(readFileSync(join(ROOT, 'docs/case-folder.md'), 'utf8')).toBe(caseFolderGuide());
  });
});

describe('a JSON Schema', () => {
  test.each(FILE_KINDS)('of $path is draft-07, has a title, and takes no unknown key', (kind) => {
    const schema = jsonSchemaOf(kind);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.title).toBe(kind.title);
    for (const within of everySchema(schema)) {
      if (within.type === 'object') expect(within.additionalProperties).toBe(false);
    }
  });

  test.each(FILE_KINDS)('of $path asks for no key that has a default', (kind) => {
    for (const { properties, required = [] } of everySchema(jsonSchemaOf(kind))) {
      for (const [key, value] of Object.entries(properties ?? {})) {
        if (typeof value === 'object' && 'default' in value) expect(required).not.toContain(key);
      }
    }
  });

  test.each(FILE_KINDS)('of $path says of every key what it is', (kind) => {
    const untold = everySchema(jsonSchemaOf(kind)).flatMap(({ properties }) =>
      Object.entries(properties ?? {}).flatMap(([key, value]) =>
        typeof value === 'object' && value.description !== undefined ? [] : [key],
      ),
    );
    expect(untold).toEqual([]);
  });
});
