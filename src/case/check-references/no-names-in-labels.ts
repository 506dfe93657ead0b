import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';

/** Shorter names, such as "Li" or "Ann", stand within other words. */
const SHORTEST_WITHIN_WORD = 5;

/** What a label may begin with, whoever it is. */
const GENERIC =
  /^(?:the )?(?:young )?(?:child|baby|adult|person|boy|girl|sibling|teenager)(?![\p{L}\p{M}])/iu;

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1);

/** The reference stands in file names and the public label in the Executive Summary: neither may give a name away. */
export const noNamesInLabels: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const names = [
    ...new Set(
      file.data.family.flatMap(({ name }) =>
        [name.given, name.family, ...name.knownAs, ...name.former, ...name.variants].flatMap(wordsOf),
      ),
    ),
  ];
  return (['reference', 'publicLabel'] as const).flatMap((key) => {
    // A family may be called Child: that says nothing where everybody is one.
    const label = key === 'publicLabel' ? file.data[key].replace(GENERIC, '') : file.data[key];
    const words = new Set(wordsOf(label).map(fold));
    const given = names.find((name) => {
      const folded = fold(name);
      return words.has(folded) || (folded.length >= SHORTEST_WITHIN_WORD && fold(label).includes(folded));
    });
    if (given === undefined) return [];
    return [
      findingAt(file, [key], {
        code: 'name-given-away',
        message: `${quote(key)} holds ${quote(given)}, which is a name of somebody in the family.`,
        hint:
          key === 'reference'
            ? 'Use letters and numbers that mean nobody, such as "SCR-2009-01".'
            : 'Use a letter, such as "Child A".',
      }),
    ];
  });
};
