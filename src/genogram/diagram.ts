import type { FamilyGraph, Union, UnionChild } from './family-graph.js';

/**
 * Something that takes a place in a row: somebody of the family, or a point that only carries a line. A `ghost` is the
 * missing partner of a parent who is drawn alone, a `passage` leads a line through a row on its way further down.
 */
export interface DiagramNode {
  readonly kind: 'person' | 'ghost' | 'passage';
  /** The id in the family graph; of a person only. */
  readonly person?: string;
  /** The outline of a person’s symbol, where lines end on it. */
  readonly shape?: 'square' | 'circle' | 'diamond';
  readonly row: number;
  readonly sortDate: string | undefined;
}

/** A line from a couple’s line down to a child. */
export interface DiagramChild {
  readonly node: number;
  /** Undefined for a passage. */
  readonly child: UnionChild | undefined;
}

/** Two nodes of one row, and what hangs below them in the next. */
export interface DiagramUnion {
  readonly union: Union;
  /**
   * What runs from here downwards: the line to the children of a couple; the same line further down (`passage`); or the
   * line by which a partner reaches the row of the other one (`lead`).
   */
  readonly role: 'couple' | 'passage' | 'lead';
  readonly partners: readonly [number, number];
  readonly children: readonly DiagramChild[];
}

/** A family in rows: every line now runs within a row or from one row to the next. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly unions: readonly DiagramUnion[];
  readonly rows: number;
}

/**
 * Puts a family into rows by generation. A child who stands further down than the row below its parents is reached by
 * passages; a partner who cannot stand in the same row (an uncle who married his niece) by a passage into that row.
 */
export const buildDiagram = (graph: FamilyGraph, rowOf: ReadonlyMap<string, number>): Diagram => {
  const nodes: DiagramNode[] = graph.people.map(({ id, symbol, sortDate }) => ({
    kind: 'person',
    person: id,
    shape: symbol === 'female' ? 'circle' : symbol === 'other' || symbol === 'unknown' ? 'diamond' : 'square',
    row: rowOf.get(id) ?? 0,
    sortDate,
  }));
  const indexOf = new Map(graph.people.map(({ id }, index) => [id, index]));
  const unions: DiagramUnion[] = [];
  const rowAt = (node: number): number => nodes[node]?.row ?? 0;
  const addNode = (kind: 'ghost' | 'passage', row: number): number =>
    nodes.push({ kind, row, sortDate: undefined }) - 1;

  /** A point of this row that a line from `node`, further up, runs to. */
  const lead = (node: number, row: number, union: Union): number => {
    let from = node;
    while (rowAt(from) < row) {
      const passage = addNode('passage', rowAt(from) + 1);
      unions.push({
        union,
        role: 'lead',
        partners: [from, nodes[from]?.kind === 'passage' ? from : addNode('ghost', rowAt(from))],
        children: [{ node: passage, child: undefined }],
      });
      from = passage;
    }
    return from;
  };

  for (const union of graph.unions) {
    const ids = union.partners.map((id) => indexOf.get(id)).filter((node) => node !== undefined);
    const [first, second] = ids;
    if (first === undefined) continue;
    const row = Math.max(...ids.map(rowAt));
    const a = lead(first, row, union);
    const b = second === undefined ? addNode('ghost', row) : lead(second, row, union);
    const below: DiagramChild[] = [];
    const further = new Map<number, DiagramChild[]>();
    for (const child of union.children) {
      const node = indexOf.get(child.id);
      if (node === undefined) continue;
      if (rowAt(node) <= row + 1) below.push({ node, child });
      else further.set(rowAt(node), [...(further.get(rowAt(node)) ?? []), { node, child }]);
    }
    const passages = [...further].map(([target, children]) => ({
      children,
      through: Array.from({ length: target - row - 1 }, (_, step) => addNode('passage', row + 1 + step)),
    }));
    unions.push({
      union,
      role: 'couple',
      partners: [a, b],
      children: [
        ...below,
        ...passages.flatMap(({ through }) => through.slice(0, 1).map((node) => ({ node, child: undefined }))),
      ],
    });
    for (const { through, children } of passages) {
      through.forEach((node, step) => {
        const next = through[step + 1];
        unions.push({
          union,
          role: 'passage',
          partners: [node, node],
          children: next === undefined ? children : [{ node: next, child: undefined }],
        });
      });
    }
  }
  return { nodes, unions, rows: Math.max(0, ...nodes.map(({ row }) => row)) + 1 };
};
