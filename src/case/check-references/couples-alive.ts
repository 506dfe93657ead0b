import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { isBefore, wordsOf } from './rough-dates.js';

/** A couple begins, marries and parts while both live. */
export const couplesAlive: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const people = new Map(file.data.family.map((person) => [person.id, person]));
  return file.data.couples.flatMap((couple, index) =>
    (['from', 'married', 'separated', 'divorced'] as const).flatMap((key) => {
      const date = couple[key];
      if (date === undefined) return [];
      return couple.partners.flatMap((id) => {
        const person = people.get(id);
        const { born, died } = person ?? {};
        const message =
          born !== undefined && isBefore(date, born)
            ? `${quote(key)}, ${wordsOf(date)}, is before ${quote(id)} was born, ${wordsOf(born)}.`
            : died !== undefined && isBefore(died, date)
              ? `${quote(key)}, ${wordsOf(date)}, is after ${quote(id)} died, ${wordsOf(died)}.`
              : undefined;
        return message === undefined
          ? []
          : [
              findingAt(file, ['couples', index, key], {
                code: 'couple-not-alive',
                message,
                hint: 'Correct one of the two dates.',
              }),
            ];
      });
    }),
  );
};
