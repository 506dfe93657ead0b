import type { ChronologyExtract } from '../../data-schema/chronology.js';
import { chooseRows } from './choose-rows.js';
import type { ChronologyFindings } from './chronology-findings.js';

/** Findings that concern an extract. Rows keep the places that they have in the whole chronology. */
export interface NarrowedFindings extends ChronologyFindings {
  /** The places of the rows of the extract, from 0, in order. */
  readonly chosen: readonly number[];
}

/**
 * The findings that concern an extract: those about one of its rows, and times without contact of its agency that touch
 * its days. Without anything chosen, all of them.
 */
export const narrowFindings = (
  findings: ChronologyFindings,
  extract: ChronologyExtract,
): NarrowedFindings => {
  const chosen = chooseRows(findings.rows, extract);
  if (chosen.length === findings.rows.length) return { ...findings, chosen };
  const isChosen = new Set(chosen);
  const { agency: only, person, from = '', to = '\uffff' } = extract;
  const hasChosen = ({ rows }: { readonly rows: readonly number[] }): boolean =>
    rows.some((row) => isChosen.has(row));
  const touches = (time: {
    readonly agency: string | undefined;
    readonly from: string;
    readonly to: string;
  }): boolean => (only === undefined || time.agency === only) && time.from <= to && time.to >= from;
  return {
    ...findings,
    chosen,
    duplicates: findings.duplicates.filter(hasChosen),
    contradictions: findings.contradictions.filter(hasChosen),
    gaps: findings.gaps.filter(touches),
    noContact: findings.noContact.filter(touches),
    outside: new Map([...findings.outside].filter(([row]) => isChosen.has(row))),
    childrenSeen: findings.childrenSeen.filter(({ child }) => person === undefined || child === person),
    unknown: {
      acronyms: findings.unknown.acronyms.filter(hasChosen),
      initials: findings.unknown.initials.filter(hasChosen),
    },
  };
};
