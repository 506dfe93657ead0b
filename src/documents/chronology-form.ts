import type { AgencyInvolved } from '../../data-schema/agency-involved.js';
import { type DocumentDefinition, READY } from './definition.js';
import { acronymKey } from './parts/acronym-key.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { familyKey } from './parts/family-key.js';
import { longDate } from './parts/format-date.js';
import { agencyOf, agencyRecipients, involvedAgencies, shortNameOf } from './parts/involved-agency.js';
import { noAgencyAsked } from './parts/no-agency-asked.js';

const BLANK_ENTRIES = 10;
const BLANK_ACRONYMS = 4;

/** The chronology form with its guidance (3.7), for the agencies that are asked for a chronology. */
export const chronologyForm = {
  id: 'chronology-form',
  title: 'Chronology form',
  reference: '3.7',
  stage: 'agency-reviews',
  format: 'docx',
  audience: 'agency',
  onePer: 'agency',
  appliesTo: (scr) =>
    involvedAgencies(scr, isAskedForChronology).length > 0 ? READY : noAgencyAsked(scr, 'a chronology'),
  recipients: (scr) => agencyRecipients(involvedAgencies(scr, isAskedForChronology)),
  mergeData(scr, recipient, asOf) {
    const { agency, part } = agencyOf(scr, recipient);
    return {
      ...commonData(scr, asOf, `Chronology form: ${agency.name}`, { owner: agency.name }),
      agency: { name: agency.name, service: part.service ?? '' },
      child: childData(scr),
      period: scr.period ? { from: longDate(scr.period.from), to: longDate(scr.period.to) } : '',
      dueDate: longDate(scr.tracking.chronologiesRequestedBy),
      familyKey: familyKey(scr),
      ...acronymKey(scr, { blanks: BLANK_ACRONYMS }),
      rows: Array.from({ length: BLANK_ENTRIES }, () => ({ agency: shortNameOf(agency) })),
    };
  },
} satisfies DocumentDefinition;

const isAskedForChronology = ({ contribution }: AgencyInvolved): boolean =>
  contribution === 'imr' || contribution === 'chronology';
