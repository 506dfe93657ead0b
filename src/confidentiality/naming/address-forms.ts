import type { Case } from '../../../data-schema/case.js';
import { ORDINARY_WORDS } from './ordinary-words.js';
import { keysOf } from './read-words.js';

type Keys = readonly string[];

/** An address of the family, as far as it is looked for. */
export interface FamilyAddress {
  /** Each line of the envelope, in the ways in which it may be written. */
  readonly lines: readonly (readonly Keys[])[];
}

/** A way in which an address may begin in a text, and the line after which it may go on. */
export interface AddressForm {
  readonly keys: Keys;
  readonly address: FamilyAddress;
  readonly line: number;
  /** A street without a number, all of whose words are ordinary ones: only with a capital is it one. */
  readonly needsCapital: boolean;
}

const SHORT: readonly (readonly string[])[] = [
  ['street', 'st'], ['road', 'rd'], ['avenue', 'ave', 'av'], ['close', 'cl'], ['lane', 'ln'], ['drive', 'dr'],
  ['court', 'ct'], ['crescent', 'cres', 'cr'], ['terrace', 'terr', 'ter'], ['place', 'pl'], ['gardens', 'gdns'],
  ['grove', 'gr', 'gro'], ['square', 'sq'], ['mount', 'mt'], ['saint', 'st'], ['house', 'hse'], ['way'], ['row'],
  ['rise'], ['hill'], ['view'], ['walk'], ['mews'], ['green'], ['side'], ['park'], ['bank'], ['fold'], ['yard'],
  ['gate'], ['croft'], ['end'], ['parade'], ['wharf'], ['cottage'], ['cottages'], ['flats'], ['buildings'],
]; // prettier-ignore
const STREET_WORDS: ReadonlySet<string> = new Set(SHORT.map(([word = '']) => word));
/** Words that streets are described by. */
const EVERYDAY_STREETS = new Set(
  'back bottom broad busy canal cathedral factory garden high lower main middle narrow next north only other railway second south station upper west east school local'.split(
    ' ',
  ),
);
const SHORTEST_STREET = 4;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i;

/**
 * The homes of the family. An address is looked for from its house and street on, by its street alone and by its
 * postcode; the towns of its last lines are places, which stay. What has neither number nor postcode is no address.
 */
export const addressForms = (scr: Case): readonly AddressForm[] => {
  const known = new Map(
    scr.family.flatMap(({ residences }) => residences.map(({ address }) => [address.join('\n'), address])),
  );
  return [...known.values()].filter(isPlace).flatMap(formsOf);
};

/** Whether a word of it is no ordinary one, nor one for a street, so that it can be nothing else in small letters. */
const isTelling = (street: Keys): boolean =>
  street.some(
    (word) =>
      word.length >= SHORTEST_STREET &&
      !ORDINARY_WORDS.has(word) &&
      !STREET_WORDS.has(word) &&
      !EVERYDAY_STREETS.has(word),
  );

const isPlace = (lines: readonly string[]): boolean => lines.some((line) => /\d/.test(line));

const formsOf = (lines: readonly string[]): readonly AddressForm[] => {
  const address: FamilyAddress = { lines: lines.map((line) => spellings(keysOf(line))) };
  return lines.flatMap((line, index): readonly AddressForm[] => {
    const start = (keys: Keys, needsCapital: boolean): AddressForm => ({
      keys,
      address,
      line: index,
      needsCapital,
    });
    if (POSTCODE.test(line.trim())) {
      const keys = keysOf(line);
      return [...new Set([keys.join(''), keys.join(' ')])].map((written) => start(written.split(' '), false));
    }
    const isBesideHouse = index === 1 && !/^\d/.test(lines[0] ?? '');
    const parts = [line, ...line.split(',')].filter((part) => index === 0 || isStreet(part, isBesideHouse));
    return parts.flatMap((part) => {
      const keys = keysOf(part);
      const number = lastNumber(keys);
      const street = keys.filter((_, at) => at > number);
      const [name = ''] = street;
      const alone =
        street.length > 1 && street.length < keys.length
          ? spellings(street).map((each) => start(each, !isTelling(street)))
          : [];
      // "14 Marlowe", as people say it who know the street.
      const short =
        street.length === 2 && number >= 0 && name.length >= SHORTEST_STREET && isTelling([name])
          ? [start([...keys.slice(number, number + 1), name], false)]
          : [];
      // One word may be the name of anything: it is an address only with what follows it.
      return keys.length > 1
        ? [...spellings(keys).map((each) => start(each, !/\d/.test(part))), ...alone, ...short]
        : [];
    });
  });
};

/** A line with a number; or one with a word for a street, below the name of a house or the number of a flat. */
const isStreet = (line: string, isBesideHouse: boolean): boolean =>
  /\d/.test(line) || (isBesideHouse && STREET_WORDS.has(keysOf(line).at(-1) ?? ''));

const lastNumber = (keys: Keys): number => keys.findLastIndex((key) => /\d/.test(key));

/** With the last word whole and shortened. */
const spellings = (keys: Keys): readonly Keys[] => {
  const forms = SHORT.find((each) => each.includes(keys.at(-1) ?? '')) ?? [];
  return [keys, ...forms.filter((form) => form !== keys.at(-1)).map((form) => [...keys.slice(0, -1), form])];
};
