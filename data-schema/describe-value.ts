import { postHolder } from './contact.js';
import { approximateDate, approximateTime, day, timeOfDay } from './dates.js';
import { panelMember } from './panels.js';
import { email, identifier, telephone } from './text.js';
import { type JsonSchema, toJsonSchema } from './json-schemas.js';

/** A schema as text without what is said about it, to tell whether two ask for the same. */
const shapeOf = (schema: JsonSchema): string =>
  JSON.stringify(schema, (key, value: unknown) =>
    ['$schema', 'description', 'default'].includes(key) ? undefined : value,
  );

/** Forms that recur, and what a person calls them. */
const NAMED_SHAPES = new Map<string, string>(
  (
    [
      [day(), 'a day'],
      [approximateDate, 'a rough date'],
      [approximateTime, 'a rough time'],
      [timeOfDay(), 'a time, such as `"14:20"`, or `am`, or `pm`'],
      [identifier(), 'an id'],
      [telephone(), 'a telephone number in quotes'],
      [email(), 'an e-mail address'],
      [postHolder, 'a post holder'],
      [panelMember, 'a panel member'],
    ] as const
  ).map(([schema, name]) => [shapeOf(toJsonSchema(schema)), name]),
);

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

const join = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The groups of keys that a value holds and that are to be shown key by key; undefined where it holds none. */
export const groupWithin = (schema: JsonSchema): JsonSchema | undefined => {
  if (NAMED_SHAPES.has(shapeOf(schema))) return undefined;
  if (schema.properties !== undefined) return schema;
  return schema.type === 'array' && isSchema(schema.items) && !Array.isArray(schema.items)
    ? groupWithin(schema.items)
    : undefined;
};

const PLURALS: Readonly<Record<string, string>> = {
  text: 'texts',
  'a group of keys': 'groups of keys',
  'a panel member': 'panel members',
};

const listOf = (entry: string): string => {
  const plural = PLURALS[entry];
  return plural === undefined ? `a list, each entry ${entry}` : `a list of ${plural}`;
};

/** What may stand at a place, in words, with the values that are allowed in code marks. */
export const describeValue = (schema: JsonSchema): string => {
  const named = NAMED_SHAPES.get(shapeOf(schema));
  if (named !== undefined) return named;
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return join(schema.enum.map((value) => `\`${String(value)}\``));
  if (schema.anyOf !== undefined) return join(schema.anyOf.filter(isSchema).map(describeValue));
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.type === 'object') return 'a group of keys';
  if (schema.type !== 'array') return 'text';
  if (Array.isArray(schema.items))
    return `a list of ${schema.items.length}: ${schema.items.filter(isSchema).map(describeValue).join('; ')}`;
  return isSchema(schema.items) ? listOf(describeValue(schema.items)) : 'a list';
};
