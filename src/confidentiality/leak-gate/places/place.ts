/** What kind of writing a text is; it decides how an ordinary word that is also a name is judged. */
export type PlaceKind =
  /** Sentences, headings, cells. */
  | 'prose'
  /** What people name files, bookmarks, sheets or links: words run together, in small letters. */
  | 'label'
  /** What programs write: values of attributes, unknown markup. */
  | 'markup'
  /** Runs of readable characters in a file that is otherwise figures. */
  | 'bytes';

/** A piece of text of a made file and where it stands. */
export interface Place {
  readonly text: string;
  readonly kind: PlaceKind;
  /** For a person: `the body`, `page 3`, `the footer`, `a comment`, `the file name`. */
  readonly part: string;
  /** Counted from 1 within the part, where it is a paragraph. */
  readonly paragraph?: number;
  /** Where within the part, if it is no paragraph: `cell B4`. */
  readonly at?: string;
  /** Places that follow each other in one of these are read on from one to the next: an address over three cells. */
  readonly stream: string;
  /** Another reading of text that is also among the places as it stands; what it repeats is not told twice. */
  readonly variant?: true;
  /** Where it is a whole cell of a table: its column, from 0, and the cells of its row. */
  readonly cell?: { readonly column: number; readonly row: { readonly cells: number } };
}

/** Part of a file that cannot be let through, because it could not be read to its end or for what it is. */
export interface Refusal {
  readonly part: string;
  /** Why, as a clause: `it is locked with a password`. */
  readonly reason: string;
}

/** All text of a file that could be found, and what must not leave whatever its text is. */
export interface ReadFile {
  readonly places: readonly Place[];
  readonly refusals: readonly Refusal[];
}
