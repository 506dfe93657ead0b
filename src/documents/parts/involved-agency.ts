import type { AgencyInvolved } from '../../../data-schema/agency-involved.js';
import type { BoardAgency } from '../../../data-schema/board.js';
import type { Case } from '../../../data-schema/case.js';
import type { Recipient } from '../definition.js';
import { boardAgencyOf, writtenTo } from './agency-letter.js';

/** An agency of the case: what board.yaml says of it, and its part in this review. */
export interface InvolvedAgency {
  readonly agency: BoardAgency;
  readonly part: AgencyInvolved;
}

/** The agencies of the case, in the order of case.yaml; those of which `wanted` holds, where it is given. */
export const involvedAgencies = (
  scr: Case,
  wanted: (part: AgencyInvolved) => boolean = () => true,
): readonly InvolvedAgency[] =>
  scr.agencies.filter(wanted).map((part) => ({ agency: boardAgencyOf(scr, { id: part.agency }), part }));

/** Agencies as recipients; their id stands in the file name. */
export const agencyRecipients = (agencies: readonly InvolvedAgency[]): readonly Recipient[] =>
  writtenTo(agencies.map(({ agency }) => agency));

/** The agency of the case that a recipient is. */
export const agencyOf = (scr: Case, recipient: Recipient): InvolvedAgency => {
  const part = scr.agencies.find(({ agency }) => agency === recipient.id);
  if (!part) throw new Error(`no agency ${recipient.id} in a case that was checked`);
  return { agency: boardAgencyOf(scr, recipient), part };
};

/** The name of an agency as a narrow column prints it. */
export const shortNameOf = (agency: BoardAgency): string => agency.shortName ?? agency.name;
