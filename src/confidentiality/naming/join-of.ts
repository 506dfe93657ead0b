/** What stands between two words, as far as it matters whether they belong to one name. */
export type Join = 'space' | 'tight' | 'point' | 'comma' | 'other' | 'apart';

const UNSEEN = /[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/g;
const BLANK = '[ \\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
/** Blanks with at most one line break among them: a paragraph’s end is none. */
const SPACE = new RegExp(`^(?:${BLANK}*\\r?\\n${BLANK}*|${BLANK}+)$`);
const TIGHT = new RegExp(
  `^[-\\u2010\\u2011\\u2013_'\\u2018\\u2019\\u02BC\\u02B9\`\\u00B4\\u2032](?:${BLANK}*\\r?\\n${BLANK}*)?$`,
);
const POINT = new RegExp(`^\\.(?:${BLANK}*\\r?\\n)?${BLANK}*$`);
const COMMA = new RegExp(`^${BLANK}*,(?:${BLANK}*\\r?\\n)?${BLANK}*$`);
const LONGEST = 8;

const known = new Map<string, Join>([
  [' ', 'space'],
  [', ', 'comma'],
  ['. ', 'point'],
  ['-', 'tight'],
  ['’', 'tight'],
  ["'", 'tight'],
]);

const classify = (written: string): Join => {
  const between = written.replaceAll('%20', ' ').replaceAll(UNSEEN, '');
  if (SPACE.test(between)) return 'space';
  if (TIGHT.test(between)) return 'tight';
  if (POINT.test(between)) return 'point';
  if (COMMA.test(between)) return 'comma';
  return between.length > LONGEST || /\n\s*\n/.test(between) || /[.!?]\s/.test(between) ? 'apart' : 'other';
};

/** How two words are joined by the text between them. */
export const joinOf = (between: string): Join => {
  const already = known.get(between);
  if (already !== undefined) return already;
  const join = classify(between);
  // There are few such texts, and long chronologies ask for the same ones again and again.
  if (between.length <= 3) known.set(between, join);
  return join;
};
