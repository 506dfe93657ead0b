import { tokensOf } from '../text/tokens-of.js';

/** Small words within names that are nobody’s name by themselves. */
const PARTICLES = new Set(
  'af al ap ab abd abu and bin bint bte da dal de del della den der des di do dos du el ferch fitz ibn la le les lo mac mc ni nic o of saint san santa st te ten ter the ui van vd von y zu zum zur'.split(
    ' ',
  ),
);

/** How letters with dots or rings are written where a keyboard has none. */
const GERMANIC: readonly (readonly [RegExp, string])[] = [
  [/[äæ]/giu, 'ae'],
  [/[öø]/giu, 'oe'],
  [/ü/giu, 'ue'],
  [/å/giu, 'aa'],
];

/** The ways of spelling one name as searchable words: `Müller` is muller and mueller, `O’Shea` o shea and oshea. */
export const spellingsOf = (name: string): string[][] => {
  const written = name.normalize('NFC');
  const respelt = GERMANIC.reduce((text, [letters, plain]) => text.replaceAll(letters, plain), written);
  const closed = written.replaceAll(/(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu, '');
  return [...new Set([written, respelt, closed])].map(tokensOf).filter((words) => words.length > 0);
};

/** `Mac` begins many other names, such as Mackay and Macey: there a capital must follow, or a blank. */
const SON_OF = /^(?:[Mm][Cc][ -]?|M(?:ac|AC)(?=\p{Lu})|[Mm]ac[ -]|M['’‘])(\p{L}{4,})$/u;

/** A Scottish or Irish name as it is also spelled: `McDonald` is MacDonald, Mc Donald and M’Donald. Parts alone name nobody. */
export const sonsOf = (name: string): string[][] => {
  const [word] = tokensOf(SON_OF.exec(name.trim())?.[1] ?? '');
  return word === undefined ? [] : [[`mc${word}`], [`mac${word}`], ['mc', word], ['mac', word], ['m', word]];
};

/** Whether a word of a name, alone, can tell who is meant. */
export const standsAlone = (word: string): boolean =>
  !PARTICLES.has(word) && !/^\p{N}/u.test(word) && (word.length > 1 || /[^\p{Script=Latin}]/u.test(word));
