import type { Residence } from '../../../data-schema/family.js';
import { quote } from '../../diagnostics/quote.js';
import { type Check, findingAt } from './check.js';
import { addDays, certainDays, wordsOf } from './rough-dates.js';

/** Of those who live somewhere without an end, the day on which they do so for certain. */
const LAST_OF_ALL = '9999-12-30';

/** Days on which somebody lived at an address for certain, and its place in the case. */
interface Stay {
  readonly at: number;
  readonly residence: Residence;
  readonly home: string;
  readonly first: string;
  readonly last: string;
}

/** Nobody belongs to two households on one day; on the day of a move, one ends and the next begins. */
export const oneHomeADay: Check = ({ case: file }) => {
  if (file === undefined) return [];
  return file.data.family.flatMap(({ id, residences }, index) =>
    clashesOf(residences).map(([one, other]) => {
      const [{ residence, at }, earlier] =
        one.at > other.at ? [one, other.residence] : [other, one.residence];
      const isDated = residence.from !== undefined && earlier.from !== undefined;
      return findingAt(file, ['family', index, 'residences', at, 'address'], {
        code: 'two-homes-on-one-day',
        severity: isDated ? 'error' : 'warning',
        message: `${quote(id)} cannot live in two households on one day: here ${spanOf(residence)}, and at ${earlier.address.join(', ')} ${spanOf(earlier)}.`,
        hint: isDated
          ? 'Correct the dates; where somebody moved, the day of the move ends the one and begins the other.'
          : 'Say with from and to when this person lived where; an address without "to" is taken as still theirs.',
      });
    }),
  );
};

/** Every stay that falls together with one at another home that began no later, with that one. */
const clashesOf = (residences: readonly Residence[]): readonly (readonly [Stay, Stay])[] => {
  const words = new Map(residences.map(({ address, household }) => [placeOf(address), household]));
  for (const { address, household } of residences)
    if (household !== undefined) words.set(placeOf(address), household);
  const stays = residences
    .flatMap((residence, at): readonly Stay[] => {
      const days = daysAt(residence);
      const place = placeOf(residence.address);
      const home = residence.household ?? words.get(place) ?? place;
      return days.first < days.last ? [{ at, residence, home, ...days }] : [];
    })
    .toSorted((a, b) => a.first.localeCompare(b.first) || a.at - b.at);
  // Of the stays so far, the one that lasts longest, and the one that lasts longest at any other home.
  let longest: Stay | undefined;
  let elsewhere: Stay | undefined;
  const clashes: (readonly [Stay, Stay])[] = [];
  for (const stay of stays) {
    const other = longest?.home === stay.home ? elsewhere : longest;
    if (other && stay.first < other.last) clashes.push([stay, other]);
    if (longest === undefined || stay.last > longest.last) {
      if (longest && longest.home !== stay.home) elsewhere = longest;
      longest = stay;
    } else if (stay.home !== longest.home && (elsewhere === undefined || stay.last > elsewhere.last)) {
      elsewhere = stay;
    }
  }
  return clashes;
};

/** An address by its letters and digits alone, as the genogram takes it where no household is named. */
const placeOf = (address: readonly string[]): string =>
  address
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Where it is not known since when, at least the last day is certain. */
const daysAt = ({ from, to }: Residence): { readonly first: string; readonly last: string } => {
  const days = certainDays(from, to);
  if (from !== undefined) return days;
  return { first: to === undefined ? LAST_OF_ALL : addDays(days.last, -1), last: days.last };
};

const spanOf = ({ from, to }: Residence): string => {
  if (from === undefined) return to === undefined ? 'without dates' : `until ${wordsOf(to)}`;
  return to === undefined ? `from ${wordsOf(from)} with no end` : `from ${wordsOf(from)} to ${wordsOf(to)}`;
};
