import { didYouMean } from './did-you-mean.js';

/** Says that a name is not known, and which may have been meant. */
export const unknownName = (what: string, name: string, known: readonly string[], more: string): string => {
  const meant = didYouMean(name, known);
  return `There is no ${what} "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} ${more}`;
};
