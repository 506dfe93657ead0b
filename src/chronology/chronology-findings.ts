import type { Chronology } from '../../data-schema/chronology.js';
import { type ChildSeen, countChildrenSeen } from './count-children-seen.js';
import { Children, type Relative } from './children.js';
import type { DateSpan } from './date-span.js';
import {
  findUnknownAbbreviations,
  type KnownAbbreviations,
  type UnknownAbbreviations,
} from './find-abbreviations.js';
import { type ContactGap, findContactGaps } from './find-contact-gaps.js';
import { type Contradiction, findContradictions } from './find-contradictions.js';
import { findDuplicates, type PossibleDuplicate } from './find-duplicates.js';
import { findOutsidePeriod, type OutsidePeriod } from './find-outside-period.js';
import { findStatedNoContact, type StatedNoContact } from './find-stated-no-contact.js';
import { mergeChronologies, type MergedEntry } from './merge-chronologies.js';

/** The chronologies of a case and what of the case bears on them. */
export interface ChronologyQuestion {
  readonly chronologies: ReadonlyMap<string, Chronology>;
  /** The ids of the agencies, in the order in which they are shown. */
  readonly agencies: readonly string[];
  readonly family: readonly Relative[];
  /** The id of the child whom the review is about. */
  readonly subject: string;
  readonly period: DateSpan | undefined;
  readonly gapWeeks: number;
  readonly known: KnownAbbreviations;
}

/** All that is found in a case’s chronologies. Rows are given by their place in `rows`, from 0. */
export interface ChronologyFindings {
  readonly rows: readonly MergedEntry[];
  readonly duplicates: readonly PossibleDuplicate[];
  readonly contradictions: readonly Contradiction[];
  readonly gaps: readonly ContactGap[];
  readonly noContact: readonly StatedNoContact[];
  readonly outside: OutsidePeriod;
  readonly childrenSeen: readonly ChildSeen[];
  readonly unknown: UnknownAbbreviations;
}

/** Merges the chronologies of a case and finds all that there is to find. Takes time in proportion to the rows. */
export const findInChronologies = (question: ChronologyQuestion): ChronologyFindings => {
  const { chronologies, agencies, family, subject, period, gapWeeks, known } = question;
  const rows = mergeChronologies(chronologies, agencies);
  const returned = agencies.filter((agency) => chronologies.has(agency));
  const children = new Children(family, subject);
  const duplicates = findDuplicates(rows);
  return {
    rows,
    duplicates,
    contradictions: findContradictions(rows, duplicates, children),
    gaps: findContactGaps(rows, returned, period, gapWeeks),
    noContact: findStatedNoContact(rows, chronologies, agencies),
    outside: findOutsidePeriod(rows, period),
    childrenSeen: countChildrenSeen(rows, children, period),
    unknown: findUnknownAbbreviations(rows, known),
  };
};
