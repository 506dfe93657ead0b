import type { Residence } from '../../../data-schema/family.js';
import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { daysOf, wordsOf } from './rough-dates.js';

const NEVER = '9999-12-31';

const homeOf = ({ household, address }: Residence): string => household ?? address.join('\n').toLowerCase();

/** The days on which somebody lived at an address for certain; undefined where the case does not say since when. */
const certainDays = ({ from, to }: Residence): { first: string; last: string } | undefined =>
  from === undefined
    ? undefined
    : { first: daysOf(from).last, last: to === undefined ? NEVER : daysOf(to).first };

const spanOf = ({ from, to }: Residence): string =>
  `${from === undefined ? '' : `from ${wordsOf(from)} `}${to === undefined ? 'with no end' : `to ${wordsOf(to)}`}`;

/** Nobody belongs to two households on one day; on the day of a move, one ends and the next begins. */
export const oneHomeADay: Check = ({ case: file }) => {
  if (file === undefined) return [];
  return file.data.family.flatMap(({ id, residences }, index) =>
    residences.flatMap((residence, at) => {
      const own = certainDays(residence);
      const clash = residences.slice(0, at).find((other) => {
        const days = certainDays(other);
        return (
          own && days && homeOf(other) !== homeOf(residence) && own.first < days.last && days.first < own.last
        );
      });
      if (!clash) return [];
      return [
        findingAt(file, ['family', index, 'residences', at, 'address'], {
          code: 'two-homes-on-one-day',
          message: `${quote(id)} cannot live in two households on one day: here ${spanOf(residence)}, and at ${clash.address.join(', ')} ${spanOf(clash)}.`,
          hint: 'Correct the dates; where somebody moved, the day of the move ends the one and begins the other.',
        }),
      ];
    }),
  );
};
