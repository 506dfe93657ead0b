import type { Bond, ChildKind, GraphPerson, Household, Union } from './family-graph.js';

/** A point in pixels from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line of text, centred at `x`, with its baseline at `y`. */
export interface PlacedText extends Point {
  readonly text: string;
  /** Of a person’s label: a line of the name. */
  readonly isName?: boolean;
}

export interface PlacedPerson extends Point {
  readonly person: GraphPerson;
  readonly label: readonly PlacedText[];
}

/** A run of straight lines; horizontal ones make a bridge over each of `bridges`. */
export interface PlacedLine {
  readonly points: readonly Point[];
  readonly bridges: readonly Point[];
}

export interface PlacedChild extends PlacedLine {
  readonly id: string;
  readonly kind: ChildKind;
}

export interface PlacedUnion {
  readonly union: Union;
  /** From one partner to the other, or to where the line to the children of a parent alone begins. */
  readonly couple: PlacedLine;
  /** The lines by which a partner in another row is reached. */
  readonly leads: readonly PlacedLine[];
  /** Where the strokes of a separation or divorce stand on the couple’s line. */
  readonly strokes: Point;
  readonly label: readonly PlacedText[];
  /** From the couple’s line down to the line that the children hang from, that line with it. */
  readonly trunk: readonly PlacedLine[];
  readonly children: readonly PlacedChild[];
  /** Between the lines of identical twins. */
  readonly identical: readonly PlacedLine[];
}

export interface PlacedHousehold {
  readonly household: Household;
  /** The number that stands at its boundary and in the legend: a letter could be read as somebody’s initial. */
  readonly mark: string;
  /** Where the number stands. */
  readonly at: Point;
  /** Closed outlines; the second and further ones are holes or pieces. */
  readonly outlines: readonly (readonly Point[])[];
}

export interface PlacedBond {
  readonly bond: Bond;
  readonly points: readonly Point[];
}

/** Where everything of a genogram stands, in pixels. */
export interface GenogramLayout {
  readonly width: number;
  readonly height: number;
  readonly people: readonly PlacedPerson[];
  readonly unions: readonly PlacedUnion[];
  readonly households: readonly PlacedHousehold[];
  readonly bonds: readonly PlacedBond[];
}
