import type { Case } from '../../../data-schema/case.js';
import type { FamilyMember, Residence } from '../../../data-schema/family.js';
import { addressLine, currentResidence, fullName, subjectOf } from './child-data.js';
import { slashDate } from './format-date.js';
import { type FamilyGroups, groupFamily } from './group-family.js';
import { overlaps, residenceDates } from './residence-dates.js';

/** Somebody of the family, as the Individual Management Review form sets them out (3.6, Family Composition). */
export interface FamilyLine {
  /** What they are to the subject; for those who were not born parents, how they were parents. */
  readonly relationship: string;
  readonly name: string;
  readonly dateOfBirth: string;
  readonly address: string;
}

export interface DatedAddress {
  readonly name: string;
  readonly address: string;
  /** `from 20/03/2006 to 12/01/2007`; empty where the case does not say. */
  readonly dates: string;
}

/** Section 1 of the form, as far as the case says it. Lists are empty where there is nobody. */
export interface FamilyComposition extends Readonly<Record<keyof FamilyGroups, readonly FamilyLine[]>> {
  /** Of the subject: all but the one that is printed as theirs. */
  readonly addressesOnFile: readonly DatedAddress[];
  /** Of everybody else on the form, in the period of the review: those not printed beside their names. */
  readonly otherAddresses: readonly DatedAddress[];
}

/** Full name and initials: for the agencies, which have to find the family in their records. */
export const nameAndInitials = (person: FamilyMember): string =>
  `${fullName(person.name)} (${person.initials})`;

/** The initials of the genogram alone: for reviews that have been written (1 §1.3). */
export const initialsOnly = (person: FamilyMember): string => person.initials;

/** The family composition of 3.6, with people named as `nameOf` does. */
export const familyComposition = (scr: Case, nameOf: (person: FamilyMember) => string): FamilyComposition => {
  const subject = subjectOf(scr);
  const groups = groupFamily(scr.family, subject);
  const kinds = new Map(subject.parents.map(({ person, kind }) => [person, kind]));
  const line = (person: FamilyMember): FamilyLine => ({
    relationship: relationshipOf(person, kinds.get(person.id)),
    name: nameOf(person),
    dateOfBirth: birthAndDeath(person),
    address: addressLine(currentResidence(person)),
  });
  const dated = (person: FamilyMember, residence: Residence): DatedAddress => ({
    name: nameOf(person),
    address: addressLine(residence),
    dates: residenceDates(residence),
  });

  const withAddress = [
    ...groups.mothers,
    ...groups.fathers,
    ...groups.fullSiblings,
    ...groups.halfSiblings,
    ...groups.carers,
  ];
  const otherAddresses = [...withAddress, ...groups.others].flatMap((person) =>
    person.residences
      .filter((residence) => groups.others.includes(person) || residence !== currentResidence(person))
      .filter((residence) => scr.period === undefined || overlaps(residence, scr.period))
      .map((residence) => dated(person, residence)),
  );
  return {
    mothers: groups.mothers.map(line),
    fathers: groups.fathers.map(line),
    fullSiblings: groups.fullSiblings.map(line),
    halfSiblings: groups.halfSiblings.map(line),
    carers: groups.carers.map(line),
    others: groups.others.map(line),
    addressesOnFile: subject.residences
      .filter((residence) => residence !== currentResidence(subject))
      .map((residence) => dated(subject, residence)),
    otherAddresses,
  };
};

const PARENTS = {
  birth: '',
  adoptive: 'Adoptive parent',
  foster: 'Foster carer',
  step: 'Step-parent',
  guardian: 'Guardian',
} as const;

const relationshipOf = (person: FamilyMember, kind: keyof typeof PARENTS | undefined): string => {
  const parent = PARENTS[kind ?? 'birth'];
  const { relationship } = person;
  if (parent === '' || relationship.toLowerCase() === parent.toLowerCase()) return relationship;
  return `${parent} (${relationship})`;
};

const birthAndDeath = ({ born, died }: FamilyMember): string =>
  died === undefined ? slashDate(born) : `${slashDate(born)} (DoD ${slashDate(died)})`.trim();
