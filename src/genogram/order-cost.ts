import type { Diagram } from './diagram.js';

/** The nodes of each row from left to right. */
export type Rows = readonly (readonly number[])[];

/** What an order costs, the first that differs deciding. */
export interface OrderCost {
  /** Lines that cross, and couples between whom somebody stands: none of either is a drawing without any crossing. */
  readonly flaws: number;
  /** All that makes a drawing harder to read. */
  readonly total: number;
}

const CROSSING = 100;
const BETWEEN_PARTNERS = 60;
const BETWEEN_OWN_PARTNERS = 8;
const SPREAD = 3;
const IN_ANOTHER_HOUSEHOLD = 4;
const PARTNERS_OUT_OF_TIME = 2;
const WOMAN_LEFT = 1;

/** Finds out what orders of one diagram cost. */
export const openOrderCost = (
  diagram: Diagram,
  households: readonly ReadonlySet<number>[],
  isMale: (node: number) => boolean,
) => {
  const { nodes, unions } = diagram;
  const unionsOf: number[][] = nodes.map(() => []);
  unions.forEach(({ partners }, index) => {
    for (const node of new Set(partners)) unionsOf[node]?.push(index);
  });
  const hasParents = new Set(unions.flatMap(({ children }) => children.map(({ node }) => node)));
  const rowOfUnion = unions.map(({ partners }) => nodes[partners[0]]?.row ?? 0);
  const unionsInRow: number[][] = Array.from({ length: diagram.rows }, () => []);
  rowOfUnion.forEach((row, index) => unionsInRow[row]?.push(index));
  /** The partner who has more partners: the line to another of them goes over those between. */
  const hubs = unions.map(({ partners: [a, b] }) =>
    (unionsOf[b]?.length ?? 0) > (unionsOf[a]?.length ?? 0) ? b : a,
  );
  const partnersOf = nodes.map(
    (_, node) => new Set((unionsOf[node] ?? []).flatMap((index) => [...(unions[index]?.partners ?? [])])),
  );
  const position = nodes.map(() => 0);
  const householdRows = households.flatMap((members) =>
    Array.from({ length: diagram.rows }, (_, row) => [...members].filter((node) => nodes[node]?.row === row)),
  );

  /** Where the line to the children leaves the couple’s line, in places of the row. */
  const dropOf = (index: number): number => {
    const union = unions[index];
    if (!union) return 0;
    const [a, b] = union.partners;
    const [atA, atB] = [position[a] ?? 0, position[b] ?? 0];
    if (a === b) return atA;
    const hub = hubs[index] ?? a;
    const [atHub, atFar] = hub === a ? [atA, atB] : [atB, atA];
    return atFar > atHub ? atFar - 0.5 : atFar + 0.5;
  };

  return {
    unionsOf,
    hubs,
    hasParents,
    of(rows: Rows): OrderCost {
      let crossings = 0;
      let between = 0;
      let soft = 0;
      for (const row of rows) row.forEach((node, place) => (position[node] = place));
      for (let row = 0; row < rows.length; row += 1) {
        const edges: (readonly [drop: number, child: number, union: number])[] = [];
        for (const index of unionsInRow[row] ?? []) {
          const union = unions[index];
          if (!union) continue;
          const drop = dropOf(index);
          let [least, most] = [Infinity, -Infinity];
          for (const { node } of union.children) {
            const child = position[node] ?? 0;
            edges.push([drop, child, index]);
            least = Math.min(least, child);
            most = Math.max(most, child);
          }
          if (most >= least) soft += SPREAD * (most - least + 1 - union.children.length);
          const [a, b] = union.partners;
          if (a === b) continue;
          const [left, right] = [position[a] ?? 0, position[b] ?? 0].toSorted((x, y) => x - y) as [number, number];
          const hub = hubs[index] ?? a;
          for (let place = left + 1; place < right; place += 1) {
            const node = rows[row]?.[place] ?? 0;
            if (partnersOf[hub]?.has(node) === true) soft += BETWEEN_OWN_PARTNERS;
            else between += 1;
            if (hasParents.has(node)) crossings += 1;
          }
          if (isMale(b) && !isMale(a) ? (position[a] ?? 0) < (position[b] ?? 0) : false) soft += WOMAN_LEFT;
          if (isMale(a) && !isMale(b) && (position[a] ?? 0) > (position[b] ?? 0)) soft += WOMAN_LEFT;
        }
        edges.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
        for (let one = 0; one < edges.length; one += 1) {
          for (let other = one + 1; other < edges.length; other += 1) {
            const [a, b] = [edges[one], edges[other]];
            if (a && b && a[2] !== b[2] && (a[1] > b[1] || (a[0] === b[0] && a[1] !== b[1]))) crossings += 1;
          }
        }
      }
      for (const members of householdRows) {
        if (members.length < 2) continue;
        const places = members.map((node) => position[node] ?? 0);
        soft += IN_ANOTHER_HOUSEHOLD * (Math.max(...places) - Math.min(...places) + 1 - members.length);
      }
      for (let node = 0; node < nodes.length; node += 1) {
        const own = unionsOf[node] ?? [];
        if (own.length < 2) continue;
        const dated = own
          .map((index) => ({ date: unions[index]?.union.sortDate, drop: dropOf(index) }))
          .filter(({ date }) => date !== undefined)
          .toSorted((a, b) => a.drop - b.drop);
        dated.forEach(({ date = '' }, place) => {
          if (place > 0 && date < (dated[place - 1]?.date ?? '')) soft += PARTNERS_OUT_OF_TIME;
        });
      }
      const flaws = crossings * CROSSING + between * BETWEEN_PARTNERS;
      return { flaws, total: flaws + soft };
    },
  };
};
