import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';

/** Nobody has more than two parents by birth, nor one of them twice. */
export const twoBirthParents: Check = ({ case: file }) => {
  if (file === undefined) return [];
  return file.data.family.flatMap(({ id, parents }, index) => {
    const byBirth = parents.map((parent, at) => ({ ...parent, at })).filter(({ kind }) => kind === 'birth');
    const twice = byBirth.find(
      ({ person }, place) =>
        person !== 'unknown' && byBirth.findIndex((other) => other.person === person) < place,
    );
    const extra = twice ?? byBirth[2];
    if (!extra) return [];
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
