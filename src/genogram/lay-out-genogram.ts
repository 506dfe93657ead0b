import { assignColumns } from './assign-columns.js';
import { assignGenerations } from './assign-generations.js';
import { buildDiagram } from './diagram.js';
import type { FamilyGraph, GraphPerson } from './family-graph.js';
import { findBridges, type OwnedLine } from './find-bridges.js';
import { fitToOrigin } from './fit-to-origin.js';
import type { GenogramLayout, PlacedLine, PlacedText, PlacedUnion, Point } from './genogram-layout.js';
import { halfSymbol, LABEL_GAP, LINE_HEIGHT, TEXT_SIZE } from './measures.js';
import { openOrderCost } from './order-cost.js';
import { orderRows } from './order-rows.js';
import { outlineHouseholds } from './outline-households.js';
import { placeCoupleLabel } from './place-couple-label.js';
import { routeBonds } from './route-bonds.js';
import { routeLines } from './route-lines.js';
import { setLabel } from './set-label.js';
import { textWidth } from './text-width.js';

const GAP = 22;
const GAP_TO_POINT = 9;

/**
 * Where everything of a genogram stands: generations in rows, couples side by side, children by age below their own
 * parents’ line, the oldest left. No line runs through anybody, and nobody stands on anybody; lines that have to cross
 * do so in a bridge. The same family gives the same layout.
 */
export const layOutGenogram = (graph: FamilyGraph): GenogramLayout => {
  const diagram = buildDiagram(graph, assignGenerations(graph));
  const { nodes, unions } = diagram;
  const personOf = nodes.map((node, index) => (node.kind === 'person' ? graph.people[index] : undefined));
  const nodeOf = new Map(graph.people.map(({ id }, index) => [id, index]));
  const members = graph.households.map(
    (household) =>
      new Set(household.members.map((id) => nodeOf.get(id)).filter((node) => node !== undefined)),
  );
  const isMale = (node: number): boolean => personOf[node]?.symbol === 'male';
  const rows = orderRows(diagram, members, isMale);
  const { hubs } = openOrderCost(diagram, [], isMale);

  const labels = personOf.map((person) => (person ? setLabel(person) : undefined));
  const half = (node: number): number => {
    const person = personOf[node];
    return person ? Math.max(halfSymbol(person), (labels[node]?.width ?? 0) / 2) : 3;
  };
  const halfOf = (node: number): number => {
    const person = personOf[node];
    return person ? halfSymbol(person) : 0;
  };
  const placeOf = nodes.map(() => 0);
  for (const row of rows) row.forEach((node, place) => (placeOf[node] = place));
  const sameDrop = gapShares();
  const dropOf = (index: number, x: readonly number[]): number => {
    const [a, b] = unions[index]?.partners ?? [0, 0];
    if (a === b) return x[a] ?? 0;
    const ghost = [a, b].find((node) => nodes[node]?.kind === 'ghost');
    if (ghost !== undefined) return x[ghost] ?? 0;
    const { left, right } = gapOf(index);
    return ((x[left] ?? 0) + half(left) + (x[right] ?? 0) - half(right)) / 2 + (sameDrop[index] ?? 0);
  };
  const labelWidth = (union: number): number =>
    Math.max(0, ...(unions[union]?.union.label ?? []).map((line) => textWidth(line, TEXT_SIZE)));
  const x = assignColumns(
    diagram,
    rows,
    {
      half,
      couple: (union) => {
        const [a, b] = unions[union]?.partners ?? [0, 0];
        const isGhost = nodes[a]?.kind === 'ghost' || nodes[b]?.kind === 'ghost';
        return halfOf(a) + halfOf(b) + (isGhost ? 16 : Math.max(labelWidth(union) + 14, 38));
      },
      gap: (left, right) =>
        nodes[left]?.kind === 'person' && nodes[right]?.kind === 'person' ? GAP : GAP_TO_POINT,
    },
    dropOf,
  );

  const labelHeight = (row: number): number =>
    Math.max(0, ...(rows[row] ?? []).map((node) => labels[node]?.lines.length ?? 0)) * LINE_HEIGHT + 4;
  const bonds = routeBonds(graph, nodes, nodeOf, rows, x, half, halfOf);
  const routed = routeLines({
    diagram,
    rows,
    x,
    half,
    labelHeight,
    bondsBelow: bonds.countBelow,
    halfSymbol: halfOf,
    drops: unions.map((_, index) => dropOf(index, x)),
    hubs,
  });
  const yOf = (node: number): number => routed.rowY[nodes[node]?.row ?? 0] ?? 0;
  const boxOf = (node: number) => ({
    left: (x[node] ?? 0) - half(node),
    right: (x[node] ?? 0) + half(node),
    top: yOf(node) - halfOf(node),
    bottom: yOf(node) + halfOf(node) + (labels[node]?.lines.length ?? 0) * LINE_HEIGHT + 4,
  });

  const placed = placeUnions();
  const texts = placed.flatMap(({ label }) =>
    label.map(({ text, x: middle, y }) => {
      const reach = textWidth(text, TEXT_SIZE) / 2;
      return { left: middle - reach, right: middle + reach, top: y - 9, bottom: y + 2 };
    }),
  );
  const households = outlineHouseholds(graph.households, {
    rows: rows.map((row) => row.map((node) => ({ id: personOf[node]?.id, box: boxOf(node) }))),
    bands: rows.map((row, index) => ({
      top: (routed.rowY[index] ?? 0) - 22,
      bottom: Math.max(...row.map((node) => boxOf(node).bottom), routed.rowY[index] ?? 0),
    })),
    texts,
  });
  const placedBonds = bonds.place(routed);
  const people = graph.people.map((person, node) => ({
    person,
    x: x[node] ?? 0,
    y: yOf(node),
    label: labelOf(person, node),
  }));

  return fitToOrigin(
    { people, unions: placed, households, bonds: placedBonds },
    nodes.map((_, node) => boxOf(node)),
  );

  function labelOf(person: GraphPerson, node: number): PlacedText[] {
    return (labels[node]?.lines ?? []).map(({ text, isName }, index) => ({
      text,
      isName,
      x: x[node] ?? 0,
      y: yOf(node) + halfSymbol(person) + LABEL_GAP + index * LINE_HEIGHT,
    }));
  }

  /** The two neighbours between whom the line to the children goes down. */
  function gapOf(index: number): { left: number; right: number } {
    const [a, b] = unions[index]?.partners ?? [0, 0];
    const row = rows[nodes[a]?.row ?? 0] ?? [];
    const hub = hubs[index] ?? a;
    const far = hub === a ? b : a;
    const place = placeOf[far] ?? 0;
    const isRight = place > (placeOf[hub] ?? 0);
    const beside = row[isRight ? place - 1 : place + 1] ?? hub;
    return isRight ? { left: beside, right: far } : { left: far, right: beside };
  }

  /** How far aside a line goes down where others go down through the same gap. */
  function gapShares(): number[] {
    const inGap = new Map<string, number[]>();
    unions.forEach(({ partners: [a, b] }, index) => {
      if (a === b || nodes[a]?.kind === 'ghost' || nodes[b]?.kind === 'ghost') return;
      const { left, right } = gapOf(index);
      const key = `${left} ${right}`;
      inGap.set(key, [...(inGap.get(key) ?? []), index]);
    });
    const shares = unions.map(() => 0);
    for (const indexes of inGap.values()) {
      indexes.forEach((index, place) => (shares[index] = (place - (indexes.length - 1) / 2) * 8));
    }
    return shares;
  }

  function placeUnions(): PlacedUnion[] {
    const lines: OwnedLine[] = [];
    const ownerOf = new Map(graph.unions.map((union, index) => [union, index]));
    const add = (points: readonly Point[], index: number): (() => PlacedLine) => {
      const place =
        lines.push({ owner: ownerOf.get(unions[index]?.union ?? graph.unions[0]!) ?? -1, points }) - 1;
      return () => ({ points, bridges: bridges[place] ?? [] });
    };
    let bridges: Point[][] = [];
    const drafts = graph.unions.map((union) => {
      const own = unions.map((each, index) => ({ ...each, index })).filter((each) => each.union === union);
      const couple = own.find(({ role }) => role === 'couple');
      const others = own.filter(({ role }) => role !== 'couple');
      const leads = others
        .filter(({ role }) => role === 'lead')
        .flatMap(({ index }) => {
          const {
            couple: stub,
            trunk,
            children,
          } = routed.unions[index] ?? { couple: [], trunk: [], children: [] };
          return [stub, ...trunk, ...children]
            .filter((points) => points.length > 1)
            .map((points) => add(points, index));
        });
      const passages = others.filter(({ role }) => role === 'passage');
      const trunk = [couple, ...passages].flatMap((each) => {
        if (!each) return [];
        const { trunk: down = [], children = [] } = routed.unions[each.index] ?? {};
        const through = each.children.flatMap(({ child }, place) => (child ? [] : [children[place] ?? []]));
        return [...down, ...through].map((points) => add(points, each.index));
      });
      const children = [couple, ...passages].flatMap((each) =>
        (each?.children ?? []).flatMap(({ child }, place) =>
          child && each
            ? [
                {
                  id: child.id,
                  kind: child.kind,
                  line: add(routed.unions[each.index]?.children[place] ?? [], each.index),
                },
              ]
            : [],
        ),
      );
      const line = couple && routed.unions[couple.index];
      return {
        union,
        strokes: line?.strokes ?? { x: 0, y: 0 },
        isOver: line?.isOver ?? false,
        couple: add(line?.couple ?? [], couple?.index ?? 0),
        leads,
        trunk,
        children,
        identical: [couple, ...passages].flatMap((each) =>
          each ? (routed.unions[each.index]?.identical ?? []).map((points) => add(points, each.index)) : [],
        ),
      };
    });
    bridges = findBridges(lines);
    return drafts.map(
      ({ union, strokes, isOver, couple, leads, trunk, children, identical }): PlacedUnion => {
        const line = couple();
        return {
          union,
          strokes,
          couple: line,
          label: placeCoupleLabel(union, line, isOver),
          leads: leads.map((make) => make()),
          trunk: trunk.map((make) => make()),
          children: children.map(({ id, kind, line: make }) => ({ id, kind, ...make() })),
          identical: identical.map((make) => make()),
        };
      },
    );
  }
};
