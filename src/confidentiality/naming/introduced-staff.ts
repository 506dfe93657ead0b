import type { Person } from './person.js';
import { keysOf, readWords } from './read-words.js';
import type { Vocabulary } from './vocabulary.js';

/** The professionals whom the texts of a record name by their family name, as in "Susan Whitworth (SW)". */
export const introducedStaff = (record: object, { professionals }: Vocabulary): ReadonlySet<Person> => {
  const named = new Set<string>();
  for (const value of Object.values(record) as readonly unknown[]) {
    for (const { key, shape } of readWords(textOf(value))) if (shape !== 'lower') named.add(key);
  }
  return new Set(
    professionals.filter(({ familyNames }) =>
      familyNames.some((name) => named.has(keysOf(name).at(-1) ?? '')),
    ),
  );
};

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return value instanceof Object && 'source' in value && typeof value.source === 'string' ? value.source : '';
};
