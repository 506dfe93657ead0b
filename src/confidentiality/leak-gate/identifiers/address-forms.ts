import { tokensOf } from '../text/tokens-of.js';
import type { Form } from './identifier.js';
import { ORDINARY_WORDS } from './ordinary-words.js';

/** A line may end and the next cell begin between two words of an address. */
const WIDEST_GAP = 12;

/** Words that end the name of a street, and how they are shortened. */
const STREET_WORDS: Readonly<Record<string, readonly string[]>> = {
  avenue: ['ave', 'av'],
  bank: [],
  buildings: ['bldgs'],
  circus: [],
  close: ['cl'],
  common: [],
  court: ['ct', 'crt'],
  crescent: ['cres', 'cresc'],
  croft: [],
  crofts: [],
  drive: ['dr', 'drv'],
  end: [],
  estate: ['est'],
  fold: [],
  gardens: ['gdns', 'gdn'],
  garth: [],
  gate: [],
  green: ['grn'],
  grove: ['gr', 'grv'],
  hill: [],
  house: ['hse'],
  lane: ['ln', 'la'],
  mews: [],
  mount: ['mt'],
  parade: ['pde'],
  park: ['pk'],
  passage: [],
  path: [],
  place: ['pl'],
  rise: [],
  road: ['rd'],
  row: [],
  side: [],
  square: ['sq'],
  street: ['st', 'str'],
  terrace: ['terr', 'tce', 'ter'],
  view: ['vw'],
  villas: [],
  walk: ['wlk'],
  way: [],
  yard: ['yd'],
};

const POSTCODE = /^([A-Z]{1,2}[0-9][0-9A-Z]?)\s*([0-9][A-Z]{2})$/i;

/** A postcode without its blank, or undefined for another text. */
export const postcodeIn = (text: string): string | undefined => {
  const [, outward, inward] = POSTCODE.exec(text.trim()) ?? [];
  return outward && inward ? `${outward}${inward}`.toUpperCase() : undefined;
};

/** An address in its parts. */
export interface AddressParts {
  /** `14 Marlowe Close`, `Flat 6, 112 Canal Side`, `Rose Cottage`: the lines up to the street. */
  readonly house: readonly string[];
  /** `Marlowe Close`, if there is one. */
  readonly street: string | undefined;
  /** Villages and parts of towns between the street and the post town. */
  readonly localities: readonly string[];
  readonly town: string | undefined;
  readonly postcode: string | undefined;
}

const isStreet = (piece: string): boolean =>
  (tokensOf(piece).at(-1) ?? '') in STREET_WORDS && /\s/.test(piece.trim());
const hasNumber = (piece: string): boolean => /^(?:no\.?\s*)?\d+\s?[a-z]?\b/i.test(piece);

/** Whether each word that matters has a capital: `Eastwood View`, and not `In custody` or `not known`. */
const looksLikePlace = (piece: string): boolean =>
  (piece.match(/\p{L}{4,}/gu) ?? []).every(
    (word) => /^\p{Lu}/u.test(word) || /^(?:upon|under|with|near)$/u.test(word),
  ) && /\p{Lu}/u.test(piece);

/** Takes the lines of an address apart. What is no place, such as "In custody", gives nothing. */
export const splitAddress = (lines: readonly string[]): AddressParts => {
  const pieces = lines
    .flatMap((line) => line.split(','))
    .map((piece) => piece.trim())
    .filter(
      (piece) =>
        piece !== '' && (postcodeIn(piece) !== undefined || hasNumber(piece) || looksLikePlace(piece)),
    );
  const postcode = pieces.map(postcodeIn).find((code) => code !== undefined);
  const places = pieces.filter((piece) => postcodeIn(piece) === undefined);
  let streetAt = places.findIndex((piece) => hasNumber(piece) && isStreet(piece));
  if (streetAt < 0)
    streetAt = places.findIndex((piece, index) => index < 2 && (hasNumber(piece) || isStreet(piece)));
  const street = places[streetAt]?.replace(/^(?:no\.?\s*)?\d+\s?[a-z]?(?:\s*[-/]\s*\d+\s?[a-z]?)?\s+/i, '');
  const rest = places.slice(streetAt + 1);
  const town = rest.length > 0 && (postcode !== undefined || rest.length > 1) ? rest.at(-1) : undefined;
  return {
    house: places.slice(0, streetAt + 1),
    street: street !== undefined && /\p{L}/u.test(street) ? street : undefined,
    localities: rest.slice(0, town === undefined ? rest.length : -1),
    town,
    postcode,
  };
};

/** Words that make an ordinary phrase with `street`, `road` or `lane`: names of streets too, but only with capitals. */
const DESCRIBES_A_STREET = new Set(
  `back bottom broad bus busy canal car church cobbled country cross cul cycle dark dead dirt family far farm fast first foot front garden gravel
  green high home inside last left local lone long main mill minor narrow near new next no north old one open other park parking post private
  public quiet residential right ring safe school second short side slip slow small south square station steep straight that the their third this
  top town trunk two village west wide wrong`.split(/\s+/),
);

const mayBePhrase = (words: readonly string[]): boolean =>
  words.every((word) => DESCRIBES_A_STREET.has(word) || word in STREET_WORDS) ||
  (words.length === 1 && ORDINARY_WORDS.has(words[0] ?? ''));

const form = (words: readonly string[]): Form => ({
  words,
  when: mayBePhrase(words) ? 'capital' : 'any',
  widestGap: WIDEST_GAP,
});

const withAbbreviations = (words: readonly string[]): (readonly string[])[] => {
  const short = STREET_WORDS[words.at(-1) ?? ''] ?? [];
  return [words, ...short.map((abbreviation) => [...words.slice(0, -1), abbreviation])];
};

/** The forms of a street, alone and after the number of the house, and of the house with the number in front. */
export const streetForms = ({ house, street }: AddressParts): Form[] => {
  const whole = house.flatMap(tokensOf);
  const name = street === undefined ? [] : tokensOf(street);
  const last = house.at(-1);
  const number = last === undefined ? [] : tokensOf(last).slice(0, -name.length || undefined);
  const first = name[0];
  return [
    ...(whole.length > 1 ? withAbbreviations(whole).map(form) : []),
    ...(name.length > 1 ? withAbbreviations(name).map(form) : []),
    ...(name.length > 1 && number.length > 0 ? withAbbreviations([...number, ...name]).map(form) : []),
    ...(name.length === 2 && number.length > 0 && first !== undefined && first.length > 3
      ? [form([...number, first])]
      : []),
    ...house
      .map(tokensOf)
      .filter((words) => words.length > 1 && !words.some((word) => /^\p{N}/u.test(word)))
      .map(form),
    ...(name.length === 1 ? name.map((word) => form([word])) : []),
  ];
};

/** The forms of a village or part of a town: `Wath-upon-Dearne` is also called Wath. */
export const localityForms = (locality: string): Form[] => {
  const words = tokensOf(locality);
  const short = /\p{L}-/u.test(locality) && (words[0]?.length ?? 0) > 3 ? [words[0] as string] : undefined;
  return [
    ...(words.length > 1 ? [form(words)] : words.map((word): Form => ({ words: [word], when: 'capital' }))),
    ...(short ? [{ words: short, when: 'capital' as const }] : []),
  ];
};

/** The whole address, from house to postcode. */
export const wholeAddressForm = (lines: readonly string[]): Form => form(lines.flatMap(tokensOf));

/** The words that the names of streets end in, spelled out. */
export const STREET_ENDINGS: readonly string[] = Object.keys(STREET_WORDS);
