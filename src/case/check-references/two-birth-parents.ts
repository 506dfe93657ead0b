import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';

/** Nobody has more than two parents by birth, nor one of them twice; two mothers or two fathers are worth a second look. */
export const twoBirthParents: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const sexes = new Map(
    file.data.family.filter(({ id }) => id !== 'unknown').map(({ id, sex }) => [id, sex]),
  );
  return file.data.family.flatMap(({ id, parents }, index) => {
    const byBirth = parents.map((parent, at) => ({ ...parent, at })).filter(({ kind }) => kind === 'birth');
    const twice = byBirth.find(
      ({ person }, place) =>
        person !== 'unknown' && byBirth.findIndex((other) => other.person === person) < place,
    );
    const extra = twice ?? byBirth[2];
    if (!extra) {
      const [first, second] = byBirth;
      const sex = first && sexes.get(first.person);
      if (!first || !second || (sex !== 'female' && sex !== 'male') || sexes.get(second.person) !== sex)
        return [];
      return [
        findingAt(file, ['family', index, 'parents', second.at, 'person'], {
          code: 'two-birth-parents-of-one-sex',
          severity: 'warning',
          message: `${quote(id)} is given two birth parents who are both ${sex}: ${quote(first.person)} and ${quote(second.person)}.`,
          hint: 'Correct the parent or the sex, or say with kind how this person is a parent: adoptive, foster, step or guardian.',
        }),
      ];
    }
    const message = twice
      ? `${quote(extra.person)} is given twice as a birth parent of ${quote(id)}.`
      : `${quote(id)} is given more than two birth parents.`;
    return [
      findingAt(file, ['family', index, 'parents', extra.at, 'person'], {
        code: 'too-many-birth-parents',
        message,
        hint: 'Take one away, or say with kind how this person is a parent: adoptive, foster, step or guardian.',
      }),
    ];
  });
};
