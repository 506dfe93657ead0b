import type { Case } from '../../../data-schema/case.js';
import type { NarrowedFindings } from '../../chronology/narrow-findings.js';
import type { TimelinePart } from '../../chronology/timeline-regions.js';
import type { CasePath } from '../picture.js';
import { agencyLabels } from './agency-labels.js';

/**
 * Where in the case a part of the timeline stands, whose lanes are those of `agencyLabels`: a number at its entry, a
 * time without an entry at the entries before and after it.
 */
export const timelinePlaces = (
  scr: Case,
  findings: NarrowedFindings,
  part: TimelinePart,
): readonly CasePath[] => {
  switch (part.kind) {
    case 'incident':
      return [['incident', 'date']];
    case 'period':
      return [['period']];
    case 'entry':
      return placeOfRow(scr, findings, part.number - 1);
    case 'lane':
    case 'gap':
    case 'no-contact': {
      const agency = [...agencyLabels(scr).keys()][part.lane];
      return agency === undefined ? [] : placesInLane(scr, findings, agency, part);
    }
  }
};

const placesInLane = (
  scr: Case,
  findings: NarrowedFindings,
  agency: string,
  part: Extract<TimelinePart, { readonly lane: number }>,
): readonly CasePath[] => {
  if (part.kind === 'lane') {
    const known = scr.board.agencies.findIndex(({ id }) => id === agency);
    return [
      ...(known < 0 ? [] : [['board', 'agencies', known]]),
      ...(scr.chronologies.has(agency) ? [['chronologies', agency, 'entries']] : []),
    ];
  }
  if (part.kind === 'gap') {
    const gap = findings.gaps.filter((each) => each.agency === agency)[part.gap];
    return [gap?.after, gap?.before].flatMap((row) =>
      row === undefined ? [] : placeOfRow(scr, findings, row),
    );
  }
  const stated = findings.noContact.filter((each) => each.agency === agency)[part.stated];
  return (scr.chronologies.get(agency)?.noContact ?? []).flatMap(({ from, to }, index) =>
    from === stated?.from && to === stated.to ? [['chronologies', agency, 'noContact', index]] : [],
  );
};

const placeOfRow = (scr: Case, { rows }: NarrowedFindings, row: number): readonly CasePath[] => {
  const merged = rows[row];
  const index = merged ? (scr.chronologies.get(merged.agency)?.entries.indexOf(merged.entry) ?? -1) : -1;
  return merged && index >= 0 ? [['chronologies', merged.agency, 'entries', index]] : [];
};
