import { type DocumentDefinition, READY } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { longDate } from './parts/format-date.js';
import { agencyOf, agencyRecipients, involvedAgencies } from './parts/involved-agency.js';
import { noAgencyAsked } from './parts/no-agency-asked.js';

const BLANK_ACTIONS = 5;

/** The standard form for an agency’s action plan (3.6, Section 6), which the RSCB Manager supplies (1 §15.1). */
export const actionPlanForm = {
  id: 'action-plan-form',
  title: 'Action plan form',
  reference: '3.6',
  stage: 'action-plans',
  format: 'docx',
  audience: 'agency',
  onePer: 'agency',
  appliesTo: (scr) =>
    involvedAgencies(scr, ({ contribution }) => contribution === 'imr').length > 0
      ? READY
      : noAgencyAsked(scr, 'an Individual Management Review'),
  recipients: (scr) => agencyRecipients(involvedAgencies(scr, ({ contribution }) => contribution === 'imr')),
  mergeData(scr, recipient, asOf) {
    const { agency } = agencyOf(scr, recipient);
    return {
      ...commonData(scr, asOf, `Action plan form: ${agency.name}`, { owner: agency.name }),
      agency: { name: agency.name },
      child: childData(scr),
      dueDate: longDate(scr.letters.actionPlanRequest.returnBy ?? scr.tracking.actionPlansRequestedBy),
      blankActions: Array.from({ length: BLANK_ACTIONS }, () => ({})),
    };
  },
} satisfies DocumentDefinition;
