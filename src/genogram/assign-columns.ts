import type { Diagram } from './diagram.js';
import { fitToSpacing } from './fit-to-spacing.js';
import type { Rows } from './order-cost.js';

/** How much room each node and each couple needs, in pixels. */
export interface Room {
  /** From the middle of a node to the edge of its symbol or label. */
  readonly half: (node: number) => number;
  /** Between the middles of two partners who stand side by side, for the text on their line. */
  readonly couple: (union: number) => number;
  /** Between the edges of two neighbours. */
  readonly gap: (left: number, right: number) => number;
}

/** Each round goes down the rows and up again. */
const ROUNDS = 40;
const RESTING = 0.02;
/** How strongly partners draw one another near, beside the pull of their children. */
const COUPLE = 0.25;

/**
 * The middle of every node, in pixels from the left: couples stand close, parents over the middle of their children,
 * nobody nearer to anybody than there is room for.
 */
export const assignColumns = (
  diagram: Diagram,
  rows: Rows,
  room: Room,
  dropOf: (union: number, x: readonly number[]) => number,
): number[] => {
  const { unions, nodes } = diagram;
  const unionBetween = new Map(
    unions.map(
      ({ partners: [a, b] }, index) => [Math.min(a, b) * nodes.length + Math.max(a, b), index] as const,
    ),
  );
  const spacings = rows.map((row) =>
    row.slice(1).map((node, index) => {
      const left = row[index] ?? 0;
      const least = room.half(left) + room.half(node) + room.gap(left, node);
      const union = unionBetween.get(Math.min(left, node) * nodes.length + Math.max(left, node));
      return union === undefined ? least : Math.max(least, room.couple(union));
    }),
  );
  const x: number[] = nodes.map(() => 0);
  rows.forEach((row, index) => {
    let at = 0;
    row.forEach((node, place) => {
      if (place > 0) at += spacings[index]?.[place - 1] ?? 0;
      x[node] = at;
    });
  });

  /** A child who has a place of its own in another family does not draw these parents to it, unless it is their only one. */
  const childrenOf = (union: number): readonly number[] => {
    const children = unions[union]?.children ?? [];
    const own = children.filter(({ child }) => child === undefined || child.isMain);
    return (own.length > 0 ? own : children).map(({ node }) => node);
  };
  const placeOf = nodes.map(() => 0);
  for (const row of rows) row.forEach((node, place) => (placeOf[node] = place));
  const middleOfChildren = (union: number): number => {
    const places = childrenOf(union).map((node) => x[node] ?? 0);
    return (Math.min(...places) + Math.max(...places)) / 2;
  };
  const withChildren = unions.map((_, index) => index).filter((index) => childrenOf(index).length > 0);

  const settle = (
    row: number,
    pull: (add: (node: number, by: number, weight: number) => void) => void,
  ): void => {
    const order = rows[row] ?? [];
    const sums = new Map<number, { by: number; weight: number }>();
    pull((node, by, weight) => {
      const sum = sums.get(node) ?? { by: 0, weight: 0 };
      sums.set(node, { by: sum.by + by * weight, weight: sum.weight + weight });
    });
    const wanted = order.map((node, place) => {
      const sum = sums.get(node);
      if (sum && sum.weight > 0) return (x[node] ?? 0) + sum.by / sum.weight;
      // Whom nothing draws anywhere stands beside the one before.
      const before = order[place - 1];
      return before === undefined ? (x[node] ?? 0) : (x[before] ?? 0) + (spacings[row]?.[place - 1] ?? 0);
    });
    const weights = order.map((node) => sums.get(node)?.weight ?? RESTING);
    fitToSpacing(wanted, weights, spacings[row] ?? []).forEach((place, index) => {
      const node = order[index];
      if (node !== undefined) x[node] = place;
    });
  };
  const rowOf = (union: number): number => nodes[unions[union]?.partners[0] ?? 0]?.row ?? 0;

  for (let round = 0; round < ROUNDS; round += 1) {
    const isLast = round >= ROUNDS - 4;
    for (let row = 1; row < rows.length; row += 1) {
      settle(row, (add) => {
        for (const union of withChildren) {
          if (rowOf(union) === row - 1) {
            const by = dropOf(union, x) - middleOfChildren(union);
            for (const node of childrenOf(union)) add(node, by, 1);
          }
          if (isLast && rowOf(union) === row) pullParents(union, add);
        }
        pullPartners(row, add);
      });
    }
    for (let row = rows.length - 2; row >= 0; row -= 1) {
      settle(row, (add) => {
        for (const union of withChildren) if (rowOf(union) === row) pullParents(union, add);
        pullPartners(row, add);
      });
    }
  }
  closeUp();
  const left = Math.min(0, ...nodes.map((_, node) => (x[node] ?? 0) - room.half(node)));
  return x.map((place) => Math.round((place - left) * 100) / 100);

  /** Families without a tie to those on their left move up to them, each as a whole. */
  function closeUp(): void {
    const component = nodes.map((_, node) => node);
    const find = (node: number): number => {
      let root = node;
      while (component[root] !== root) root = component[root] ?? root;
      component[node] = root;
      return root;
    };
    for (const { partners, children } of unions) {
      for (const node of [partners[1], ...children.map((child) => child.node)])
        component[find(node)] = find(partners[0]);
    }
    const groups = new Map<number, number[]>();
    nodes.forEach((_, node) => groups.set(find(node), [...(groups.get(find(node)) ?? []), node]));
    const leftEdge = (group: readonly number[]): number => Math.min(...group.map((node) => x[node] ?? 0));
    for (const group of [...groups.values()].toSorted((a, b) => leftEdge(a) - leftEdge(b))) {
      const slack = group.flatMap((node) => {
        const row = nodes[node]?.row ?? 0;
        const place = placeOf[node] ?? 0;
        const before = rows[row]?.[place - 1];
        if (before === undefined || find(before) === find(node)) return [];
        return [(x[node] ?? 0) - (x[before] ?? 0) - (spacings[row]?.[place - 1] ?? 0)];
      });
      const shift = slack.length === 0 ? 0 : Math.max(0, Math.min(...slack));
      for (const node of group) x[node] = (x[node] ?? 0) - shift;
    }
  }

  function pullPartners(row: number, add: (node: number, by: number, weight: number) => void): void {
    for (const { partners } of unions) {
      const [a, b] = partners;
      if (a === b || nodes[a]?.row !== row) continue;
      const [one, other] = (placeOf[a] ?? 0) < (placeOf[b] ?? 0) ? [a, b] : [b, a];
      let least = 0;
      for (let place = placeOf[one] ?? 0; place < (placeOf[other] ?? 0); place += 1) {
        least += spacings[row]?.[place] ?? 0;
      }
      const slack = (x[other] ?? 0) - (x[one] ?? 0) - least;
      add(one, slack / 2, COUPLE);
      add(other, -slack / 2, COUPLE);
    }
  }

  function pullParents(union: number, add: (node: number, by: number, weight: number) => void): void {
    const by = middleOfChildren(union) - dropOf(union, x);
    for (const node of unions[union]?.partners ?? []) add(node, by, 1);
  }
};
