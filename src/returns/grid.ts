/** A cell as it came: its text, over how many columns it reaches, and whether it continues the one above. */
export interface GridCell {
  readonly text: string;
  /** The first column that it covers, from 0; and how many. */
  readonly column: number;
  readonly span: number;
  /** It is merged with the cell above, whose text counts for it too. */
  readonly continues: boolean;
}

export interface GridRow {
  /** As a person counts it, from 1. */
  readonly number: number;
  readonly cells: readonly GridCell[];
  /** What Word or Excel says of the row beside its text. */
  readonly marks: ReadonlySet<'tracked-changes' | 'hidden-text' | 'hidden-row'>;
  /** Comments that somebody set beside the text. */
  readonly comments: readonly string[];
}

/** A table of a Word file, or a sheet, or a whole CSV file. */
export interface Grid {
  /** Such as `table 2` or `sheet "Chronology"`. */
  readonly name: string;
  readonly rows: readonly GridRow[];
}

/** Something to tell of a returned file; those of one kind are told together, with all their places. */
export interface Remark {
  readonly code: string;
  readonly severity: 'warning' | 'error';
  readonly message: string;
  readonly hint: string;
  /** Such as `table 2, row 5`. */
  readonly place?: string;
}

/** What a returned file holds, whatever program wrote it. */
export interface ReturnedContent {
  readonly grids: readonly Grid[];
  /** The text outside tables, a paragraph each. */
  readonly paragraphs: readonly string[];
  readonly remarks: readonly Remark[];
}
