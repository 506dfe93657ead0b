import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { findRings } from './find-rings.js';

/**
 * Nobody is their own parent, grandparent, twin or partner, by birth or otherwise. Step-parents alone may go in a ring:
 * a father and his son may marry a daughter and her mother.
 */
export const noOwnRelative: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family, couples, pregnancies, bonds } = file.data;
  const upwards = new Map<string, string[]>();
  for (const { id, parents } of family) {
    const ids = parents.filter(({ kind }) => kind !== 'step').map(({ person }) => person);
    upwards.set(id, [...(upwards.get(id) ?? []), ...ids]);
  }
  const rings = findRings(upwards);
  const people = family.flatMap(({ id, parents, twinOf }, index) => [
    ...parents.flatMap(({ person, kind }, at) => {
      const isRing = kind !== 'step' && person !== 'unknown' && rings.get(person) === rings.get(id);
      if (person !== id && !isRing) return [];
      const message =
        person === id
          ? `${quote(id)} is given as a parent of themselves.`
          : `${quote(id)} is given as their own ancestor, by ${quote(person)}.`;
      return [
        findingAt(file, ['family', index, 'parents', at, 'person'], {
          code: 'own-relative',
          message,
          hint: 'Correct the parent.',
        }),
      ];
    }),
    ...(twinOf === id
      ? [
          findingAt(file, ['family', index, 'twinOf'], {
            code: 'own-relative',
            message: `${quote(id)} is given as a twin of themselves.`,
            hint: 'Name the other twin.',
          }),
        ]
      : []),
  ]);
  const pairs = couples.flatMap(({ partners: [first, second] }, index) =>
    first === second
      ? [
          findingAt(file, ['couples', index, 'partners', 1], {
            code: 'own-relative',
            message: `${quote(first)} is given as a couple with themselves.`,
            hint: 'Name the other partner, or "unknown".',
          }),
        ]
      : [],
  );
  const unborn = pregnancies.flatMap(({ id, twinOf, parents: [first, second] }, index) => [
    ...(twinOf !== undefined && twinOf === id
      ? [
          findingAt(file, ['pregnancies', index, 'twinOf'], {
            code: 'own-relative',
            message: `${quote(id)} is given as a twin of itself.`,
            hint: 'Name the other twin.',
          }),
        ]
      : []),
    ...(first === second && first !== 'unknown'
      ? [
          findingAt(file, ['pregnancies', index, 'parents', 1], {
            code: 'own-relative',
            message: `${quote(String(first))} is given as both parents of one pregnancy.`,
            hint: 'Name the other parent, or "unknown".',
          }),
        ]
      : []),
  ]);
  const feelings = bonds.flatMap(({ people: [first, second] }, index) =>
    first === second
      ? [
          findingAt(file, ['bonds', index, 'people', 1], {
            code: 'own-relative',
            message: `A bond ties ${quote(first)} to themselves.`,
            hint: 'Name the other person.',
          }),
        ]
      : [],
  );
  return [...people, ...pairs, ...unborn, ...feelings];
};
