import type { Diagram } from './diagram.js';
import { firstOrders } from './first-orders.js';
import { openOrderCost, type OrderCost, type Rows } from './order-cost.js';

/** As many first orders as are improved step by step, and as many rounds as each of them gets. */
const IMPROVED = 2;
const MOST_ROUNDS = 24;
/** The longest piece of a row that is moved as a whole. */
const LONGEST_PIECE = 4;
/** In rows longer than this, one person at a time is moved, and not far: else time would grow much faster than the family. */
const LONG_ROW = 40;
const NOT_FAR = 4;

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
  const elders = eldersOf(diagram);
  const starts = firstOrders(diagram, cost.unionsOf, isMale)
    .map((rows) => byAge(rows, elders))
    .map((rows) => ({ rows, cost: costOf(rows, cost) }))
    .toSorted((a, b) => a.cost.total - b.cost.total)
    .slice(0, IMPROVED);
  let best: Ordered | undefined;
  for (const start of starts) {
    const improved = improve(start, cost, elders);
    if (!best || improved.cost.total < best.cost.total) best = improved;
    if (best.cost.flaws === 0) break;
  }
  return best?.rows ?? [];
};

type Cost = ReturnType<typeof openOrderCost>;

interface Ordered {
  readonly rows: Rows;
  readonly cost: OrderCost;
}

const costOf = (rows: Rows, cost: Cost): OrderCost => {
  for (const row of rows) cost.setRow(row);
  return rows.map(cost.costOfRow).reduce(plus, NOTHING);
};

const NOTHING: OrderCost = { flaws: 0, total: 0 };
const plus = (a: OrderCost, b: OrderCost): OrderCost => ({
  flaws: a.flaws + b.flaws,
  total: a.total + b.total,
});

/** For each node, the siblings who have to stand to its left: in every family, the one before it by age. */
const eldersOf = ({ nodes, unions }: Diagram): readonly (readonly number[])[] => {
  const elders: number[][] = nodes.map(() => []);
  for (const { children } of unions) {
    const siblings = children.filter(({ child }) => child?.isMain === true).map(({ node }) => node);
    const inRows = new Set(siblings.map((node) => nodes[node]?.row));
    for (const row of inRows) {
      const inRow = siblings.filter((node) => nodes[node]?.row === row);
      // Whoever has no date stands where the case puts them, after the last before them who has one.
      let date = '';
      const keyed = inRow.map((node, place) => {
        date = nodes[node]?.sortDate ?? date;
        return { node, place, date };
      });
      keyed.sort((a, b) => (a.date === b.date ? a.place - b.place : a.date < b.date ? -1 : 1));
      keyed.forEach(({ node }, place) => {
        const elder = keyed[place - 1]?.node;
        if (elder !== undefined) elders[node]?.push(elder);
      });
    }
  }
  return elders;
};

/** The order with siblings put by age, as near as can be to what it was. */
const byAge = (rows: Rows, elders: readonly (readonly number[])[]): number[][] =>
  rows.map((row) => {
    const left = [...row];
    const result: number[] = [];
    while (left.length > 0) {
      const next = left.findIndex((node) => !elders[node]?.some((elder) => left.includes(elder)));
      result.push(...left.splice(Math.max(next, 0), 1));
    }
    return result;
  });

const improve = (start: Ordered, cost: Cost, elders: readonly (readonly number[])[]): Ordered => {
  const rows = start.rows.map((row) => [...row]);
  costOf(rows, cost);
  const place = elders.map(() => 0);
  const isByAge = (row: readonly number[]): boolean => {
    row.forEach((node, index) => (place[node] = index));
    return row.every((node, index) => elders[node]?.every((elder) => (place[elder] ?? 0) < index) ?? true);
  };
  const around = (index: number): OrderCost =>
    [index - 1, index]
      .filter((row) => row >= 0)
      .map((row) => cost.costOfRow(rows[row] ?? [], row))
      .reduce(plus, NOTHING);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let isBetter = false;
    for (let index = 0; index < rows.length; index += 1) {
      let current = around(index);
      for (const moved of movedRows(rows[index] ?? [])) {
        if (!isByAge(moved)) continue;
        const before = rows[index] ?? [];
        rows[index] = moved;
        cost.setRow(moved);
        const tried = around(index);
        if (tried.total < current.total) {
          current = tried;
          isBetter = true;
        } else {
          rows[index] = before;
          cost.setRow(before);
        }
      }
    }
    if (!isBetter) break;
  }
  return { rows, cost: costOf(rows, cost) };
};

/** The row with one piece of it somewhere else, or turned round: each of them once. */
function* movedRows(row: readonly number[]): Generator<number[]> {
  const longest = row.length > LONG_ROW ? 1 : Math.min(LONGEST_PIECE, row.length - 1);
  for (let length = 1; length <= longest; length += 1) {
    for (let from = 0; from + length <= row.length; from += 1) {
      const piece = row.slice(from, from + length);
      const rest = [...row.slice(0, from), ...row.slice(from + length)];
      if (length > 1) yield [...row.slice(0, from), ...piece.toReversed(), ...row.slice(from + length)];
      const reach = row.length > LONG_ROW ? NOT_FAR : row.length;
      for (let to = Math.max(0, from - reach); to <= Math.min(rest.length, from + reach); to += 1) {
        if (to !== from) yield [...rest.slice(0, to), ...piece, ...rest.slice(to)];
      }
    }
  }
}
