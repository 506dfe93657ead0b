import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';

/** Nobody is their own parent, grandparent, twin or partner. */
export const noOwnRelative: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family, couples } = file.data;
  const birthParents = new Map(
    family.map(({ id, parents }) => [
      id,
      parents.filter(({ kind }) => kind === 'birth').map(({ person }) => person),
    ]),
  );
  const isAncestor = (of: string, sought: string): boolean => {
    const waiting = [...(birthParents.get(of) ?? [])];
    const seen = new Set<string>();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id === sought) return true;
      if (!seen.has(id)) waiting.push(...(birthParents.get(id) ?? []));
      seen.add(id);
    }
    return false;
  };
  const people = family.flatMap(({ id, parents, twinOf }, index) => [
    ...parents.flatMap(({ person, kind }, at) => {
      if (person !== id && !(kind === 'birth' && isAncestor(person, id))) return [];
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
  return [...people, ...pairs];
};
