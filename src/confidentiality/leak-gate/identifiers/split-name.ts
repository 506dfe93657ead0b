import { tokensOf } from '../text/tokens-of.js';

/** Words that come before a name and say what somebody is, as they are searched. */
export const TITLE_WORDS: readonly string[] =
  'mr mrs ms miss mx master dr doctor pc dc ds di dci wpc wdc sgt sergeant constable inspector superintendent sister nurse matron midwife prof professor rev reverend father canon sir dame lady lord judge aunt auntie aunty uncle nan nana nanna gran granny grandma grandad granddad grandpa baby little'.split(
    ' ',
  );

/** Further words of ranks and posts that records put before a name. */
const RANKS = new Set([
  ...TITLE_WORDS,
  ...'detective chief acting temporary deputy assistant senior police woman officer social worker hm staff charge consultant paramedic'.split(
    ' ',
  ),
]);

/** Letters after a name. */
const AFTER_NAMES = new Set(
  'obe mbe cbe ba bsc msc ma phd mb bs chb mrcp mrcpsych frcp frcpch rgn rmn rn qc kc jp'.split(' '),
);

/** A name on one line in its parts. */
export interface SplitName {
  /** `Detective Inspector` of `Detective Inspector Robert Kay`; '' where there is none. */
  readonly title: string;
  readonly given: readonly string[];
  /** '' where there is only a title or nothing. */
  readonly family: string;
}

/** Parts of a family name that begin it: `de Souza`, `van den Berg`. */
const BEGINS_FAMILY_NAME = new Set(
  'al da de del della den der di dos du el ibn la le mac mc o st van von'.split(' '),
);

const key = (word: string): string => tokensOf(word).join('');

/**
 * Takes a name such as `PC Louise Hartley`, `Mrs Helen Marsh (adviser)` or `Ms Eleanor Tait, HM Coroner` apart. What
 * stands in brackets or after a comma is left out, and letters after the name.
 */
export const splitName = (text: string): SplitName => {
  const words = text
    .replaceAll(/\([^)]*\)/g, ' ')
    .replace(/,.*$/su, '')
    .split(/\s+/u)
    .filter((word) => key(word) !== '');
  let first = 0;
  while (first < words.length && RANKS.has(key(words[first] ?? ''))) first += 1;
  let last = words.length;
  while (last > first + 1 && AFTER_NAMES.has(key(words[last - 1] ?? ''))) last -= 1;
  const name = words.slice(first, last);
  let family = Math.max(0, name.length - 1);
  while (family > 1 && BEGINS_FAMILY_NAME.has(key(name[family - 1] ?? ''))) family -= 1;
  return {
    title: words.slice(0, first).join(' '),
    given: name.slice(0, family),
    family: name.slice(family).join(' '),
  };
};

const TITLED_NAME =
  /(?<![\p{L}\p{N}])(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Rev|Sir|Dame|Lady|Lord|PC|DC|DS|DI|DCI|Sgt|(?:Detective |Acting |Chief |Police )*(?:Inspector|Constable|Sergeant|Superintendent)|Sister|Judge)\.?(?: [\p{Lu}][\p{L}'’-]*){1,3}/gu;

/** The names with a title in a line that may hold other words: `Mr Michael Stannard and DC Nadia Rahman`. */
export const titledNamesIn = (text: string): string[] =>
  [...text.matchAll(TITLED_NAME)].map(([name]) => name);
