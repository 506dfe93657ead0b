import type { Case } from '../../../data-schema/case.js';
import { shortNameOf } from './involved-agency.js';

/** How the integrated chronology tells an agency from the others: by its short name, and by a colour beside it. */
export interface AgencyLabel {
  readonly name: string;
  /** The name of the paragraph style in the template that has its colour. */
  readonly style: string;
}

/** So many styles `Agency 1`, `Agency 2` … the template has; further agencies begin again. */
export const AGENCY_STYLES = 20;

/** The labels of all agencies that have a chronology, by id, in the order of the case. */
export const agencyLabels = (scr: Case): ReadonlyMap<string, AgencyLabel> => {
  const names = new Map(scr.board.agencies.map((agency) => [agency.id, shortNameOf(agency)]));
  const ids = new Set([
    ...scr.agencies.map(({ agency }) => agency).filter((agency) => scr.chronologies.has(agency)),
    ...[...scr.chronologies.keys()].toSorted(),
  ]);
  return new Map(
    [...ids].map((id, index) => [
      id,
      { name: names.get(id) ?? id, style: `Agency ${(index % AGENCY_STYLES) + 1}` },
    ]),
  );
};
