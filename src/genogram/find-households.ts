import type { FamilyMember, Residence } from '../../data-schema/family.js';
import { firstDay, holds } from './as-at.js';
import type { Household } from './family-graph.js';

/** Where somebody lived on a day: of two addresses on the day of a move, the new one. */
export const residenceAt = ({ residences }: FamilyMember, asAt: string): Residence | undefined =>
  residences
    .filter((residence) => holds(residence, asAt))
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)))
    .at(-1);

const startOf = ({ from }: Residence): string => (from === undefined ? '' : firstDay(from));

/** The word that those share who lived together: the case’s own, or the address. */
export const householdOf = ({ household, address }: Residence): string =>
  household ??
  address
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The households of a day: those of the living, and of whoever died on that day, who lived at one address. Labelled by
 * the address where readers may know it.
 */
export const findHouseholds = (
  members: readonly FamilyMember[],
  asAt: string,
  withAddress: boolean,
): readonly Household[] => {
  const households = new Map<string, { label: string; members: string[] }>();
  for (const member of members) {
    if (member.died !== undefined && firstDay(member.died) < asAt) continue;
    const residence = residenceAt(member, asAt);
    if (!residence) continue;
    const key = householdOf(residence);
    const found = households.get(key) ?? {
      label: withAddress ? residence.address.join(', ') : '',
      members: [],
    };
    households.set(key, found);
    found.members.push(member.id);
  }
  return [...households].map(([id, household]) => ({ id, ...household }));
};
