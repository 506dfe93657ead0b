import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { addDays, daysOf, wordsOf } from './rough-dates.js';

/** Children of one birth have been born this many days apart, and hardly ever more. */
const MOST_DAYS_APART = 90;

/** Twins are born of the same parents and at the same time. */
export const twinsAgree: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family } = file.data;
  const people = new Map(family.map((person) => [person.id, person]));
  const parentsOf = ({ parents }: (typeof family)[number]): readonly string[] =>
    parents
      .filter(({ kind, person }) => kind === 'birth' && person !== 'unknown')
      .map(({ person }) => person);
  return family.flatMap((person, index) => {
    const twin = person.twinOf === undefined ? undefined : people.get(person.twinOf);
    if (!twin || twin === person) return [];
    const at = ['family', index, 'twinOf'];
    const [own, theirs] = [parentsOf(person), parentsOf(twin)];
    const differ = own.filter((id) => theirs.length > 0 && !theirs.includes(id));
    const isDifferent = differ.length > 0 && own.length >= theirs.length;
    if (isDifferent) {
      return [
        findingAt(file, at, {
          code: 'twins-of-other-parents',
          message: `${quote(person.id)} and ${quote(twin.id)} are given as twins, but not as children of the same parents.`,
          hint: 'Give both the same birth parents, or take twinOf away.',
        }),
      ];
    }
    if (person.born === undefined || twin.born === undefined) return [];
    const [one, other] = [daysOf(person.born), daysOf(twin.born)];
    const isApart =
      addDays(one.last, MOST_DAYS_APART) < other.first || addDays(other.last, MOST_DAYS_APART) < one.first;
    return isApart
      ? [
          findingAt(file, at, {
            code: 'twins-born-apart',
            message: `${quote(person.id)} and ${quote(twin.id)} are given as twins, but were born ${wordsOf(person.born)} and ${wordsOf(twin.born)}.`,
            hint: 'Correct one of the two dates, or take twinOf away.',
          }),
        ]
      : [];
  });
};
