import type { Edit } from './edit.js';

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|uk|info|tv|me)\/[^\s<>"“”]+/giu;
const AFTERWARDS = /[.,;:!?)\]}'’]+$/u;

/** The words of an address as a sentence would have them: `facebook.com/jill.brown.92` as `Facebook Com Jill Brown 92`. */
const asWords = (address: string): string =>
  address
    .replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ')
    .replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/** What stays of an address: it leads to the same site, but to no page; and nowhere, where the site itself names somebody. */
const withheld = (address: string, namesAnybody: (text: string) => boolean): string => {
  const [, scheme = '', site = '', page = ''] = /^(https?:\/\/)?([^/?#]*)(.*)$/isu.exec(address) ?? [];
  const kept = namesAnybody(asWords(site)) ? 'withheld.invalid' : site;
  return `${scheme}${kept}${page.length > 1 ? '/withheld' : page}`;
};

/** Cuts short each address on the web in which somebody is named: a profile, or a page about them. */
export const withoutWebAddresses = (text: string, namesAnybody: (text: string) => boolean): readonly Edit[] =>
  text.includes('/') || /www\./i.test(text)
    ? [...text.matchAll(ADDRESS)].flatMap(({ 0: written, index }) => {
        const address = written.replace(AFTERWARDS, '');
        return namesAnybody(asWords(address))
          ? [{ start: index, end: index + address.length, text: withheld(address, namesAnybody) }]
          : [];
      })
    : [];
