import { describe, expect, it } from 'vitest';
import { peopleWordsOf } from '../../../src/confidentiality/naming/naming.js';
import { inSmallLetters } from '../../../src/confidentiality/naming/public-words.js';
import { namingCase, type ProfessionalInput, peopleOfCase } from './naming-case.js';

const scr = namingCase();
const wordsOf = (overrides: Parameters<typeof namingCase>[0] = {}): Record<string, string> =>
  Object.fromEntries(
    [...peopleWordsOf(namingCase(overrides)).publicWords].map(([{ id }, { words }]) => [id, words]),
  );

const relationships = (...roles: string[]): Record<string, string> =>
  wordsOf({
    family: scr.family
      .slice(0, roles.length + 1)
      .map((person, index) => ({ ...person, relationship: roles[index - 1] ?? 'Subject' })),
    couples: [],
  });

describe('the words for the public', () => {
  it('are the label for the subject, and the relationship for everybody else', () => {
    expect(wordsOf()).toMatchObject({
      jill: 'Child J',
      tracey: 'the mother',
      darren: 'the mother’s former partner',
      chloe: 'a half sibling',
      ben: 'a half sibling',
      margaret: 'a foster carer',
      sheila: 'the maternal grandmother',
    });
  });

  it('say "a … of the …" where several are the same to one person', () => {
    expect(relationships('Mother’s former partner', "Mother's former partner")).toMatchObject({
      tracey: 'the mother’s former partner',
    });
    expect(relationships('Mother’s former partner', 'Mother’s former partner')).toMatchObject({
      tracey: 'a former partner of the mother',
    });
  });

  it('hold no name, even where the relationship does', () => {
    expect(relationships('Mother', 'Tracey’s partner')).toMatchObject({
      tracey: 'the mother',
      kevin: 'the member of the family',
    });
  });

  it.each([
    ['Social Worker', 'a social worker'],
    ['Independent Reviewing Officer', 'an independent reviewing officer'],
    ['A&E Sister', 'an A&E sister'],
    ['GP', 'a GP'],
    ['NHS Manager', 'an NHS manager'],
    ['University Tutor', 'a university tutor'],
    ['Usher', 'an usher'],
    ['Teacher of Whitworth Class', 'a professional'],
  ])('are the role of a professional with its article: %s', (role, expected) => {
    const professionals: ProfessionalInput[] = [{ id: 'x', name: 'Susan Whitworth', role }];
    const { professionals: parsed } = peopleOfCase(
      [
        {
          id: 'jill',
          name: { given: 'Jill', family: 'Brown' },
          initials: 'JB',
          sex: 'female',
          relationship: 'Subject',
        },
      ],
      professionals,
    );
    expect(wordsOf({ professionals: parsed })).toMatchObject({ x: expected });
  });

  it('keep the capitals of acronyms', () => {
    expect(inSmallLetters('CAMHS Team Manager')).toBe('CAMHS team manager');
  });
});
