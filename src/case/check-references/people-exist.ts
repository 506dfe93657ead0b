import { quote } from '../../diagnostics/quote.js';
import type { DataPath } from '../source-map.js';
import { type Check, findingAt, suggest } from './check.js';

/** Parents, partners, twins and those who get a letter are people in the family. */
export const peopleExist: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family, couples, pregnancies, bonds, letters } = file.data;
  const people = family.map(({ id }) => id);
  const expected = pregnancies.map(({ id }) => id).filter((id) => id !== undefined);
  const known = new Set([...people, 'unknown']);
  const unborn = new Set(expected);
  const references: { id: string; path: DataPath }[] = [
    ...family.flatMap(({ parents, twinOf }, index) => [
      ...parents.map(({ person }, at) => ({ id: person, path: ['family', index, 'parents', at, 'person'] })),
      ...(twinOf === undefined || unborn.has(twinOf)
        ? []
        : [{ id: twinOf, path: ['family', index, 'twinOf'] }]),
    ]),
    ...couples.flatMap(({ partners }, index) =>
      partners.map((id, at) => ({ id, path: ['couples', index, 'partners', at] })),
    ),
    ...pregnancies.flatMap(({ parents, twinOf }, index) => [
      ...parents.map((id, at) => ({ id, path: ['pregnancies', index, 'parents', at] })),
      ...(twinOf === undefined || unborn.has(twinOf)
        ? []
        : [{ id: twinOf, path: ['pregnancies', index, 'twinOf'] }]),
    ]),
    ...bonds.flatMap(({ people: pair }, index) =>
      pair.map((id, at) => ({ id, path: ['bonds', index, 'people', at] })),
    ),
    ...letters.family.map(({ recipient }, index) => ({
      id: recipient,
      path: ['letters', 'family', index, 'recipient'],
    })),
  ];
  return references
    .filter(
      ({ id, path }) =>
        !known.has(id) ||
        (id === 'unknown' && (path[0] === 'bonds' || /^(twinOf|recipient)$/.test(String(path.at(-1))))),
    )
    .map(({ id, path }) =>
      findingAt(file, path, {
        code: 'unknown-person',
        message: `${quote(id)} is nobody in the family.`,
        hint: suggest(id, people, 'person'),
      }),
    );
};
