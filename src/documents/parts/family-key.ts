import type { Case } from '../../../data-schema/case.js';
import { slashDate } from './format-date.js';

/** One line of the key to the initials by which the family is named (3.7). */
export interface FamilyKeyLine {
  readonly initials: string;
  readonly relationship: string;
  /** `DD/MM/YYYY`; blank where it is not known. */
  readonly dateOfBirth: string;
}

/** The key to the family’s initials, in the order of the case: the subject, then everybody in the genogram. */
export const familyKey = (scr: Case): readonly FamilyKeyLine[] =>
  [...scr.family]
    .toSorted((a, b) => Number(b.id === scr.subject) - Number(a.id === scr.subject))
    .map(({ initials, relationship, born }) => ({ initials, relationship, dateOfBirth: slashDate(born) }));
