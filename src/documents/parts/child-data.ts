import type { Case } from '../../../data-schema/case.js';
import type { FamilyMember, PersonName, Residence } from '../../../data-schema/family.js';
import { longDate, slashDate, sortDay } from './format-date.js';

/** Given and family name; the title too where asked. */
export const fullName = (name: PersonName, withTitle = false): string =>
  [withTitle ? name.title : undefined, name.given, name.family].filter(Boolean).join(' ');

/** The address on one line. */
export const addressLine = (residence: Residence | undefined): string => residence?.address.join(', ') ?? '';

/** Where somebody lives now: the residence that has not ended, the latest begun first; else the one that ended last. */
export const currentResidence = (person: FamilyMember): Residence | undefined => {
  const open = person.residences.filter((residence) => residence.to === undefined);
  const begun = (residence: Residence): string => (residence.from ? sortDay(residence.from) : '');
  const ended = (residence: Residence): string => (residence.to ? sortDay(residence.to) : '');
  return open.length > 0
    ? open.toSorted((a, b) => begun(b).localeCompare(begun(a)))[0]
    : person.residences.toSorted((a, b) => ended(b).localeCompare(ended(a)))[0];
};

/** The person in the family with this id. The loader has checked that there is one. */
export const findPerson = (scr: Case, id: string): FamilyMember => {
  const person = scr.family.find((member) => member.id === id);
  if (!person) throw new Error(`no person ${id} in a case that was checked`);
  return person;
};

/** The child whom the review is about. */
export const subjectOf = (scr: Case): FamilyMember => findPerson(scr, scr.subject);

export interface ChildData {
  readonly name: string;
  readonly initials: string;
  /** `DD/MM/YYYY`, as 3.4 and 3.5 ask. */
  readonly dateOfBirth: string;
  readonly dateOfDeath: string;
  readonly dateOfBirthInWords: string;
  readonly dateOfDeathInWords: string;
  readonly gender: string;
  readonly address: string;
}

const GENDERS = { female: 'Female', male: 'Male', other: 'Other', unknown: 'Not known' } as const;

/** The subject as letters and forms print them. Blank where the case does not say. */
export const childData = (scr: Case): ChildData => {
  const child = subjectOf(scr);
  return {
    name: fullName(child.name),
    initials: child.initials,
    dateOfBirth: slashDate(child.born),
    dateOfDeath: slashDate(child.died),
    dateOfBirthInWords: longDate(child.born),
    dateOfDeathInWords: longDate(child.died),
    gender: GENDERS[child.sex],
    address: addressLine(currentResidence(child)),
  };
};
