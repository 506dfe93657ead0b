import type { Person } from './person.js';
import { keysOf } from './read-words.js';
import type { Vocabulary } from './vocabulary.js';

const IN_BRACKETS = /\((\p{Lu}[\p{Lu}\p{N}]{1,4})\)/gu;
const LONGEST_NAME = 60;

/** The professionals whom the texts of a record name with their initials in brackets: "Susan Whitworth (SW)". */
export const introducedStaff = (record: object, { professionals }: Vocabulary): ReadonlySet<Person> => {
  const found = new Set<Person>();
  for (const value of Object.values(record) as readonly unknown[]) {
    const text = typeof value === 'string' ? value : value instanceof Object && 'source' in value ? String(value.source) : '';
    for (const { 1: initials, index } of text.matchAll(IN_BRACKETS)) {
      const before = keysOf(text.slice(Math.max(0, index - LONGEST_NAME), index)).at(-1);
      for (const person of professionals) {
        const isNamed = person.familyNames.some((name) => keysOf(name).at(-1) === before);
        if (person.initials === initials && isNamed) found.add(person);
      }
    }
  }
  return found;
};
