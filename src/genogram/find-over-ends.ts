import type { DiagramNode, DiagramUnion } from './diagram.js';

/** Where a line that goes over others leaves the symbols of its two partners. */
export interface OverEnds {
  readonly hub: number;
  readonly far: number;
  readonly hubX: number;
  readonly farX: number;
}

/** How far from the middle of a symbol such lines leave it, the lowest one outermost. */
const OFFSETS = [17, 13, 9, 6];

/** The ends of the lines of all unions that go over somebody; no two of one symbol at the same place. */
export const findOverEnds = (
  nodes: readonly DiagramNode[],
  unions: readonly DiagramUnion[],
  x: readonly number[],
  hubs: readonly number[],
  isOver: readonly boolean[],
): OverEnds[] => {
  const at = (node: number): number => x[node] ?? 0;
  const taken = new Map<string, number[]>();
  unions.forEach(({ partners: [a, b] }, index) => {
    if (isOver[index] !== true) return;
    const hub = hubs[index] ?? a;
    const far = hub === a ? b : a;
    for (const [node, other] of [
      [hub, far],
      [far, hub],
    ] as const) {
      const key = `${node} ${at(other) > at(node) ? 'right' : 'left'}`;
      taken.set(key, [...(taken.get(key) ?? []), index]);
    }
  });
  const reach = (index: number): number => {
    const [a, b] = unions[index]?.partners ?? [0, 0];
    return Math.abs(at(a) - at(b));
  };
  const offset = (node: number, other: number, index: number): number => {
    if (nodes[node]?.kind !== 'person') return at(node);
    const side = at(other) > at(node) ? 'right' : 'left';
    const place = (taken.get(`${node} ${side}`) ?? []).toSorted((a, b) => reach(a) - reach(b)).indexOf(index);
    const aside = OFFSETS[Math.min(Math.max(place, 0), OFFSETS.length - 1)] ?? 6;
    return at(node) + (side === 'right' ? aside : -aside);
  };
  return unions.map(({ partners: [a, b] }, index) => {
    const hub = hubs[index] ?? a;
    const far = hub === a ? b : a;
    return { hub, far, hubX: offset(hub, far, index), farX: offset(far, hub, index) };
  });
};
