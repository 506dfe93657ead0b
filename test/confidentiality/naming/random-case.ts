import fc from 'fast-check';
import type { Case } from '../../../data-schema/case.js';
import { exampleCase } from '../../documents/example-case.js';
import { type FamilyInput, peopleOfCase, type ProfessionalInput } from './naming-case.js';

/** The words by which one person is known. */
export interface KnownBy {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly others: readonly string[];
}

/** A family and staff with random names, and texts that mention them. */
export interface RandomCase {
  readonly scr: Case;
  readonly people: readonly KnownBy[];
  /** Some mention of somebody, in any form. */
  readonly mention: fc.Arbitrary<string>;
  /** A mention that holds a given and a family name, and the plain name of the same person. */
  readonly fullName: fc.Arbitrary<{ readonly written: string; readonly person: string }>;
}

const GIVEN = [
  'Jill', 'Kevin', 'Agnieszka', 'Anne-Marie', 'Zoë', 'Siân', 'Mohammed', 'Rose', 'Will', 'Grace', 'Mark', 'Łukasz',
  'Seán', 'Jo', 'Chelsea', 'Ngozi', 'Björn', 'D’Arcy', 'May', 'Frank', 'Tracey', 'Imogen', 'Oluwaseun', 'Nuala',
]; // prettier-ignore
const MIDDLE = ['Ann', 'Lee', 'Jean', 'Kwame', 'Inés', 'Hope'];
const FAMILY = [
  'Brown', 'Wójcik', 'O’Neill', 'Smith-Jones', 'Fell', 'Brook', 'McDonald', 'van der Berg', 'Okafor', 'Núñez', 'Cole',
  'Moss', 'Bishop', 'Young', 'Hughes', 'James', 'Ström', 'Ap Rhys', 'Day', 'Whitworth', 'Løvås', 'Pike', 'D’Souza',
]; // prettier-ignore
const NICKNAMES = ['Jazzy', 'Kez', 'Gee', 'Bubbles', 'Tiggs', 'Mo'];
const RELATIONS = [
  'Subject',
  'Mother',
  'Father',
  'Full sibling',
  'Half sibling',
  'Half sibling',
  'Foster carer',
];
const ROLES = ['Social Worker', 'Social Worker', 'Police Constable', 'A&E Registrar'];

const shapes = fc.constantFrom<((name: string) => string)[]>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  (name) => name.replaceAll('’', "'"),
  (name) => name.replaceAll(' ', '\u00A0'),
  (name) => name.replaceAll(' ', '\n'),
  (name) => `${name.slice(0, 2)}\u00AD${name.slice(2)}`,
);

/** Each person’s words are their own, but that a brother or sister has the subject’s family name. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    given: fc.shuffledSubarray(GIVEN, { minLength: 9, maxLength: 9 }),
    middle: fc.shuffledSubarray(MIDDLE, { minLength: 6, maxLength: 6 }),
    family: fc.shuffledSubarray(FAMILY, { minLength: 10, maxLength: 10 }),
    nicknames: fc.shuffledSubarray(NICKNAMES, { minLength: 2, maxLength: 2 }),
    members: fc.integer({ min: 2, max: 6 }),
    staff: fc.integer({ min: 0, max: 3 }),
    shared: fc.boolean(),
  })
  .map(({ given, middle, family, nicknames, members, staff, shared }) => {
    const familyNameOf = (index: number): string => family[shared && index === 1 ? 0 : index] ?? '';
    const relatives: FamilyInput[] = Array.from({ length: members }, (_, index) => ({
      id: `person-${index}`,
      name: {
        given: `${given[index]} ${middle[index]}`,
        family: familyNameOf(index),
        knownAs: index < nicknames.length ? [nicknames[index] ?? ''] : [],
        former: index === 1 ? [family[9] ?? ''] : [],
      },
      initials: `${'ABCDEF'[index]}Q`,
      sex: index % 2 === 0 ? 'female' : 'male',
      relationship: RELATIONS[index] ?? 'Cousin',
    }));
    const professionals: ProfessionalInput[] = Array.from({ length: staff }, (_, index) => ({
      id: `staff-${index}`,
      name: `${given[6 + index]} ${family[6 + index]}`,
      initials: `X${'YZW'[index]}`,
      role: ROLES[index] ?? 'Teacher',
    }));
    const scr = exampleCase({ ...peopleOfCase(relatives, professionals), couples: [] });
    const people: KnownBy[] = [
      ...relatives.map(({ name }, index) => ({ given: given[index] ?? '', middle: middle[index] ?? '', family: name.family, others: [...(name.knownAs ?? []), ...(name.former ?? [])] })),
      ...professionals.map((_, index) => ({ given: given[6 + index] ?? '', middle: '', family: family[6 + index] ?? '', others: [] })),
    ];
    const someone = fc.constantFrom(...people);
    const full = someone.chain((person) => {
      const first = person.given;
      const second = person.middle || first;
      const forms = fc.constantFrom(
        `${first} ${person.family}`, `${person.family}, ${first}`, `${person.family} ${first}`, `Ms ${first} ${person.family}`, `Mr. ${first} ${person.family}`,
        ...(person.middle ? [`${first} ${second} ${person.family}`, `${first} ${second.slice(0, 1)}. ${person.family}`, `${person.family}, ${first} ${second}`] : []),
        ...person.others.map((other) => `${first} ${other}`).slice(-1),
      );
      return fc.tuple(forms, shapes).map(([form, shape]) => ({ written: shape(form), person: `${first} ${person.family}` }));
    });
    const part = someone.chain((person) =>
      fc.constantFrom(person.given, person.family, ...person.others, `Mrs ${person.family}`, `${person.given.slice(0, 1)}. ${person.family}`, `${person.given} ${person.middle}`.trim()),
    );
    const mention = fc.oneof(full.map(({ written }) => written), fc.tuple(part, shapes).map(([form, shape]) => shape(form)));
    return { scr, people, mention, fullName: full };
  }); // prettier-ignore
