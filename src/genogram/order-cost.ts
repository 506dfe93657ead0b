import type { Diagram } from './diagram.js';

/** The nodes of each row from left to right. */
export type Rows = readonly (readonly number[])[];

/** What an order costs. */
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
  const householdRows = Array.from({ length: diagram.rows }, (_, row) =>
    households
      .map((members) => [...members].filter((node) => nodes[node]?.row === row))
      .filter((members) => members.length > 1),
  );
  /** The dated couples of each of those in a row who have several. */
  const severalPartners = Array.from({ length: diagram.rows }, (_, row) =>
    unionsOf
      .filter((own, node) => nodes[node]?.row === row && own.length > 1)
      .map((own) => own.filter((union) => unions[union]?.union.sortDate !== undefined)),
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

  /** What the row’s own order costs, and that of the lines from it to the row below. */
  const costOfRow = (row: readonly number[], index: number): OrderCost => {
    let crossings = 0;
    let between = 0;
    let soft = 0;
    const edges: (readonly [drop: number, child: number, union: number])[] = [];
    for (const unionIndex of unionsInRow[index] ?? []) {
      const union = unions[unionIndex];
      if (!union) continue;
      const drop = dropOf(unionIndex);
      let [least, most] = [Infinity, -Infinity];
      for (const { node } of union.children) {
        const child = position[node] ?? 0;
        edges.push([drop, child, unionIndex]);
        least = Math.min(least, child);
        most = Math.max(most, child);
      }
      if (most >= least) soft += SPREAD * (most - least + 1 - union.children.length);
      const [a, b] = union.partners;
      if (a === b) continue;
      const [atA, atB] = [position[a] ?? 0, position[b] ?? 0];
      const hub = hubs[unionIndex] ?? a;
      for (let place = Math.min(atA, atB) + 1; place < Math.max(atA, atB); place += 1) {
        const node = row[place] ?? 0;
        if (partnersOf[hub]?.has(node) === true) soft += BETWEEN_OWN_PARTNERS;
        else between += 1;
        if (hasParents.has(node)) crossings += 1;
      }
      if (isMale(a) !== isMale(b) && isMale(a) === atA > atB) soft += WOMAN_LEFT;
    }
    edges.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
    for (let one = 0; one < edges.length; one += 1) {
      const a = edges[one];
      for (let other = one + 1; other < edges.length; other += 1) {
        const b = edges[other];
        if (a && b && a[2] !== b[2] && (a[1] > b[1] || (a[0] === b[0] && a[1] !== b[1]))) crossings += 1;
      }
    }
    for (const members of householdRows[index] ?? []) {
      const places = members.map((node) => position[node] ?? 0);
      soft += IN_ANOTHER_HOUSEHOLD * (Math.max(...places) - Math.min(...places) + 1 - members.length);
    }
    for (const own of severalPartners[index] ?? []) {
      const dated = own
        .map((union) => ({ date: unions[union]?.union.sortDate ?? '', drop: dropOf(union) }))
        .toSorted((x, y) => x.drop - y.drop);
      dated.forEach(({ date }, place) => {
        if (place > 0 && date < (dated[place - 1]?.date ?? '')) soft += PARTNERS_OUT_OF_TIME;
      });
    }
    const flaws = crossings * CROSSING + between * BETWEEN_PARTNERS;
    return { flaws, total: flaws + soft };
  };

  return {
    unionsOf,
    hubs,
    /** Takes over the order of one row; what rows cost is told of the orders last taken over. */
    setRow: (row: readonly number[]): void => row.forEach((node, place) => (position[node] = place)),
    costOfRow,
  };
};
