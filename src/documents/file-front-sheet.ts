import type { Case } from '../../data-schema/case.js';
import type { PanelMember } from '../../data-schema/panels.js';
import { type DocumentDefinition, CASE_RECIPIENT, READY } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { slashDate } from './parts/format-date.js';
import { incidentData } from './parts/incident-data.js';
import { shortNameOf } from './parts/involved-agency.js';

/** The Serious Case Review File Front Sheet (2 §2.9): a tracking form, blank where a date has not come yet. */
export const fileFrontSheet = {
  id: 'file-front-sheet',
  title: 'Serious Case Review File Front Sheet',
  reference: '2 §2.9',
  stage: 'notification',
  format: 'docx',
  audience: 'internal',
  onePer: 'case',
  appliesTo: () => READY,
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const panel = scr.panels.overview;
    return {
      ...commonData(scr, asOf, 'Serious Case Review File Front Sheet'),
      child: childData(scr),
      incident: incidentData(scr),
      overviewPanel: {
        members: (panel?.members ?? []).map((member) => memberLine(scr, member)),
        chair: panel ? personLine(panel.chair) : '',
        author: panel?.author ? personLine(panel.author) : '',
      },
      tracking: datesOf(scr),
    };
  },
} satisfies DocumentDefinition;

const personLine = ({ name, organisation }: { name: string; organisation?: string | undefined }): string =>
  organisation === undefined ? name : `${name}, ${organisation}`;

const memberLine = (scr: Case, { name, jobTitle, agency, organisation }: PanelMember): string => {
  const represented = scr.board.agencies.find(({ id }) => id === agency);
  const from = represented ? shortNameOf(represented) : organisation;
  return [name, jobTitle, from === undefined ? undefined : `for ${from}`].filter(Boolean).join(', ');
};

const datesOf = ({ tracking }: Case) => ({
  criticalIncidentFormToOfsted: slashDate(tracking.criticalIncidentFormToOfsted),
  integratedChronologyCompleted: slashDate(tracking.integratedChronologyCompleted),
  integratedChronologyToOfsted: slashDate(tracking.integratedChronologyToOfsted),
  managementReviewsToOfsted: slashDate(tracking.managementReviewsToOfsted),
  draftConsideredByOverviewPanel: slashDate(tracking.draftConsideredByOverviewPanel),
  reportToBoardMeeting: slashDate(tracking.reportToBoardMeeting),
  finalReportCirculated: slashDate(tracking.finalReportCirculated),
  executiveSummaryApproved: slashDate(tracking.executiveSummaryApproved),
  reportToOfsted: slashDate(tracking.reportToOfsted),
  reportToSafeguardingUnit: slashDate(tracking.reportToSafeguardingUnit),
  boardActionPlanDrawnUp: slashDate(tracking.boardActionPlanDrawnUp),
  actionPlansToOverviewPanel: slashDate(tracking.actionPlansToOverviewPanel),
  actionPlansSignedOff: slashDate(tracking.actionPlansSignedOff),
  actionPlansCirculated: slashDate(tracking.actionPlansCirculated),
  actionPlansToOfsted: slashDate(tracking.actionPlansToOfsted),
});
