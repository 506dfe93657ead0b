import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { findRepeats } from './find-repeats.js';

/** No two people in the family, pregnancies included, and no two professionals share an id; nobody's is "unknown", which means nobody. */
export const uniquePeople: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const lists = ['family', 'professionals'] as const;
  const repeated = lists.flatMap((list) =>
    findRepeats(file.data[list].map(({ id }) => id)).map(({ index, firstIndex, value }) =>
      findingAt(file, [list, index, 'id'], {
        code: 'repeated-id',
        message: `Two entries of ${quote(list)} have the id ${quote(value)}: entry ${firstIndex + 1} and entry ${index + 1}.`,
        hint: 'Give one of them another id.',
      }),
    ),
  );
  const ids = new Map(file.data.family.map(({ id }) => [id, 'a person in the family']));
  const pregnancies = file.data.pregnancies.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    const other = ids.get(id);
    ids.set(id, 'another pregnancy');
    if (other === undefined) return [];
    return [
      findingAt(file, ['pregnancies', index, 'id'], {
        code: 'repeated-id',
        message: `This pregnancy has the id ${quote(id)}, and so has ${other}.`,
        hint: 'Give one of them another id.',
      }),
    ];
  });
  const reserved = file.data.family.flatMap(({ id }, index) =>
    id === 'unknown'
      ? [
          findingAt(file, ['family', index, 'id'], {
            code: 'reserved-id',
            message: 'The id "unknown" stands for a parent or partner whom nobody has named.',
            hint: 'Give this person another id.',
          }),
        ]
      : [],
  );
  return [...repeated, ...pregnancies, ...reserved];
};
