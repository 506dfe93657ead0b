import { holds } from './as-at.js';
import type { FamilyData } from './build-family-graph.js';
import type { Union, UnionChild } from './family-graph.js';
import type { FamilyPart } from './family-regions.js';
import { householdOf, residenceAt } from './find-households.js';

/** A way into the data of a family: a key, and positions in lists. */
type FamilyPath = readonly (string | number)[];

/**
 * Where in the data of a family a part of its genogram stands: the same entries that the graph was built from, as at the
 * same day. Several where several are drawn as one, such as a household by its members’ homes.
 */
export const placesOfPart = (
  data: FamilyData,
  asAt: string,
  part: FamilyPart,
  unions: readonly Union[],
): readonly FamilyPath[] => {
  switch (part.kind) {
    case 'person':
      return placesOfPerson(data, part.id, unions);
    case 'couple':
      return placesOfCouple(data, part.union);
    case 'child':
      return placesOfParentage(data, part.union, part.child);
    case 'household':
      return data.family.flatMap((member, index) => {
        const home = residenceAt(member, asAt);
        const isHere =
          home && part.household.members.includes(member.id) && householdOf(home) === part.household.id;
        return isHere ? [['family', index, 'residences', member.residences.indexOf(home)]] : [];
      });
    case 'bond':
      return data.bonds.flatMap((each, index) =>
        each.kind === part.bond.kind &&
        each.people[0] === part.bond.people[0] &&
        each.people[1] === part.bond.people[1] &&
        holds(each, asAt)
          ? [['bonds', index]]
          : [],
      );
  }
};

const placesOfPerson = (data: FamilyData, id: string, unions: readonly Union[]): readonly FamilyPath[] => {
  const index = data.family.findIndex((member) => member.id === id);
  if (index >= 0) return [['family', index]];
  const pregnancy = pregnancyOf(data, id);
  if (pregnancy >= 0) return [['pregnancies', pregnancy]];
  // Somebody unknown stands in the case only where others name him as that.
  return unions
    .filter(({ partners }) => partners.some((partner) => partner === id))
    .flatMap((union) => placesOfCouple(data, union));
};

/** Those without an id of their own are counted, as the graph counts them. */
const pregnancyOf = ({ pregnancies }: FamilyData, id: string): number =>
  pregnancies.findIndex((each, index) => (each.id ?? `pregnancy ${index + 1}`) === id);

const placesOfCouple = (data: FamilyData, union: Union): readonly FamilyPath[] =>
  union.couples && union.couples.length > 0
    ? union.couples.map((index) => ['couples', index])
    : union.children.flatMap((child) => placesOfParentage(data, union, child));

const placesOfParentage = (
  data: FamilyData,
  { partners }: Union,
  { id, kind }: Pick<UnionChild, 'id' | 'kind'>,
): readonly FamilyPath[] => {
  const isPartner = (person: string): boolean =>
    partners.some(
      (partner) =>
        partner === person || (person === 'unknown' && !data.family.some((member) => member.id === partner)),
    );
  const index = data.family.findIndex((member) => member.id === id);
  if (index >= 0) {
    return (data.family[index]?.parents ?? []).flatMap((parent, place) =>
      parent.kind === kind && isPartner(parent.person) ? [['family', index, 'parents', place]] : [],
    );
  }
  const pregnancy = pregnancyOf(data, id);
  return pregnancy < 0 ? [] : [['pregnancies', pregnancy, 'parents']];
};
