import type { Case } from '../../../data-schema/case.js';
import { exampleCase } from '../../documents/example-case.js';

type Member = Case['family'][number];

const [subject] = exampleCase().family;
if (!subject) throw new Error('the example has a family');

/** Somebody in the family of whom only this is known. */
export const member = (
  given: string,
  family: string,
  more: Partial<Omit<Member, 'name'>> & { name?: Partial<Member['name']> } = {},
): Member => {
  const { name, ...rest } = more;
  return {
    id: given.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    name: { given, family, knownAs: [], former: [], variants: [], ...name },
    initials: `${given.charAt(0)}${family.charAt(0)}`,
    sex: 'unknown',
    relationship: 'Relative',
    parents: [],
    residences: [],
    parentalResponsibility: false,
    significant: true,
    ...rest,
  };
};

/** The example case with these people in its family, after those that are there. */
export const caseWith = (family: readonly Member[], overrides: Partial<Case> = {}): Case => {
  const scr = exampleCase();
  return { ...scr, family: [...scr.family, ...family], ...overrides };
};
