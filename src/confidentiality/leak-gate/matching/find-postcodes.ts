import type { Identifier } from '../identifiers/identifier.js';
import type { Match } from './match-phrases.js';

/** A postcode with any blank or none; the letter O and the figure nought are taken for each other. */
const POSTCODE =
  /(?<![a-z0-9])([a-z]{1,2}) ?([0-9oil][0-9a-z]?)[\s\uFDD0.\-_+]{0,3}([0-9oil])([a-z0]{2})(?![a-z0-9])/g;

const asFigures = (text: string): string => text.replaceAll('o', '0').replaceAll(/[il]/g, '1');

/** Finds the postcodes of these identifiers in a folded text. */
export const postcodesFinder = (identifiers: readonly Identifier[]): ((text: string) => Match[]) => {
  const wanted = new Map<string, Identifier>();
  for (const identifier of identifiers) {
    if (identifier.search.by === 'postcode')
      wanted.set(asFigures(identifier.search.code.toLowerCase()), identifier);
  }
  if (wanted.size === 0) return () => [];
  return (text) => {
    const matches: Match[] = [];
    for (const match of text.matchAll(POSTCODE)) {
      const identifier = wanted.get(asFigures(match.slice(1).join('')));
      if (identifier) matches.push({ identifier, start: match.index, end: match.index + match[0].length });
    }
    return matches;
  };
};
