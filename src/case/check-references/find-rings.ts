/**
 * Numbers everybody so that two people share a number only where each of them is, by some way, an ancestor of the other.
 * Time grows with the number of ties.
 */
export const findRings = (parentsOf: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> => {
  const childrenOf = new Map<string, string[]>();
  for (const [child, parents] of parentsOf) {
    for (const parent of parents) {
      const children = childrenOf.get(parent);
      if (children) children.push(child);
      else childrenOf.set(parent, [child]);
    }
  }
  const rings = new Map<string, number>();
  let count = 0;
  for (const start of ancestorsFirst(parentsOf).toReversed()) {
    if (rings.has(start)) continue;
    count += 1;
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (rings.has(id)) continue;
      rings.set(id, count);
      waiting.push(...(childrenOf.get(id) ?? []));
    }
  }
  return rings;
};

/** Everybody after all of their ancestors, as far as there is no ring. */
const ancestorsFirst = (parentsOf: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const start of parentsOf.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ id: start, next: 0 }];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const parent = parentsOf.get(step.id)?.[step.next];
      step.next += 1;
      if (parent === undefined) {
        order.push(step.id);
        path.pop();
      } else if (!seen.has(parent)) {
        seen.add(parent);
        path.push({ id: parent, next: 0 });
      }
    }
  }
  return order;
};
