import type { Case } from '../../../data-schema/case.js';
import type { CaseDate } from '../../../data-schema/dates.js';
import type { WordsOfCase } from './holds-word-of-case.js';

const dayOf = (date: CaseDate | undefined): string[] => {
  if (date === undefined) return [];
  return [typeof date === 'string' ? date : date.sort];
};

/** The reference, the names and the dates of a case: what must not stand in its password. */
export const findWordsOfCase = (scr: Case): WordsOfCase => ({
  reference: scr.reference,
  names: [
    ...scr.family.flatMap(({ name }) => [
      ...[name.given, name.family],
      ...[...name.knownAs, ...name.former, ...name.variants],
    ]),
    ...scr.professionals.map(({ name }) => name),
  ],
  dates: [
    ...scr.family.flatMap(({ born, died }) => [...dayOf(born), ...dayOf(died)]),
    ...dayOf(scr.incident.date),
    ...dayOf(scr.incident.cameToAttention),
    scr.referral.date,
  ],
});
