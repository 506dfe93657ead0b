import { caseFile } from '../../../data-schema/case-file.js';
import type { Case } from '../../../data-schema/case.js';
import { exampleCase } from '../../documents/example-case.js';

/** Somebody in the family, as case.yaml gives them. */
export interface FamilyInput {
  readonly id: string;
  readonly name: {
    readonly given: string;
    readonly family: string;
    readonly title?: string;
    readonly knownAs?: readonly string[];
    readonly former?: readonly string[];
    readonly variants?: readonly string[];
  };
  readonly initials: string;
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  readonly relationship: string;
  readonly born?: string;
  readonly residences?: readonly { readonly address: readonly string[] }[];
}

export interface ProfessionalInput {
  readonly id: string;
  readonly name: string;
  readonly initials?: string;
  readonly role: string;
}

/** The family and the professionals of a case whose texts the tests of naming write. */
const FAMILY: readonly FamilyInput[] = [
  {
    id: 'jill',
    name: { given: 'Jill Marie', family: 'Brown', title: 'Miss', knownAs: ['Jilly'] },
    initials: 'JB',
    sex: 'female',
    born: '1992-07-13',
    relationship: 'Subject',
    residences: [{ address: ['14 Marlowe Close', 'Eastwood View', 'Rotherham', 'S65 0ZZ'] }],
  },
  {
    id: 'tracey',
    name: {
      given: 'Tracey Ann',
      family: 'Brown',
      title: 'Ms',
      former: ['Hollis'],
      variants: ['Tracy Brown', 'Tracey Pike'],
    },
    initials: 'TB',
    sex: 'female',
    born: '1973-02-04',
    relationship: 'Mother',
    residences: [{ address: ['Flat 6, 112 Canal Side', 'Mexborough', 'S64 0VV'] }],
  },
  {
    id: 'kevin',
    name: { given: 'Kevin John', family: 'Brown', title: 'Mr', knownAs: ['Kev'] },
    initials: 'KB',
    sex: 'male',
    born: '1970-11-22',
    relationship: 'Father',
    residences: [{ address: ['In custody'] }],
  },
  {
    id: 'andrew',
    name: { given: 'Andrew', family: 'Brown' },
    initials: 'AB',
    sex: 'male',
    born: '1994-10-02',
    relationship: 'Full sibling',
  },
  {
    id: 'darren',
    name: { given: 'Darren Lee', family: 'Pike', title: 'Mr', knownAs: ['Daz'], variants: ['Darren Pyke'] },
    initials: 'DP',
    sex: 'male',
    relationship: 'Mother’s former partner',
  },
  {
    id: 'chloe',
    name: { given: 'Chloe', family: 'Pike', title: 'Miss' },
    initials: 'CP',
    sex: 'female',
    born: '2002-05-16',
    relationship: 'Half sibling',
  },
  {
    id: 'ben',
    name: { given: 'Ben', family: 'Brown', title: 'Mr' },
    initials: 'BB',
    sex: 'male',
    born: '1995-03-01',
    relationship: 'Half sibling',
  },
  {
    id: 'sheila',
    name: { given: 'Sheila', family: 'Hollis', title: 'Mrs', former: ['Grice'] },
    initials: 'SH',
    sex: 'female',
    relationship: 'Maternal grandmother',
  },
  {
    id: 'agnieszka',
    name: {
      given: 'Agnieszka',
      family: 'Wójcik',
      title: 'Ms',
      knownAs: ['Aga'],
      variants: ['Wojcik', 'Agnes Wojcik'],
    },
    initials: 'AW',
    sex: 'female',
    relationship: 'Father’s partner',
  },
  {
    id: 'margaret',
    name: { given: 'Margaret', family: 'Okafor', title: 'Mrs' },
    initials: 'MO',
    sex: 'female',
    relationship: 'Foster carer',
  },
  {
    id: 'peter',
    name: { given: 'Peter', family: 'Okafor', title: 'Mr' },
    initials: 'PO',
    sex: 'male',
    relationship: 'Foster carer',
  },
  {
    id: 'anne-marie',
    name: { given: 'Anne-Marie', family: 'Smith-Jones' },
    initials: 'AS',
    sex: 'female',
    relationship: 'Paternal aunt',
  },
  {
    id: 'james',
    name: { given: 'James', family: 'O’Neill', title: 'Mr' },
    initials: 'JO',
    sex: 'male',
    relationship: 'Paternal uncle',
  },
  {
    id: 'rose',
    name: { given: 'Rose', family: 'May', title: 'Mrs' },
    initials: 'RM',
    sex: 'female',
    relationship: 'Great-grandmother',
  },
];

const PROFESSIONALS: readonly ProfessionalInput[] = [
  { id: 'whitworth', name: 'Susan Whitworth', initials: 'SW', role: 'Social Worker' },
  { id: 'sadiq', name: 'Imran Sadiq', initials: 'IS', role: 'Social Worker' },
  { id: 'denby', name: 'Paul Denby', initials: 'PD', role: 'Team Manager' },
  { id: 'hartley', name: 'PC Louise Hartley', initials: 'LH', role: 'Police Constable' },
  { id: 'brook', name: 'Mrs Carol Brook', initials: 'CB', role: 'Head of Year' },
  { id: 'fell', name: 'Dr Simon Fell', initials: 'SF', role: 'General Practitioner' },
  { id: 'quinn', name: 'Sister Maeve Quinn', initials: 'MQ', role: 'A&E Sister' },
  { id: 'dawes', name: 'Rita Dawes', initials: 'RD', role: 'Education Welfare Officer' },
];

/** The parts of a case that say who its people are. */
export const peopleOfCase = (
  family: readonly FamilyInput[],
  professionals: readonly ProfessionalInput[],
): Pick<Case, 'family' | 'professionals' | 'subject' | 'couples'> => {
  const { couples, ...parsed } = caseFile.parse({
    reference: 'SCR-2009-01',
    subject: family[0]?.id,
    family,
    professionals,
    couples: [{ partners: ['margaret', 'peter'], kind: 'married' }],
    incident: { kind: 'death', date: '2008-12-27', summary: 'A girl aged 16 died.' },
    referral: { date: '2009-01-05' },
  });
  return { family: parsed.family, professionals: parsed.professionals, subject: parsed.subject, couples };
};

/** A case with a family in which names are shared, and staff whose names are words. */
export const namingCase = (overrides: Partial<Case> = {}): Case =>
  exampleCase({ ...peopleOfCase(FAMILY, PROFESSIONALS), ...overrides });
