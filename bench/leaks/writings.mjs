// Ways of writing any words.

const HOMOGLYPHS = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  i: 'і',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
};
const GREEK = {
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  P: 'Ρ',
  T: 'Τ',
  o: 'ο',
  v: 'ν',
};
const LIGATURES = { ffi: 'ﬃ', fi: 'ﬁ', fl: 'ﬂ', st: 'ﬆ', ff: 'ﬀ' };

const replaceAll = (text, table) =>
  Object.entries(table).reduce((result, [from, to]) => result.replaceAll(from, to), text);
export const mapLetters = (text, map) => [...text].map((character) => map(character)).join('');
export const fullWidth = (text) =>
  mapLetters(text, (character) =>
    /[!-~]/.test(character) ? String.fromCodePoint(character.codePointAt(0) + 0xfee0) : character,
  );
const boldLetters = (text) =>
  mapLetters(text, (character) => {
    const code = character.codePointAt(0);
    if (code >= 65 && code <= 90) return String.fromCodePoint(0x1d400 + code - 65);
    return code >= 97 && code <= 122 ? String.fromCodePoint(0x1d41a + code - 97) : character;
  });
const middle = (text, what) => {
  const at = Math.ceil(text.length / 2);
  return text.slice(0, at) + what + text.slice(at);
};

/** Ways of writing any words, for those that have no capital rule of their own. */
const writings = (text) => [
  ['as it is', text],
  ['capitals', text.toUpperCase()],
  ['possessive', `${text}’s`],
  ['possessive, straight', `${text}'s`],
  ['soft hyphen', middle(text, '\u00AD')],
  ['zero-width blank', middle(text, '\u200B')],
  ['word joiner', middle(text, '\u2060')],
  ['full-width', fullWidth(text)],
  ['bold letters', boldLetters(text)],
  ['decomposed', text.normalize('NFD')],
  ['Cyrillic look-alikes', replaceAll(text, HOMOGLYPHS)],
  ['Greek look-alikes', replaceAll(text, GREEK)],
  ['ligatures', replaceAll(text, LIGATURES)],
  ['turned round', `\u202E${[...text].toReversed().join('')}\u202C`],
];

const spacings = (text) =>
  /\s/.test(text)
    ? [
        ['no-break blank', text.replaceAll(' ', '\u00A0')],
        ['thin blank', text.replaceAll(' ', '\u2009')],
        ['two blanks', text.replaceAll(' ', '  ')],
        ['line break', text.replace(' ', '\n')],
        ['tab', text.replace(' ', '\t')],
      ]
    : [];

export const unique = (variants) => [
  ...new Map(variants.map((variant) => [`${variant.kind} ${variant.text}`, variant])).values(),
];

export const words = (kind, text, small = true) => [
  ...[...writings(text), ...spacings(text)].map(([form, written]) => ({ kind, form, text: written })),
  ...(small ? [{ kind, form: 'small letters', text: text.toLowerCase() }] : []),
];
