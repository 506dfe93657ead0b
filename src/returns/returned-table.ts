/** One cell of a returned table, as a person reads it. */
export interface ReturnedCell {
  readonly text: string;
  /** What a reader should know of it: `holds a deletion that was not accepted: "…"`. */
  readonly remarks: readonly string[];
}

export interface ReturnedRow {
  /** The number that a person counts, from 1, within its table or sheet. */
  readonly number: number;
  readonly cells: readonly ReturnedCell[];
  /** A row that Excel does not show. */
  readonly isHidden?: boolean;
}

/** A table of a Word file, a sheet of a workbook, or all of a CSV file. */
export interface ReturnedTable {
  /** As a person is told of it: `table 2`, `sheet "Police"`. */
  readonly name: string;
  readonly rows: readonly ReturnedRow[];
}

/** What was read of a returned file. */
export interface ReturnedFile {
  readonly tables: readonly ReturnedTable[];
  /** Text outside the tables, a line to each paragraph. */
  readonly lines: readonly string[];
  /** What of the file was not read or has to be looked at by somebody. */
  readonly remarks: readonly string[];
}
