import type { Identifier } from '../identifiers/identifier.js';
import { fold } from '../text/fold-text.js';
import type { Match } from './match-phrases.js';

/** Finds secrets as they are, wherever they stand, within words too. */
export const secretsFinder = (identifiers: readonly Identifier[]): ((text: string) => Match[]) => {
  const wanted = identifiers.flatMap((identifier) =>
    identifier.search.by === 'secret' ? [{ identifier, secret: fold(identifier.search.text.trim()) }] : [],
  );
  return (text) =>
    wanted.flatMap(({ identifier, secret }) => {
      const matches: Match[] = [];
      if (secret === '') return matches;
      for (let start = text.indexOf(secret); start >= 0; start = text.indexOf(secret, start + secret.length)) {
        matches.push({ identifier, start, end: start + secret.length });
      }
      return matches;
    });
};
