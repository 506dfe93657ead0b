// oxlint-disable-next-line no-control-regex
const PLAIN = /^[\u0000-\u007F]*$/;
/** Combining marks, and characters that are not seen: soft hyphens, joiners, variation selectors, marks of direction. */
const UNSEEN = /[\p{M}\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/gu;
/** A word that was cut at the end of a line. */
const CUT_AT_LINE_END = /[-\u2010]\s*\n\s*/g;
/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * A word as it is compared: small letters, without accents and without anything that is not seen, so that `WÓJCIK`,
 * `Wojcik` and a `Wójcik` with a soft hyphen in it are one word.
 */
export const foldWord = (word: string): string => {
  const whole = word.includes('\n') ? word.replaceAll(CUT_AT_LINE_END, '') : word;
  if (PLAIN.test(whole)) return whole.toLowerCase();
  return whole
    .normalize('NFKD')
    .replaceAll(UNSEEN, '')
    .toLowerCase()
    .replaceAll(/[łøđðħıßæœþ]/g, (letter) => LETTERS[letter] ?? letter);
};
