import type { AgencyInvolved } from '../../../data-schema/agency-involved.js';
import type { Case } from '../../../data-schema/case.js';
import { shortSlashDate } from './format-date.js';
import { shortNameOf } from './involved-agency.js';
import { stackLines } from './stack-lines.js';

/** The eleven cells of an agency in the Serious Case Review Overview. */
export interface OverviewRow {
  readonly name: string;
  readonly author: string;
  readonly method: string;
  readonly report: string;
  readonly signedOffBy: string;
  readonly signedCopy: string;
  readonly chronology: string;
  readonly added: string;
  readonly actionPlan: string;
  readonly firstUpdate: string;
  /** The second update, and any after it. */
  readonly laterUpdates: string;
}

/** Agencies that follow each other in board.yaml under one heading, or without one. */
export interface OverviewGroup {
  readonly heading: string;
  readonly agencies: readonly OverviewRow[];
}

const NOT_INVOLVED = 'Not involved';

/** Every agency of the Board in its order, whether or not it takes part, under the headings of their groups. */
export const overviewGroups = (scr: Case): readonly OverviewGroup[] => {
  const parts = new Map(scr.agencies.map((part) => [part.agency, part]));
  const groups: { heading: string; agencies: OverviewRow[] }[] = [];
  for (const agency of scr.board.agencies) {
    const heading = agency.group ?? '';
    const row = overviewRow(shortNameOf(agency), parts.get(agency.id));
    const last = groups.at(-1);
    if (last?.heading === heading) last.agencies.push(row);
    else groups.push({ heading, agencies: [row] });
  }
  return groups;
};

const overviewRow = (name: string, part: AgencyInvolved | undefined): OverviewRow => {
  const tracking = part?.tracking;
  const [firstUpdate, ...laterUpdates] = tracking?.actionPlanUpdates ?? [];
  return {
    name,
    author: part ? authorOf(part) : NOT_INVOLVED,
    method: part?.method ?? '',
    report: promisedAndReceived(tracking?.report),
    signedOffBy: tracking?.signedOffBy ?? '',
    signedCopy: shortSlashDate(tracking?.signedCopyReceived),
    chronology: promisedAndReceived(tracking?.chronology),
    added: shortSlashDate(tracking?.addedToIntegratedChronology),
    actionPlan: promisedAndReceived(tracking?.actionPlan),
    firstUpdate: promisedAndReceived(firstUpdate),
    laterUpdates: stackLines(...laterUpdates.map(promisedAndReceived)),
  };
};

const authorOf = ({ contribution, imrAuthor, tracking }: AgencyInvolved): string => {
  switch (contribution) {
    case 'none':
      return NOT_INVOLVED;
    case 'chronology':
      return 'Chronology only';
    case 'report':
      return 'Short report only';
    case 'imr':
      if (imrAuthor) return imrAuthor.name;
      return tracking.authorToBeConfirmedBy
        ? `To be confirmed by ${shortSlashDate(tracking.authorToBeConfirmedBy)}`
        : '';
  }
};

const promisedAndReceived = (
  dates: { readonly promised?: string | undefined; readonly received?: string | undefined } | undefined,
): string =>
  stackLines(
    dates?.promised && `P ${shortSlashDate(dates.promised)}`,
    dates?.received && `R ${shortSlashDate(dates.received)}`,
  );
