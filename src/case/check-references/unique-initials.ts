import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { findRepeats } from './find-repeats.js';

/** No two people in the family share initials: the genogram and the chronologies know them by these (3.7). */
export const uniqueInitials: Check = ({ case: file }) => {
  if (file === undefined) return [];
  const { family } = file.data;
  return findRepeats(family.map(({ initials }) => initials)).map(({ index, firstIndex, value }) =>
    findingAt(file, ['family', index, 'initials'], {
      code: 'repeated-initials',
      message: `${quote(family[index]?.id ?? '')} and ${quote(family[firstIndex]?.id ?? '')} have the same initials, ${value}.`,
      hint: `Add a number to one of them, such as ${quote(`${value.slice(0, 4)}2`)}, there and in the chronologies.`,
    }),
  );
};
