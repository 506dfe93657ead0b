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
      tracking: datesOf(scr, asOf),
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

/** The sheet as it stood on a day: what is planned for later has not come yet. */
const datesOf = ({ tracking }: Case, asOf: string) => {
  const come = (date: string | undefined): string =>
    date !== undefined && date <= asOf ? slashDate(date) : '';
  return {
    criticalIncidentFormToOfsted: come(tracking.criticalIncidentFormToOfsted),
    integratedChronologyCompleted: come(tracking.integratedChronologyCompleted),
    integratedChronologyToOfsted: come(tracking.integratedChronologyToOfsted),
    managementReviewsToOfsted: come(tracking.managementReviewsToOfsted),
    draftConsideredByOverviewPanel: come(tracking.draftConsideredByOverviewPanel),
    reportToBoardMeeting: come(tracking.reportToBoardMeeting),
    finalReportCirculated: come(tracking.finalReportCirculated),
    executiveSummaryApproved: come(tracking.executiveSummaryApproved),
    reportToOfsted: come(tracking.reportToOfsted),
    reportToSafeguardingUnit: come(tracking.reportToSafeguardingUnit),
    boardActionPlanDrawnUp: come(tracking.boardActionPlanDrawnUp),
    actionPlansToOverviewPanel: come(tracking.actionPlansToOverviewPanel),
    actionPlansSignedOff: come(tracking.actionPlansSignedOff),
    actionPlansCirculated: come(tracking.actionPlansCirculated),
    actionPlansToOfsted: come(tracking.actionPlansToOfsted),
  };
};
