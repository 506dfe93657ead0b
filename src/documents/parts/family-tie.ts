import type { Case } from '../../../data-schema/case.js';
import type { FamilyMember } from '../../../data-schema/family.js';
import { fullName, subjectOf } from './child-data.js';

type Sex = 'female' | 'male' | 'child';
type Tie = Readonly<Record<Sex, string | undefined>>;

const CHILD: Tie = { female: 'daughter', male: 'son', child: 'child' };
const STEPCHILD: Tie = { female: 'stepdaughter', male: 'stepson', child: 'stepchild' };
const GRANDCHILD: Tie = { female: 'granddaughter', male: 'grandson', child: 'grandchild' };
const GREAT_GRANDCHILD: Tie = {
  female: 'great-granddaughter',
  male: 'great-grandson',
  child: 'great-grandchild',
};
const SIBLING: Tie = { female: 'sister', male: 'brother', child: undefined };
const STEPSIBLING: Tie = { female: 'stepsister', male: 'stepbrother', child: undefined };
const NIECE: Tie = { female: 'niece', male: 'nephew', child: undefined };
const GREAT_NIECE: Tie = { female: 'great-niece', male: 'great-nephew', child: undefined };
const COUSIN: Tie = { female: 'cousin', male: 'cousin', child: 'cousin' };

/** What the subject is to somebody of whom these words are the relationship to the subject. */
const TIES: readonly (readonly [RegExp, Tie])[] = [
  [/^(mother|father|parent|mum|dad)$/, CHILD],
  [/^step ?(mother|father|parent)$/, STEPCHILD],
  [/^(grand ?(mother|father|parent)|gran|granny|nan|grandad|granddad)$/, GRANDCHILD],
  [/^great ?grand ?(mother|father|parent)$/, GREAT_GRANDCHILD],
  [/^(brother|sister|sibling)$/, SIBLING],
  [/^step ?(brother|sister|sibling)$/, STEPSIBLING],
  [/^(aunt|uncle)$/, NIECE],
  [/^(great|grand) ?(aunt|uncle)$/, GREAT_NIECE],
  [/^cousin$/, COUSIN],
];

/** Words that say which parent or sibling, and change nothing of what the child is to them. */
const QUALIFIERS =
  /\b(maternal|paternal|birth|natural|biological|adoptive|full|half|twin|elder|older|younger)\b/g;

/**
 * How a letter to somebody in the family speaks of the child: `your daughter`, `your grandson`; the child’s full name
 * where there is no kind word for the tie, such as to a foster carer or to a parent’s former partner.
 */
export const familyTie = (scr: Case, person: FamilyMember): string => {
  const child = subjectOf(scr);
  const sex = child.sex === 'female' || child.sex === 'male' ? child.sex : 'child';
  const word = (tieByParentage(child, person) ?? tieByRelationship(person.relationship))?.[sex];
  return word === undefined ? fullName(child.name) : `your ${word}`;
};

const tieByParentage = (child: FamilyMember, person: FamilyMember): Tie | undefined => {
  const parentage = child.parents.find((parent) => parent.person === person.id);
  if (parentage?.kind === 'birth' || parentage?.kind === 'adoptive') return CHILD;
  return parentage?.kind === 'step' && parentage.to === undefined ? STEPCHILD : undefined;
};

const tieByRelationship = (relationship: string): Tie | undefined => {
  const words = relationship
    .toLowerCase()
    .replaceAll('-', ' ')
    .replaceAll(QUALIFIERS, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return TIES.find(([pattern]) => pattern.test(words))?.[1];
};
