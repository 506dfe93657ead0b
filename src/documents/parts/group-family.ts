import type { FamilyMember } from '../../../data-schema/family.js';

/** The family as the Individual Management Review form groups it (3.6). Nobody is in two groups. */
export interface FamilyGroups {
  readonly mothers: readonly FamilyMember[];
  readonly fathers: readonly FamilyMember[];
  readonly fullSiblings: readonly FamilyMember[];
  readonly halfSiblings: readonly FamilyMember[];
  /** Step-parents, adoptive parents, foster carers and guardians. */
  readonly carers: readonly FamilyMember[];
  /** Other household members and significant others. */
  readonly others: readonly FamilyMember[];
}

type Group = keyof FamilyGroups;

/**
 * Who is what to the subject, by parentage, or by the words of `relationship` where the case does not tell it.
 * Somebody further off who neither lived with the subject nor is marked as significant stands in no group.
 */
export const groupFamily = (family: readonly FamilyMember[], subject: FamilyMember): FamilyGroups => {
  const groups: Record<Group, FamilyMember[]> = {
    mothers: [],
    fathers: [],
    fullSiblings: [],
    halfSiblings: [],
    carers: [],
    others: [],
  };
  for (const person of family) {
    if (person.id === subject.id) continue;
    const group = groupOf(person, subject);
    if (group !== undefined) groups[group].push(person);
  }
  return groups;
};

const groupOf = (person: FamilyMember, subject: FamilyMember): Group | undefined => {
  const relationship = person.relationship.toLowerCase();
  const kind = subject.parents.find((parent) => parent.person === person.id)?.kind;
  if (kind !== undefined && kind !== 'birth') return 'carers';
  if (relationship === 'mother' || (kind === 'birth' && person.sex === 'female')) return 'mothers';
  if (relationship === 'father' || (kind === 'birth' && person.sex === 'male')) return 'fathers';
  return siblingGroup(person, subject) ?? (isNear(person, subject) ? 'others' : undefined);
};

const siblingGroup = (person: FamilyMember, subject: FamilyMember): Group | undefined => {
  const relationship = person.relationship.toLowerCase();
  if (/^full[ -](sibling|brother|sister)/.test(relationship)) return 'fullSiblings';
  if (/^half[ -](sibling|brother|sister)/.test(relationship)) return 'halfSiblings';
  const theirs = birthParents(person);
  const shared = birthParents(subject).filter((parent) => theirs.includes(parent));
  if (shared.length === 0) return undefined;
  return shared.length > 1 ? 'fullSiblings' : 'halfSiblings';
};

const birthParents = (person: FamilyMember): readonly string[] =>
  person.parents
    .filter(({ kind, person: id }) => kind === 'birth' && id !== 'unknown')
    .map((parent) => parent.person);

const isNear = (person: FamilyMember, subject: FamilyMember): boolean =>
  person.significant || households(person).some((household) => households(subject).includes(household));

const households = (person: FamilyMember): readonly string[] =>
  person.residences.map(({ household }) => household).filter((household) => household !== undefined);
