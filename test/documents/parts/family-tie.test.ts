import { describe, expect, it } from 'vitest';
import type { FamilyMember } from '../../../data-schema/family.js';
import { familyTie } from '../../../src/documents/parts/family-tie.js';
import { exampleCase } from '../example-case.js';

type Parentage = FamilyMember['parents'][number];

/** What the child is called in a letter to somebody of this relationship, tied to the child like this. */
const tie = (
  relationship: string,
  sex: FamilyMember['sex'] = 'female',
  parentage?: Omit<Parentage, 'person'>,
): string => {
  const base = exampleCase();
  const family = base.family.map((person) =>
    person.id === 'jill'
      ? { ...person, sex, parents: parentage ? [{ person: 'kevin', ...parentage }] : [] }
      : person,
  );
  const kevin = family.find(({ id }) => id === 'kevin') as FamilyMember;
  return familyTie({ ...base, family }, { ...kevin, relationship });
};

describe('how a letter to the family speaks of the child', () => {
  it.each([
    ['Mother', 'female', 'your daughter'],
    ['Father', 'male', 'your son'],
    ['Adoptive mother', 'other', 'your child'],
    ['Maternal grandmother', 'female', 'your granddaughter'],
    ['Grandfather', 'male', 'your grandson'],
    ['Great-grandmother', 'female', 'your great-granddaughter'],
    ['Step-father', 'male', 'your stepson'],
    ['Stepmother', 'female', 'your stepdaughter'],
    ['Full sibling', 'female', 'your sister'],
    ['Half brother', 'male', 'your brother'],
    ['Maternal aunt', 'male', 'your nephew'],
    ['Great uncle', 'female', 'your great-niece'],
    ['Cousin', 'unknown', 'your cousin'],
  ] as const)('to a %s of a %s child: %s', (relationship, sex, words) => {
    expect(tie(relationship, sex)).toBe(words);
  });

  it.each(['Foster carer', 'Mother’s former partner', 'Father’s partner', 'Family friend', 'Guardian'])(
    'by name to a %s',
    (relationship) => {
      expect(tie(relationship)).toBe('Jill Marie Brown');
    },
  );

  it('by name where the sex is not known and no word fits both', () => {
    expect(tie('Aunt', 'unknown')).toBe('Jill Marie Brown');
  });

  it('by parentage before the words of the relationship', () => {
    expect(tie('Mr K', 'female', { kind: 'birth' })).toBe('your daughter');
    expect(tie('Carer', 'male', { kind: 'adoptive' })).toBe('your son');
    expect(tie('Mother’s partner', 'female', { kind: 'step' })).toBe('your stepdaughter');
    expect(tie('Mother’s former partner', 'female', { kind: 'step', to: '2007-09-30' })).toBe(
      'Jill Marie Brown',
    );
    expect(tie('Foster carer', 'female', { kind: 'foster' })).toBe('Jill Marie Brown');
    expect(tie('Maternal grandmother', 'female', { kind: 'guardian' })).toBe('your granddaughter');
  });
});
