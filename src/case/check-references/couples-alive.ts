import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { addYears, daysOf, isBefore, wordsOf } from './rough-dates.js';

/** Below this age, in years, nobody could marry (Marriage Act 1949). */
const MARRIAGEABLE = 16;

/** A couple begins, marries and parts while both live. */
export const couplesAlive: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const people = new Map(file.data.family.map((person) => [person.id, person]));
  return file.data.couples.flatMap((couple, index) =>
    (['from', 'to', 'married', 'separated', 'divorced'] as const).flatMap((key) => {
      const date = couple[key];
      if (date === undefined) return [];
      return couple.partners.flatMap((id) => {
        const { born, died } = people.get(id) ?? {};
        const finding = (
          message: string,
          code = 'couple-not-alive',
          severity: 'error' | 'warning' = 'error',
        ) => [
          findingAt(file, ['couples', index, key], {
            code,
            severity,
            message,
            hint: 'Correct one of the two dates.',
          }),
        ];
        if (died !== undefined && isBefore(died, date))
          return finding(`${quote(key)}, ${wordsOf(date)}, is after ${quote(id)} died, ${wordsOf(died)}.`);
        if (born === undefined) return [];
        const dates = `${quote(key)}, ${wordsOf(date)}, is before ${quote(id)}`;
        if (isBefore(date, born)) return finding(`${dates} was born, ${wordsOf(born)}.`);
        return key === 'married' && daysOf(date).last < addYears(daysOf(born).first, MARRIAGEABLE)
          ? finding(`${dates} was ${MARRIAGEABLE}: born ${wordsOf(born)}.`, 'married-too-young', 'warning')
          : [];
      });
    }),
  );
};
