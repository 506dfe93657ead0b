import type { Diagram } from './diagram.js';
import { firstOrders } from './first-orders.js';
import { openOrderCost, type OrderCost, type Rows } from './order-cost.js';

/** As many first orders as are improved step by step, and as many rounds as each of them gets. */
const IMPROVED = 4;
const MOST_ROUNDS = 12;
/** The longest piece of a row that is moved as a whole. */
const LONGEST_PIECE = 6;
/** Rows longer than this are improved by single steps only, so that time grows little faster than the family. */
const LONG_ROW = 40;

/**
 * The order of everybody in their rows, from left to right. Children of one couple always stand by age, the oldest
 * left. Within that, lines cross as little as the search finds: it begins with the orders in which whole families stand
 * side by side, and moves pieces of rows as long as something gets better. An order without any crossing is known to be
 * the best when it is found, and the search ends. The same diagram gives the same order.
 */
export const orderRows = (
  diagram: Diagram,
  households: readonly ReadonlySet<number>[],
  isMale: (node: number) => boolean,
): Rows => {
  const cost = openOrderCost(diagram, households, isMale);
  const olderSiblings = precedence(diagram);
  const starts = firstOrders(diagram, cost.unionsOf, isMale)
    .map((rows) => byAge(rows, olderSiblings))
    .map((rows) => ({ rows, cost: cost.of(rows) }))
    .toSorted((a, b) => a.cost.total - b.cost.total)
    .slice(0, IMPROVED);
  let best: { rows: Rows; cost: OrderCost } | undefined;
  for (const start of starts) {
    const improved = improve(start.rows, cost.of, olderSiblings);
    if (!best || improved.cost.total < best.cost.total) best = improved;
    if (best.cost.flaws === 0) break;
  }
  return best?.rows ?? [];
};

/** For each node, the siblings who must stand to its left. */
const precedence = ({ nodes, unions }: Diagram): readonly ReadonlySet<number>[] => {
  const older = nodes.map(() => new Set<number>());
  for (const { children } of unions) {
    const siblings = children.filter(({ child }) => child?.isMain === true).map(({ node }) => node);
    const dated = siblings.toSorted((a, b) => {
      const [one, other] = [nodes[a]?.sortDate, nodes[b]?.sortDate];
      return one !== undefined && other !== undefined && one !== other ? (one < other ? -1 : 1) : a - b;
    });
    // Whoever has no date stands where the case puts them among the others.
    dated.forEach((node, place) => {
      for (const elder of dated.slice(0, place)) older[node]?.add(elder);
    });
  }
  return older;
};

const isByAge = (row: readonly number[], older: readonly ReadonlySet<number>[]): boolean => {
  const seen = new Set<number>();
  for (const node of row.toReversed()) {
    for (const elder of older[node] ?? []) if (seen.has(elder)) return false;
    seen.add(node);
  }
  return true;
};

/** The order with siblings put by age, each into one of the places that they had together. */
const byAge = (rows: Rows, older: readonly ReadonlySet<number>[]): number[][] =>
  rows.map((row) => {
    const left = [...row];
    const result: number[] = [];
    while (left.length > 0) {
      const next = left.findIndex((node) => !left.some((other) => older[node]?.has(other) === true));
      result.push(...left.splice(Math.max(next, 0), 1));
    }
    return result;
  });

const improve = (
  start: Rows,
  costOf: (rows: Rows) => OrderCost,
  older: readonly ReadonlySet<number>[],
): { rows: Rows; cost: OrderCost } => {
  let rows = start.map((row) => [...row]);
  let cost = costOf(rows);
  for (let round = 0; round < MOST_ROUNDS && cost.total > 0; round += 1) {
    const before = cost.total;
    for (let index = 0; index < rows.length; index += 1) {
      for (const moved of movedRows(rows[index] ?? [])) {
        if (!isByAge(moved, older)) continue;
        const tried = rows.with(index, moved);
        const triedCost = costOf(tried);
        if (triedCost.total < cost.total) [rows, cost] = [tried, triedCost];
      }
    }
    if (cost.total === before) break;
  }
  return { rows, cost };
};

/** The row with one piece of it somewhere else, or turned round: each of them once. */
function* movedRows(row: readonly number[]): Generator<number[]> {
  const longest = row.length > LONG_ROW ? 1 : Math.min(LONGEST_PIECE, row.length - 1);
  for (let length = 1; length <= longest; length += 1) {
    for (let from = 0; from + length <= row.length; from += 1) {
      const piece = row.slice(from, from + length);
      const rest = [...row.slice(0, from), ...row.slice(from + length)];
      if (length > 1) yield [...row.slice(0, from), ...piece.toReversed(), ...row.slice(from + length)];
      for (let to = 0; to <= rest.length; to += 1) {
        if (to !== from) yield [...rest.slice(0, to), ...piece, ...rest.slice(to)];
      }
    }
  }
}
