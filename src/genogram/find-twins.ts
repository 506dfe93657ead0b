/** Somebody who may be a twin. */
interface MaybeTwin {
  readonly id: string;
  readonly twinOf?: string | undefined;
  readonly identicalTwin?: boolean | undefined;
}

export interface TwinGroup {
  /** The same word for all children of one birth. */
  readonly group: string;
  readonly isIdentical: boolean;
}

/** The children of one birth: whoever names another as a twin, and whoever that one names, make a group. */
export const findTwins = (people: readonly MaybeTwin[]): ReadonlyMap<string, TwinGroup> => {
  const known = new Set(people.map(({ id }) => id));
  const beside = new Map<string, Set<string>>();
  const tie = (a: string, b: string): void => void beside.set(a, (beside.get(a) ?? new Set()).add(b));
  for (const { id, twinOf } of people) {
    if (twinOf === undefined || twinOf === id || !known.has(twinOf)) continue;
    tie(id, twinOf);
    tie(twinOf, id);
  }
  const identical = new Set(people.filter(({ identicalTwin }) => identicalTwin === true).map(({ id }) => id));
  const groups = new Map<string, TwinGroup>();
  for (const { id } of people) {
    if (groups.has(id) || !beside.has(id)) continue;
    const members = [id];
    for (const member of members) {
      for (const other of beside.get(member) ?? []) if (!members.includes(other)) members.push(other);
    }
    const group = { group: id, isIdentical: members.some((member) => identical.has(member)) };
    for (const member of members) groups.set(member, group);
  }
  return groups;
};
