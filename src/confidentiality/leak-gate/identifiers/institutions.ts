import { tokensOf } from '../text/tokens-of.js';
import type { CaseText } from './case-texts.js';
import type { Form, Identifier } from './identifier.js';
import { ORDINARY_WORDS } from './ordinary-words.js';

/** What a named place is, for a child or a family: where they could be found, or asked about. */
const PLACES =
  "School|Academy|College|Nursery|Playgroup|Pre-?School|Kindergarten|Surgery|Medical Practice|Medical Centre|Health Centre|Family Centre|Children[’'ʼ]s Centre|Children[’'ʼ]s Home|Refuge|Hostel|Youth Club|Community Centre|Care Home|Nursing Home|Hospice|Church|Mosque|Temple|Gurdwara|Synagogue";

const NAMED_PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}’'.-]*(?:[^\S\n]+|\n(?!\s))){1,5})(${PLACES})(?![\p{L}])`,
  'gu',
);

const ANY_PLACE = new RegExp(PLACES, 'u');

/** Words before such a word that name no single place. */
export const GENERIC_PLACE_WORDS: ReadonlySet<string> = new Set(
  `a abbey academy after all also an and any as assistant at beginning board boarding both by catholic child children church community
  comprehensive cookery county day designated deputy district each education elementary every family few first foster foundation free from
  further general girls grammar head headteacher health her high his home honorary in independent infant infants inner its junior juniors lead
  local lower maintained many mental middle named national new next nhs night no non nursery nurse of old on or other our out outside parish
  playgroup police pre prep preparatory primary previous private public pupil referral residential safer same sec second secondary
  senior sixth social some special state strategic student summer sunday teacher technical that the their these they this those to trade
  training two under unit university upper voluntary was we what when where which while who whole with year young youth
  extended healthy inclusive sure start both medical former current present nearest nearby`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that a name begins after: `Review The School` names no school. */
const DETERMINERS = new Set(
  'a an at by each every from her his in its my near our that the their these this those to your'.split(' '),
);

/** The proper part of a place’s name in front: `At Fernbank` is Fernbank. */
const properWords = (all: readonly string[]): string[] => {
  const words = all.slice(all.findLastIndex((word) => DETERMINERS.has(tokensOf(word).join(''))) + 1);
  const first = words.findIndex(
    (word) => !GENERIC_PLACE_WORDS.has(tokensOf(word).join('')) && !/^(?:St|Saint)\.?$/u.test(word),
  );
  if (first < 0) return [];
  const saint = first > 0 && /^(?:St|Saint)\.?$/u.test(words[first - 1] ?? '');
  return words.slice(saint ? first - 1 : first);
};

/**
 * Schools, surgeries and other places that the case’s own texts name, each once. A place that is one of the Board’s
 * agencies, or carries the name of its area and nothing more, is no secret: `known` are the texts that say so.
 */
export const institutionIdentifiers = (
  texts: readonly CaseText[],
  known: readonly string[],
): Identifier[] => {
  const found = new Map<string, Identifier>();
  const knownWords = known.map((text) => ` ${tokensOf(text).join(' ')} `);
  for (const { text, source } of texts) {
    if (!ANY_PLACE.test(text)) continue;
    for (const [, before = '', what = ''] of text.matchAll(NAMED_PLACE)) {
      const proper = properWords(before.trim().split(/\s+/u));
      if (proper.length === 0) continue;
      const name = [...proper, what].join(' ');
      const words = tokensOf(name);
      const key = words.join(' ');
      if (found.has(key) || knownWords.some((each) => each.includes(` ${key} `))) continue;
      const short = proper.length === 1 ? tokensOf(proper[0] ?? '') : [];
      const tells = short.length === 1 && short.every((word) => word.length > 3 && !ORDINARY_WORDS.has(word));
      const isKnown = knownWords.some((each) => each.includes(` ${short.join(' ')} `));
      const forms: Form[] = [
        { words, when: 'any' },
        ...(tells && !isKnown ? [{ words: short, when: 'capital' as const }] : []),
      ];
      found.set(key, { kind: 'institution', value: name, sources: [source], search: { by: 'words', forms } });
    }
  }
  return [...found.values()];
};
