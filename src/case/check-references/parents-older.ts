import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { addDays, daysOf, wordsOf } from './rough-dates.js';

/** Nobody has borne or begotten a child at a younger age, in years; below the second it is worth a second look. */
const YOUNGEST = 9;
const UNLIKELY = 12;
/** The longest time, in days, that a child may be born after its father’s death. */
const AFTER_FATHER = 310;

const yearsLater = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** A child is born to parents who were old enough and lived; rough dates get the benefit of the doubt. */
export const parentsOlder: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family } = file.data;
  const people = new Map(family.map((person) => [person.id, person]));
  return family.flatMap(({ id, born, parents }, index) =>
    parents.flatMap(({ person, kind }, at) => {
      const parent = people.get(person);
      if (kind !== 'birth' || parent === undefined || born === undefined || person === id) return [];
      const path = ['family', index, 'parents', at, 'person'];
      const child = daysOf(born);
      const finding = (code: string, message: string, severity: 'error' | 'warning' = 'error') => [
        findingAt(file, path, {
          code,
          severity,
          message,
          hint: 'Correct the parent, or one of the two dates.',
        }),
      ];
      if (parent.born !== undefined) {
        const { first } = daysOf(parent.born);
        const dates = `${quote(id)} was born ${wordsOf(born)}, ${quote(person)} ${wordsOf(parent.born)}`;
        if (child.last <= first)
          return finding('child-older-than-parent', `A child cannot be older than a parent: ${dates}.`);
        if (child.last < yearsLater(first, YOUNGEST))
          return finding(
            'parent-too-young',
            `${quote(person)} would have been a parent as a child of less than ${YOUNGEST} years: ${dates}.`,
          );
        if (child.last < yearsLater(first, UNLIKELY))
          return finding(
            'parent-too-young',
            `${quote(person)} was less than ${UNLIKELY} years old when the child was born: ${dates}.`,
            'warning',
          );
      }
      if (parent.died !== undefined) {
        const { last } = daysOf(parent.died);
        const latest = parent.sex === 'female' ? last : addDays(last, AFTER_FATHER);
        if (child.first > latest)
          return finding(
            'born-after-death',
            `A child cannot be born so long after a parent’s death: ${quote(id)} was born ${wordsOf(born)}, ${quote(person)} died ${wordsOf(parent.died)}.`,
          );
      }
      return [];
    }),
  );
};
