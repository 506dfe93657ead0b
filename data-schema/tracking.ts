import { z } from 'zod';
import { day } from './dates.js';

const done = (what: string) => day().optional().describe(what);

/** The dates of the File Front Sheet and of the head of the Serious Case Review Overview, each once it has come. */
export const tracking = z.strictObject({
  criticalIncidentFormToOfsted: done('Critical Incident Form to Ofsted.'),
  managementReviewLetter: done('Letter requesting Individual Management Review and chronology.'),
  managementReviewsRequestedBy: done('When Individual Management Reviews were requested by.'),
  managementReviewsCirculated: done('Individual Management Reviews circulated to the Overview Panel.'),
  chronologiesRequestedBy: done('When chronologies were requested by.'),
  integratedChronologyCirculated: done('Integrated Chronology circulated.'),
  integratedChronologyCompleted: done('Integrated Chronology completed.'),
  integratedChronologyToOfsted: done('Integrated Chronology to Ofsted.'),
  managementReviewsToOfsted: done('Individual Management Reviews to Ofsted.'),
  draftConsideredByOverviewPanel: done('Draft Overview Report considered by the Overview Panel.'),
  reportToBoardMeeting: done('Overview Report to a meeting of the Board.'),
  finalReportCirculated: done('Final Overview Report circulated to the members of the Board.'),
  executiveSummaryApproved: done('Executive Summary approved by the Board.'),
  reportToOfsted: done('Overview Report and Executive Summary to Ofsted.'),
  reportToSafeguardingUnit: done(
    'Overview Report and Executive Summary to the Children’s Safeguarding Unit.',
  ),
  actionPlanLetter: done('Letter requesting action plans.'),
  actionPlansRequestedBy: done('When action plans were requested by.'),
  boardActionPlanDrawnUp: done('The Board’s action plan drawn up by the Management Group.'),
  actionPlansToOverviewPanel: done('Action plans to a meeting of the Overview Panel.'),
  actionPlansSignedOff: done('Action plans signed off as fully complete by the Chair of the Board.'),
  actionPlansCirculated: done('Action plans circulated to the Board.'),
  actionPlansToOfsted: done('Action plans to Ofsted.'),
  reviewSignedOff: done('The review signed off by the Chair of the Board.'),
});
