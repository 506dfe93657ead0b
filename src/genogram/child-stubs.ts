import type { DiagramUnion } from './diagram.js';

/** The line from the bar of a couple to one child: where it leaves the bar, and where it reaches the child. */
export interface ChildStub {
  readonly node: number;
  readonly bar: number;
  readonly end: number;
}

/** How far beside the middle a second line reaches a child that has a place of its own elsewhere. */
const SECOND_LINE = 11;

/** The children of one birth who take their places here, two or more. */
export const birthGroups = (union: DiagramUnion): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const { node, child } of union.children) {
    if (child?.birthGroup === undefined || !child.isMain) continue;
    found.set(child.birthGroup, [...(found.get(child.birthGroup) ?? []), node]);
  }
  for (const [group, members] of found) if (members.length < 2) found.delete(group);
  return found;
};

/** Where the lines of twins meet: a second line to one of them keeps to the other side. */
export const twinApexes = (
  groups: readonly ReadonlyMap<string, readonly number[]>[],
  x: readonly number[],
): ReadonlyMap<number, number> => {
  const at = (node: number): number => x[node] ?? 0;
  return new Map(
    groups.flatMap((group) =>
      [...group.values()].flatMap((members) => {
        const places = members.map(at);
        const apex = (Math.min(...places) + Math.max(...places)) / 2;
        return members.map((node) => [node, apex] as const);
      }),
    ),
  );
};

/** Where each child’s line leaves the bar, and where it reaches the child. */
export const childStubs = (
  union: DiagramUnion,
  group: ReadonlyMap<string, readonly number[]>,
  drop: number,
  x: readonly number[],
  apexOf: ReadonlyMap<number, number>,
): ChildStub[] => {
  const at = (node: number): number => x[node] ?? 0;
  return union.children.map(({ node, child }) => {
    const isSecond = child !== undefined && !child.isMain;
    const apex = apexOf.get(node) ?? drop;
    const isLeft = apexOf.has(node) ? apex > at(node) : apex < at(node);
    const aside = isLeft ? -SECOND_LINE : SECOND_LINE;
    // Less than the eye sees as a step.
    const isBelow = union.children.length === 1 && Math.abs(drop - at(node)) < 3;
    const end = isBelow && !isSecond ? drop : at(node) + (isSecond ? aside : 0);
    const twins = child?.birthGroup === undefined ? undefined : group.get(child.birthGroup);
    if (!twins || isSecond) return { node, bar: end, end };
    const places = twins.map(at);
    return { node, bar: (Math.min(...places) + Math.max(...places)) / 2, end };
  });
};
