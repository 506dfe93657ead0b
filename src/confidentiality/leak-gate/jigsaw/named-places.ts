import { STREET_ENDINGS } from '../identifiers/address-forms.js';
import { GENERIC_PLACE_WORDS } from '../identifiers/institutions.js';
import { tokensOf } from '../text/tokens-of.js';

const INSTITUTIONS =
  "School|Academy|College|Comprehensive|Primary|Infants|Juniors|Grammar|Nursery|Playgroup|Pre-?School|Surgery|Practice|Health Centre|Medical Centre|Children[’']s Centre|Children[’']s Home|Family Centre|Leisure Centre|Community Centre|Youth Club|Sports Centre|Hospital|Infirmary|Hospice|Clinic|Unit|Ward|Crown Court|Magistrates[’'] Court|County Court|Court|Prison|Church|Chapel|Cathedral|Mosque|Temple|Synagogue|Gurdwara|Estate|Hostel|Refuge|Hotel|Inn|Arms|Station|Reservoir|Bridge|Viaduct";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Endings of streets that are also words of other names, such as Common Assessment Framework. */
const AMBIGUOUS = new Set(
  'bank buildings circus common end fold gate green hill house mount parade park passage path place rise row side view walk way yard'.split(
    ' ',
  ),
);
const SURE_STREETS = STREET_ENDINGS.filter((word) => !AMBIGUOUS.has(word))
  .map(capital)
  .join('|');
const OTHER_STREETS = STREET_ENDINGS.filter((word) => AMBIGUOUS.has(word))
  .map(capital)
  .join('|');

const NAMED_PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}’'-]+\.? ){1,4}(?:(?:${INSTITUTIONS}|${SURE_STREETS})(?!\p{L})|(?:${OTHER_STREETS})(?! \p{Lu}|\p{L}))|(?<![\p{L}])Ward (?:\d{1,3}|[A-Z]\d?)(?![\p{L}\p{N}])|(?<=\b(?:the|on|along|off) )(?:[AB]\d{1,4}|[AM]\d{1,2}(?:\(M\))?)(?![\p{L}\p{N}])|(?<=\b[Rr]iver )\p{Lu}\p{L}+`,
  'gu',
);

/** Words before such a word that name no single place, beside those of schools and surgeries. */
const GENERIC = new Set(
  'appeal bed hospital bail board case chief civil coroner coroners crown emergency general government head high magistrates mother baby supreme serious european youth childrens community council court care critical intensive neonatal maternity special assessment acute domestic violence public protection investigation offending sexual offences but during before then with for from into within whole same'.split(
    ' ',
  ),
);

const isGeneric = (word: string): boolean => {
  const key = tokensOf(word.replaceAll(/[’'](?:s\b)?/gu, '')).join('');
  return GENERIC.has(key) || GENERIC_PLACE_WORDS.has(key) || GENERIC.has(`${key}s`);
};

/**
 * The named schools, surgeries, hospitals, courts, streets and roads in a text, but for those in `known`, which has the
 * words of public names between bars. A hospital, the school and the Youth Court name none.
 */
export const namedPlacesIn = (
  text: string,
  known: string,
): { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(NAMED_PLACE)].flatMap(({ 0: words, index }) => {
    const parts = words.split(' ');
    const named = parts.findIndex((word, at) => at === parts.length - 1 || !isGeneric(word));
    if (parts.length > 1 && named === parts.length - 1) return [];
    if (known.includes(` ${tokensOf(parts.slice(named).join(' ')).join(' ')} `)) return [];
    const start = index + parts.slice(0, named).join(' ').length + (named > 0 ? 1 : 0);
    return [{ start, end: index + words.length }];
  });
