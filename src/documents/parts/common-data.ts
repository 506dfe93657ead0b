import type { Board } from '../../../data-schema/board.js';
import type { Case } from '../../../data-schema/case.js';
import { longDate } from './format-date.js';

/** The tags that every template may use. */
export interface CommonData {
  readonly board: Board;
  readonly case: { readonly reference: string };
  /** What the file’s properties call it. */
  readonly documentTitle: string;
  readonly protectiveMarking: string;
  /** The revision date of 2 §2.8, in words. */
  readonly revisionDate: string;
  /** The ISO day that the file’s properties give as its date. */
  readonly madeOn: string;
  /** Whose document it is: the agency’s or the Board’s name (2 §2.8). */
  readonly footer: { readonly owner: string };
}

/** What every document says of itself: title, Board, case reference, marking, owner and revision date. */
export const commonData = (
  scr: Case,
  asOf: string,
  documentTitle: string,
  overrides: { owner?: string; revised?: string | undefined; protectiveMarking?: string } = {},
): CommonData => ({
  board: scr.board,
  case: { reference: scr.reference },
  documentTitle,
  protectiveMarking: overrides.protectiveMarking ?? 'Confidential',
  revisionDate: longDate(overrides.revised ?? scr.revised ?? asOf),
  madeOn: asOf,
  footer: { owner: overrides.owner ?? scr.board.name },
});
