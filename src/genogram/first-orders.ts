import type { Diagram } from './diagram.js';

/** As many first orders as are looked at. */
const MOST_ORDERS = 64;
const MOST_PERMUTED = 4;

/**
 * Orders to begin with: each family tree, from a couple without parents downwards, stands as a block, and the blocks
 * stand side by side. Where two trees meet in a couple, that couple stands in the tree that comes first, once at its
 * right end and once at its left.
 */
export const firstOrders = (
  diagram: Diagram,
  unionsOf: readonly (readonly number[])[],
  isMale: (node: number) => boolean,
): number[][][] => {
  const clusters = clustersOf(diagram, unionsOf);
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.map((node) => [node, cluster] as const)));
  const hasParents = new Set(diagram.unions.flatMap(({ children }) => children.map(({ node }) => node)));
  const roots = clusters.filter((cluster) => !cluster.some((node) => hasParents.has(node)));
  // Somebody of a family in which all have parents has to be the first.
  const begins = roots.length > 0 ? roots : clusters.slice(0, 1);

  const orders: number[][][] = [];
  for (const sequence of permutations(begins)) {
    for (const inLawsLeft of [false, true]) {
      if (orders.length >= MOST_ORDERS) return orders;
      orders.push(placeTrees([...sequence, ...clusters], inLawsLeft));
    }
  }
  return orders;

  function placeTrees(sequence: readonly (readonly number[])[], inLawsLeft: boolean): number[][] {
    const rows: number[][] = Array.from({ length: diagram.rows }, () => []);
    const placed = new Set<readonly number[]>();
    const place = (cluster: readonly number[], child: number | undefined): void => {
      if (placed.has(cluster)) return;
      placed.add(cluster);
      const order = orderCluster(cluster, child, inLawsLeft);
      rows[diagram.nodes[cluster[0] ?? 0]?.row ?? 0]?.push(...order);
      const unions = [...new Set(order.flatMap((node) => unionsOf[node] ?? []))];
      const middle = (index: number): number => {
        const partners = diagram.unions[index]?.partners ?? [0, 0];
        return order.indexOf(partners[0]) + order.indexOf(partners[1]);
      };
      for (const index of unions.toSorted((a, b) => middle(a) - middle(b) || a - b)) {
        const children = diagram.unions[index]?.children ?? [];
        for (const { node } of children.toSorted((a, b) => compareAge(a.node, b.node))) {
          const below = clusterOf.get(node);
          if (below) place(below, node);
        }
      }
    };
    for (const cluster of sequence) place(cluster, undefined);
    return rows;
  }

  function compareAge(a: number, b: number): number {
    const [one, other] = [diagram.nodes[a]?.sortDate, diagram.nodes[b]?.sortDate];
    return one !== undefined && other !== undefined && one !== other ? (one < other ? -1 : 1) : a - b;
  }

  /** Partners beside one another: those of somebody with several by time, the first half of them to the left. */
  function orderCluster(
    cluster: readonly number[],
    child: number | undefined,
    inLawsLeft: boolean,
  ): number[] {
    if (cluster.length < 2) return [...cluster];
    const count = (node: number): number => unionsOf[node]?.length ?? 0;
    const hub = cluster.reduce((most, node) =>
      count(node) > count(most) || (count(node) === count(most) && node === child) ? node : most,
    );
    if (cluster.length === 2) {
      const other = cluster.find((node) => node !== hub) ?? hub;
      if (child === undefined) return isMale(other) && !isMale(hub) ? [other, hub] : [hub, other];
      const partner = cluster.find((node) => node !== child) ?? other;
      return inLawsLeft ? [partner, child] : [child, partner];
    }
    const order = [hub];
    const reach = (node: number): void => {
      const partners = (unionsOf[node] ?? [])
        .toSorted((a, b) => compareUnions(a, b))
        .map((index) => diagram.unions[index]?.partners.find((partner) => partner !== node))
        .filter((partner) => partner !== undefined)
        .filter((partner) => !order.includes(partner));
      const toLeft = node === hub ? Math.floor(partners.length / 2) : 0;
      partners.forEach((partner, index) => {
        if (order.includes(partner)) return;
        const isLeft = node === hub ? index < toLeft : order.indexOf(node) < order.indexOf(hub);
        if (isLeft) order.splice(order.indexOf(node === hub ? (partners[0] ?? hub) : node), 0, partner);
        else order.push(partner);
      });
      if (node === hub && toLeft > 1) {
        order.splice(0, order.length, ...partners.slice(0, toLeft), hub, ...partners.slice(toLeft));
      }
      for (const partner of partners) reach(partner);
    };
    reach(hub);
    return [...order, ...cluster.filter((node) => !order.includes(node))];
  }

  function compareUnions(a: number, b: number): number {
    const [one, other] = [diagram.unions[a]?.union.sortDate, diagram.unions[b]?.union.sortDate];
    return one !== undefined && other !== undefined && one !== other ? (one < other ? -1 : 1) : a - b;
  }
};

/** Nodes of one row that are tied by couples’ lines. */
const clustersOf = ({ nodes, unions }: Diagram, unionsOf: readonly (readonly number[])[]): number[][] => {
  const clusters: number[][] = [];
  const seen = new Set<number>();
  nodes.forEach((_, start) => {
    if (seen.has(start)) return;
    seen.add(start);
    const cluster = [start];
    for (let index = 0; index < cluster.length; index += 1) {
      for (const union of unionsOf[cluster[index] ?? 0] ?? []) {
        for (const partner of unions[union]?.partners ?? []) {
          if (seen.has(partner)) continue;
          seen.add(partner);
          cluster.push(partner);
        }
      }
    }
    clusters.push(cluster);
  });
  return clusters;
};

/** All orders of a few; of many, the order as it is and each turn of it. */
function* permutations<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length > MOST_PERMUTED) {
    for (let turn = 0; turn < items.length; turn += 1) {
      yield [...items.slice(turn), ...items.slice(0, turn)];
      yield [...items.slice(turn), ...items.slice(0, turn)].toReversed();
    }
    return;
  }
  if (items.length < 2) {
    yield [...items];
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const rest of permutations([...items.slice(0, index), ...items.slice(index + 1)]))
      yield [item, ...rest];
  }
}
