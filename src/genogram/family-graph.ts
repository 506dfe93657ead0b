/**
 * What a genogram draws: a family as it was on one day, with everything decided that the case says and nothing that
 * concerns where things stand on the page. Made from a case by `buildFamilyGraph`, laid out by `layOutGenogram`.
 */
export interface FamilyGraph {
  /** Everybody drawn, in the order of the case. */
  readonly people: readonly GraphPerson[];
  /** Couples, and parents who are drawn alone above their children. */
  readonly unions: readonly Union[];
  readonly households: readonly Household[];
  /** Lines of feeling between two people; empty unless asked for. */
  readonly bonds: readonly Bond[];
}

/** The shapes of McGoldrick’s genogram. */
export type PersonSymbol =
  | 'male'
  | 'female'
  /** Neither male nor female. */
  | 'other'
  | 'unknown'
  | 'pregnancy'
  | 'miscarriage'
  | 'stillbirth';

export interface GraphPerson {
  readonly id: string;
  readonly symbol: PersonSymbol;
  /** Only where the symbol alone does not say it: a stillborn child’s sex. */
  readonly sex?: 'male' | 'female';
  /** Drawn double: whom the review is about. */
  readonly isSubject: boolean;
  /** Crossed through. */
  readonly isDead: boolean;
  /** What stands inside the symbol: the age in whole years, such as `16`, or `c. 34`; empty where it is not known. */
  readonly age: string;
  /** Below the symbol, the first line being the name or initials; the others dates: `b. 13/07/1992`. Never empty. */
  readonly label: readonly string[];
  /**
   * The year and day by which siblings are ordered, oldest left; `undefined` where nothing is known: then the order of
   * the case holds. ISO.
   */
  readonly sortDate: string | undefined;
}

/** How a couple stands on the day drawn; `none`: they have a child, and nothing else is known of them. */
export type UnionStatus = 'married' | 'cohabiting' | 'relationship' | 'separated' | 'divorced' | 'none';

export interface Union {
  readonly id: string;
  /** One or two ids of `people`. One: a parent whose other is not drawn. */
  readonly partners: readonly [string] | readonly [string, string];
  readonly status: UnionStatus;
  /** Whether they were married before they separated: the line of a marriage is solid, that of a cohabitation dashed. */
  readonly wasMarried: boolean;
  /** Beside the couple’s line: `m. 1991`, `s. 1997`. May be empty. */
  readonly label: readonly string[];
  /** Earlier unions of the same person stand to the left of later ones. ISO day, where known. */
  readonly sortDate: string | undefined;
  readonly children: readonly UnionChild[];
  /** The places of its entries among the couples of the case; none where only a child makes them a couple. */
  readonly couples?: readonly number[];
}

/** How a child hangs below a union. */
export type ChildKind = 'birth' | 'adoptive' | 'foster' | 'step' | 'guardian';

export interface UnionChild {
  readonly id: string;
  readonly kind: ChildKind;
  /** Children of one birth carry the same word; absent for a child born alone. */
  readonly birthGroup?: string;
  /** Whether those of the birth group are identical. */
  readonly isIdentical?: boolean;
  /** Whether this is the line by which the child takes its place in the family; exactly one for each child. */
  readonly isMain: boolean;
}

/** People who lived together on the day drawn. */
export interface Household {
  readonly id: string;
  /** What is written at its boundary, such as the address; empty where readers may not know it. */
  readonly label: string;
  readonly members: readonly string[];
}

export type BondKind = 'close' | 'conflict' | 'violence' | 'cut-off' | 'distant';

export interface Bond {
  /** For violence, from the first to the second. */
  readonly people: readonly [string, string];
  readonly kind: BondKind;
  readonly label: string;
}
