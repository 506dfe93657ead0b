import type { Case } from '../../../data-schema/case.js';
import type { Day } from '../../../data-schema/dates.js';
import type { FamilyMember, PersonName, Residence } from '../../../data-schema/family.js';
import { addressLine, currentResidence, fullName } from './child-data.js';
import { slashDate, sortDay } from './format-date.js';

/** A row of the table of significant others (3.4). */
export interface SignificantOther {
  readonly relationship: string;
  /** With the other names under which an agency’s records may hold them. */
  readonly name: string;
  readonly dateOfBirth: string;
  readonly ethnicity: string;
  readonly address: string;
}

/**
 * The people around the child whose records the agencies are asked to check, in the order of the case, as they stood on
 * the day of the letter: what happened to them later is not in it.
 */
export const significantOthers = (scr: Case, day: Day): readonly SignificantOther[] =>
  scr.family
    .filter((person) => person.significant && person.id !== scr.subject)
    .map((person) => ({
      relationship: person.relationship,
      name: withOtherNames(person.name),
      dateOfBirth: bornAndDied(person, day),
      ethnicity: person.ethnicity ?? '',
      address: addressLine(residenceOn(person, day)),
    }));

/** `Tracey Ann Brown (formerly Hollis; known as Trace; also recorded as Tracy Brown)`. */
const withOtherNames = (name: PersonName): string => {
  const others = [
    ['formerly', name.former],
    ['known as', name.knownAs],
    ['also recorded as', name.variants],
  ] as const;
  const noted = others
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => `${word} ${names.join(', ')}`);
  return noted.length === 0 ? fullName(name) : `${fullName(name)} (${noted.join('; ')})`;
};

const bornAndDied = ({ born, died }: FamilyMember, day: Day): string =>
  [slashDate(born), died && sortDay(died) <= day && `died ${slashDate(died)}`].filter(Boolean).join(', ');

const residenceOn = (person: FamilyMember, day: Day): Residence | undefined => {
  const begun = person.residences.filter(({ from }) => from === undefined || sortDay(from) <= day);
  const residences = begun.map((residence) =>
    residence.to !== undefined && sortDay(residence.to) > day ? { ...residence, to: undefined } : residence,
  );
  return currentResidence({ ...person, residences });
};
