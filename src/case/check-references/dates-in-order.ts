import type { CaseDate } from '../../../data-schema/dates.js';
import { quote } from '../../diagnostics/quote.js';
import type { DataPath } from '../source-map.js';
import { type Check, findingAt } from './check.js';

interface Span {
  readonly path: DataPath;
  readonly firstKey: string;
  readonly first: CaseDate | undefined;
  readonly lastKey: string;
  readonly last: CaseDate | undefined;
}

interface FromTo {
  readonly from?: CaseDate | undefined;
  readonly to?: CaseDate | undefined;
}

const sortOf = (date: CaseDate): string => (typeof date === 'string' ? date : date.sort);
const wordsOf = (date: CaseDate): string => (typeof date === 'string' ? date : date.words);

const fromTo = (path: DataPath, { from, to }: FromTo): Span => ({
  path,
  firstKey: 'from',
  first: from,
  lastKey: 'to',
  last: to,
});

/** Nothing ends before it begins, and nobody dies before they are born. A rough date gives a warning only. */
export const datesInOrder: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family, couples, period, criminalProceedings, parallelInvestigations } = file.data;
  const spans: Span[] = [
    ...family.flatMap(({ born, died, residences, parents }, index) => [
      { path: ['family', index], firstKey: 'born', first: born, lastKey: 'died', last: died },
      ...residences.map((residence, at) => fromTo(['family', index, 'residences', at], residence)),
      ...parents.map((parent, at) => fromTo(['family', index, 'parents', at], parent)),
    ]),
    ...couples.flatMap((couple, index) => [
      fromTo(['couples', index], couple),
      ...(
        [
          ['from', 'married'],
          ['from', 'separated'],
          ['married', 'separated'],
          ['married', 'divorced'],
          ['separated', 'divorced'],
        ] as const
      ).map(([firstKey, lastKey]) => ({
        path: ['couples', index],
        firstKey,
        first: couple[firstKey],
        lastKey,
        last: couple[lastKey],
      })),
    ]),
    ...(period === undefined ? [] : [fromTo(['period'], period)]),
    ...(['criminalProceedings', 'parallelInvestigations'] as const).flatMap((list) =>
      (list === 'criminalProceedings' ? criminalProceedings : parallelInvestigations).map(
        ({ from, concluded }, index) => ({
          path: [list, index],
          firstKey: 'from',
          first: from,
          lastKey: 'concluded',
          last: concluded,
        }),
      ),
    ),
  ];
  return spans.flatMap(({ path, firstKey, first, lastKey, last }) => {
    if (first === undefined || last === undefined || sortOf(first) <= sortOf(last)) return [];
    const rough = typeof first !== 'string' || typeof last !== 'string';
    return [
      findingAt(file, [...path, lastKey], {
        code: 'dates-out-of-order',
        severity: rough ? 'warning' : 'error',
        message: `${quote(lastKey)}, ${wordsOf(last)}, is before ${quote(firstKey)}, ${wordsOf(first)}.`,
        hint: 'Correct one of the two dates.',
      }),
    ];
  });
};
