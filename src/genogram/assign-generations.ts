import type { FamilyGraph } from './family-graph.js';

/** Each node’s successors; ids are numbers from 0. */
type Successors = readonly ReadonlySet<number>[];

/**
 * The row of everybody, 0 at the top: partners stand in one row, children below their parents. Where both cannot be
 * (an uncle who married his niece), the partners stand in different rows. Ancestors stand just above their
 * descendants; people without any tie, and families without a tie to the first one, in the row of those born nearest
 * to them. Never fails: a family in which somebody is their own ancestor is drawn with that line left out of account.
 */
export const assignGenerations = (graph: FamilyGraph): ReadonlyMap<string, number> => {
  const ids = graph.people.map(({ id }) => id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const at = (id: string): number => indexOf.get(id) ?? 0;
  const group = ids.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] ?? root;
    group[index] = root;
    return root;
  };
  const links = graph.unions.flatMap(({ partners, children }) =>
    children.flatMap((child) => partners.map((parent) => [at(parent), at(child.id)] as const)),
  );
  const kept = withoutCycles(ids.length, links);
  const successors = (): Successors => {
    const next = ids.map(() => new Set<number>());
    for (const [parent, child] of kept) next[find(parent)]?.add(find(child));
    return next;
  };
  for (const { partners } of graph.unions) {
    const [a, b] = partners.map((id) => find(at(id)));
    if (a === undefined || b === undefined || a === b) continue;
    group[b] = a;
    if (hasCycle(successors())) group[b] = b;
  }
  const rows = rowsOf(successors());
  const components = componentsOf(ids.length, graph, at);
  return placeComponents(
    graph,
    ids.map((_, index) => rows[find(index)] ?? 0),
    components,
  );
};

const withoutCycles = (size: number, links: readonly (readonly [number, number])[]) => {
  const next = Array.from({ length: size }, () => new Set<number>());
  const reaches = (from: number, to: number): boolean => {
    const seen = new Set([from]);
    const open = [from];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node === to) return true;
      for (const other of next[node] ?? []) {
        if (!seen.has(other)) open.push(other);
        seen.add(other);
      }
    }
    return false;
  };
  return links.filter(([parent, child]) => {
    if (reaches(child, parent)) return false;
    next[parent]?.add(child);
    return true;
  });
};

/** The nodes so that every one comes before its successors; shorter than all nodes where there is a cycle. */
const inOrder = (successors: Successors): number[] => {
  const waiting = successors.map(() => 0);
  for (const next of successors) for (const node of next) waiting[node] = (waiting[node] ?? 0) + 1;
  const order = successors.map((_, node) => node).filter((node) => waiting[node] === 0);
  for (let index = 0; index < order.length; index += 1) {
    for (const node of successors[order[index] ?? 0] ?? []) {
      waiting[node] = (waiting[node] ?? 0) - 1;
      if (waiting[node] === 0) order.push(node);
    }
  }
  return order;
};

const hasCycle = (successors: Successors): boolean => inOrder(successors).length < successors.length;

/** As far up as can be; then those without parents down to just above their children. */
const rowsOf = (successors: Successors): number[] => {
  const order = inOrder(successors);
  const rows = successors.map(() => 0);
  const hasParents = new Set(successors.flatMap((next) => [...next]));
  for (const node of order) {
    for (const child of successors[node] ?? []) {
      rows[child] = Math.max(rows[child] ?? 0, (rows[node] ?? 0) + 1);
    }
  }
  for (const node of order.toReversed()) {
    const children = [...(successors[node] ?? [])];
    if (children.length === 0 || hasParents.has(node)) continue;
    rows[node] = Math.min(...children.map((child) => rows[child] ?? 0)) - 1;
  }
  return rows;
};

/** Which people are tied to one another by any line, by the number of their group. */
const componentsOf = (size: number, graph: FamilyGraph, at: (id: string) => number): number[] => {
  const root = Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let top = index;
    while (root[top] !== top) top = root[top] ?? top;
    root[index] = top;
    return top;
  };
  for (const { partners, children } of graph.unions) {
    const [first = 0, ...others] = [...partners, ...children.map(({ id }) => id)].map(at);
    for (const other of others) root[find(other)] = find(first);
  }
  return root.map((_, index) => find(index));
};

/** Families without a tie to the largest one are moved up or down to the row of those born nearest to them. */
const placeComponents = (
  graph: FamilyGraph,
  rows: readonly number[],
  components: readonly number[],
): ReadonlyMap<string, number> => {
  const sizes = new Map<number, number>();
  for (const component of components) sizes.set(component, (sizes.get(component) ?? 0) + 1);
  const home = components[graph.people.findIndex(({ isSubject }) => isSubject)] ?? components[0] ?? 0;
  const yearOf = (index: number): number | undefined => {
    const date = graph.people[index]?.sortDate;
    return date === undefined ? undefined : Number(date.slice(0, 4));
  };
  const years = new Map<number, number[]>();
  components.forEach((component, index) => {
    const year = yearOf(index);
    if (component === home && year !== undefined)
      years.set(rows[index] ?? 0, [...(years.get(rows[index] ?? 0) ?? []), year]);
  });
  const means = [...years].map(
    ([row, list]) => [row, list.reduce((sum, year) => sum + year, 0) / list.length] as const,
  );
  const subjectRow = rows[graph.people.findIndex(({ isSubject }) => isSubject)] ?? 0;
  const shifts = new Map<number, number>();
  components.forEach((component, index) => {
    if (component === home || shifts.has(component)) return;
    const year = yearOf(index);
    const nearest =
      year === undefined
        ? Math.max(subjectRow - 1, 0)
        : (means.toSorted((a, b) => Math.abs(a[1] - year) - Math.abs(b[1] - year))[0]?.[0] ?? 0);
    shifts.set(component, nearest - (rows[index] ?? 0));
  });
  const moved = rows.map((row, index) => row + (shifts.get(components[index] ?? 0) ?? 0));
  const top = Math.min(0, ...moved);
  const lowest = Math.min(...moved);
  return new Map(
    graph.people.map(({ id }, index) => [id, (moved[index] ?? 0) - (lowest > 0 ? lowest : top)]),
  );
};
