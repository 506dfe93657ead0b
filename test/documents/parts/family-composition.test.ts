import { describe, expect, it } from 'vitest';
import { type FamilyMember, familyMember } from '../../../data-schema/family.js';
import {
  type FamilyComposition,
  familyComposition,
  initialsOnly,
  nameAndInitials,
} from '../../../src/documents/parts/family-composition.js';
import { exampleCase } from '../example-case.js';

const person = (input: {
  readonly id: string;
  readonly relationship: string;
  readonly [key: string]: unknown;
}): FamilyMember =>
  familyMember.parse({
    name: { given: input.id, family: 'Brown' },
    initials: input.id.slice(0, 2).toUpperCase(),
    sex: 'female',
    ...input,
  });

const birth = (...ids: string[]) => ids.map((id) => ({ person: id }));

/** The groups of a family whose subject is the child of mum and dad. */
const compose = (...others: FamilyMember[]): FamilyComposition => {
  const subject = person({
    id: 'jill',
    relationship: 'Subject',
    parents: [
      ...birth('mum', 'dad'),
      { person: 'carer', kind: 'foster' },
      { person: 'partner', kind: 'step' },
      { person: 'adopter', kind: 'adoptive' },
    ],
    residences: [
      { address: ['1 Old Row'], from: '1992-07-13', to: '2001-06-30', household: 'old-row' },
      { address: ['2 New Close'], from: '2001-06-30', household: 'new-close' },
    ],
  });
  return familyComposition(exampleCase({ family: [...others, subject] }), nameAndInitials);
};

const names = (lines: FamilyComposition['others']): string[] => lines.map(({ name }) => name);

describe('the family composition of the Individual Management Review', () => {
  it('knows mother and father by parentage, whatever the words', () => {
    const family = compose(
      person({ id: 'mum', relationship: 'Birth mother' }),
      person({ id: 'dad', relationship: 'Dad', sex: 'male' }),
    );
    expect(names(family.mothers)).toEqual(['mum Brown (MU)']);
    expect(names(family.fathers)).toEqual(['dad Brown (DA)']);
  });

  it('tells full siblings from half siblings by the parents that they share', () => {
    const family = compose(
      person({ id: 'ann', relationship: 'Sister', parents: birth('dad', 'mum') }),
      person({ id: 'bob', relationship: 'Brother', parents: birth('mum', 'unknown') }),
      person({ id: 'cid', relationship: 'Sibling', parents: [{ person: 'unknown' }, { person: 'dad' }] }),
    );
    expect(names(family.fullSiblings)).toEqual(['ann Brown (AN)']);
    expect(names(family.halfSiblings)).toEqual(['bob Brown (BO)', 'cid Brown (CI)']);
  });

  it('takes the words for it where the case does not give the parents', () => {
    const family = compose(
      person({ id: 'ann', relationship: 'Full sibling' }),
      person({ id: 'bob', relationship: 'Half-brother' }),
    );
    expect(names(family.fullSiblings)).toEqual(['ann Brown (AN)']);
    expect(names(family.halfSiblings)).toEqual(['bob Brown (BO)']);
  });

  it('does not make siblings of those who share an unknown parent only', () => {
    const family = compose(person({ id: 'eve', relationship: 'Friend', parents: birth('unknown') }));
    expect(family.halfSiblings).toEqual([]);
    expect(names(family.others)).toEqual(['eve Brown (EV)']);
  });

  it('says how step-parents, foster carers and adoptive parents were parents', () => {
    const family = compose(
      person({ id: 'partner', relationship: 'Mother’s former partner' }),
      person({ id: 'carer', relationship: 'Foster carer' }),
      person({ id: 'adopter', relationship: 'Mother' }),
    );
    expect(family.carers.map(({ relationship }) => relationship)).toEqual([
      'Step-parent (Mother’s former partner)',
      'Foster carer',
      'Adoptive parent (Mother)',
    ]);
    expect(family.mothers).toEqual([]);
  });

  it('adds significant others and those who lived with the subject, and leaves out who is neither', () => {
    const lived = [{ address: ['1 Old Row'], household: 'old-row' }];
    const family = compose(
      person({ id: 'gran', relationship: 'Grandmother' }),
      person({ id: 'lodger', relationship: 'Lodger', significant: false, residences: lived }),
      person({ id: 'uncle', relationship: 'Uncle', significant: false }),
    );
    expect(names(family.others)).toEqual(['gran Brown (GR)', 'lodger Brown (LO)']);
  });

  it('gives the subject’s other addresses with the time lived there', () => {
    expect(compose().addressesOnFile).toEqual([
      { name: 'jill Brown (JI)', address: '1 Old Row', dates: 'from 13/07/1992 to 30/06/2001' },
    ]);
  });

  it('gives the other addresses of the family that fall into the period of the review', () => {
    const family = compose(
      person({
        id: 'mum',
        relationship: 'Mother',
        residences: [
          { address: ['Before'], to: '2004-08-31' },
          { address: ['During'], from: '2004-08-31', to: '2006-01-01' },
          { address: ['Now'], from: '2006-01-01' },
          { address: ['After'], from: '2008-12-28', to: '2009-01-01' },
        ],
      }),
      person({ id: 'gran', relationship: 'Grandmother', residences: [{ address: ['Hers'] }] }),
    );
    expect(family.mothers[0]?.address).toBe('Now');
    expect(family.otherAddresses.map(({ address }) => address)).toEqual(['During', 'Hers']);
  });

  it('says when somebody has died, and leaves blank what is not known', () => {
    const family = compose(
      person({ id: 'mum', relationship: 'Mother', born: '1973-02-04', died: '2003-03-03' }),
      person({ id: 'gran', relationship: 'Grandmother' }),
    );
    expect(family.mothers[0]?.dateOfBirth).toBe('04/02/1973 (DoD 03/03/2003)');
    expect(family.others[0]).toEqual({
      relationship: 'Grandmother',
      name: 'gran Brown (GR)',
      dateOfBirth: '',
      address: '',
    });
  });

  it('names nobody in a review that has been written', () => {
    const text = JSON.stringify(familyComposition(exampleCase(), initialsOnly));
    expect(text).toContain('"TB"');
    expect(text).not.toMatch(/Tracey|Kevin|Andrew|Jill/);
  });
});
