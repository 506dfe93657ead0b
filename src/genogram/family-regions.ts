import { BONDS, CHILDREN, COUPLES } from './draw-legend.js';
import type { Bond, Household, Union, UnionChild } from './family-graph.js';
import type {
  GenogramLayout,
  PlacedChild,
  PlacedPerson,
  PlacedText,
  PlacedUnion,
} from './genogram-layout.js';
import { halfSymbol, NAME_SIZE, TEXT_SIZE } from './measures.js';
import type { Box } from './outline-of.js';
import { textWidth } from './text-width.js';

/** What of a family a part of a genogram stands for. */
export type FamilyPart =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'couple'; readonly union: Union }
  | { readonly kind: 'child'; readonly union: Union; readonly child: Pick<UnionChild, 'id' | 'kind'> }
  | { readonly kind: 'household'; readonly household: Household }
  | { readonly kind: 'bond'; readonly bond: Bond };

/** A part of a genogram: where it stands in the layout, and what it says. */
export interface FamilyRegion {
  readonly part: FamilyPart;
  readonly box: Box;
  /** In the words of the drawing and its legend, so that no reader learns more from it than from them. */
  readonly label: string;
}

/** Lines are thin: so much room round them counts as theirs. */
const ROOM = 8;
/** A shorter line down to a child lies under the people at its ends. */
const SHORTEST_LINE = 26;

/** Everything in a genogram that stands for something of the case; people, who lie over lines, last. */
export const familyRegions = ({
  people,
  unions,
  households,
  bonds,
}: GenogramLayout): readonly FamilyRegion[] => {
  const names = new Map(people.map(({ person }) => [person.id, person.label[0] ?? '']));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join(' and ');
  return [
    ...bonds.map(({ bond, points }): FamilyRegion => ({
      part: { kind: 'bond', bond },
      box: around(longest(points)),
      label: `${BONDS[bond.kind]}: ${named(bond.people)}`,
    })),
    ...unions.flatMap((placed) => childRegions(placed, (id) => names.get(id) ?? '')),
    ...unions.flatMap((placed) => coupleRegion(placed, named(placed.union.partners))),
    ...households.map(({ household, mark, at }): FamilyRegion => ({
      part: { kind: 'household', household },
      box: { left: at.x - 8, right: at.x + 8, top: at.y - 8, bottom: at.y + 8 },
      label: `Household ${mark}${household.label === '' ? '' : `: ${household.label}`}`,
    })),
    ...people.map((placed): FamilyRegion => ({
      part: { kind: 'person', id: placed.person.id },
      box: boxOfPerson(placed),
      label: placed.person.label.join(', '),
    })),
  ];
};

const coupleRegion = ({ union, couple, label }: PlacedUnion, names: string): FamilyRegion[] => {
  if (couple.points.length < 2 || union.partners.length < 2) return [];
  const texts = label.map((text) => boxOfText(text, TEXT_SIZE));
  return [
    {
      part: { kind: 'couple', union },
      box: join([around(longest(couple.points)), ...texts]),
      label: [`${COUPLES[union.status]}: ${names}`, ...union.label].join(', '),
    },
  ];
};

const childRegions = (
  { union, children }: PlacedUnion,
  nameOf: (id: string) => string,
): readonly FamilyRegion[] =>
  children.flatMap((child: PlacedChild): FamilyRegion[] => {
    const line = child.points.slice(-2);
    const [from, to] = line;
    if (!from || !to || to.y - from.y < SHORTEST_LINE) return [];
    return [
      {
        part: { kind: 'child', union, child: { id: child.id, kind: child.kind } },
        box: around(line),
        label: `${CHILDREN[child.kind]}: ${nameOf(child.id)}`,
      },
    ];
  });

const boxOfPerson = ({ person, x, y, label }: PlacedPerson): Box => {
  const half = halfSymbol(person);
  return join([
    { left: x - half, right: x + half, top: y - half, bottom: y + half },
    ...label.map((text) => boxOfText(text, text.isName === true ? NAME_SIZE : TEXT_SIZE)),
  ]);
};

const boxOfText = ({ text, x, y, isName }: PlacedText, size: number): Box => {
  const half = textWidth(text, size, isName === true) / 2;
  return { left: x - half, right: x + half, top: y - size * 0.8, bottom: y + size * 0.25 };
};

type Points = readonly { readonly x: number; readonly y: number }[];

/** The longest straight part of a line. */
const longest = (points: Points): Points => {
  let best = points.slice(0, 2);
  for (let index = 1; index < points.length - 1; index += 1) {
    const next = points.slice(index, index + 2);
    if (lengthOf(next) > lengthOf(best)) best = next;
  }
  return best;
};

const lengthOf = ([from, to]: Points): number => (from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0);

const around = (points: Points): Box => {
  const box = join(points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })));
  const [across, down] = [box.right - box.left < ROOM, box.bottom - box.top < ROOM];
  return {
    left: box.left - (across ? ROOM : 0),
    right: box.right + (across ? ROOM : 0),
    top: box.top - (down ? ROOM : 0),
    bottom: box.bottom + (down ? ROOM : 0),
  };
};

const join = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});
