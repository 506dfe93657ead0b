import type { Case } from '../../../data-schema/case.js';
import type { ChronologyExtract } from '../../../data-schema/chronology.js';
import { longDate } from './format-date.js';
import { shortNameOf } from './involved-agency.js';

/**
 * What an extract of the chronologies holds, in a line for its cover: `Extract: entries about JB; of RDaSH; from
 * 1 March 2007 to 30 June 2007`. Blank for the whole chronology.
 */
export const extractLine = ({ board }: Case, { person, agency, from, to }: ChronologyExtract): string => {
  const found = board.agencies.find(({ id }) => id === agency);
  const parts = [
    person === undefined ? '' : `about ${person}`,
    agency === undefined ? '' : `of ${found ? shortNameOf(found) : agency}`,
    [from === undefined ? '' : `from ${longDate(from)}`, to === undefined ? '' : `to ${longDate(to)}`]
      .filter((part) => part !== '')
      .join(' '),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Extract: only entries ${parts.join('; ')}`;
};
