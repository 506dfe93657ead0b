import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { slashDate } from './parts/format-date.js';
import { overviewGroups } from './parts/overview-groups.js';

/** The Serious Case Review Overview (2 §2.9): what has been asked of each agency, and what has come in. */
export const reviewOverview = {
  id: 'review-overview',
  title: 'Serious Case Review Overview',
  reference: '2 §2.9',
  stage: 'notification',
  format: 'docx',
  audience: 'internal',
  onePer: 'case',
  appliesTo: () => READY,
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const { tracking, letters } = scr;
    return {
      ...commonData(scr, asOf, `Serious Case Review Overview: ${scr.reference}`),
      child: childData(scr),
      managementReviews: {
        letter: slashDate(tracking.managementReviewLetter ?? letters.agencyNotification.date),
        requestedBy: slashDate(tracking.managementReviewsRequestedBy),
        circulated: slashDate(tracking.managementReviewsCirculated),
      },
      chronologies: {
        requestedBy: slashDate(tracking.chronologiesRequestedBy),
        circulated: slashDate(tracking.integratedChronologyCirculated),
      },
      actionPlans: {
        letter: slashDate(tracking.actionPlanLetter ?? letters.actionPlanRequest.date),
        requestedBy: slashDate(tracking.actionPlansRequestedBy ?? letters.actionPlanRequest.returnBy),
      },
      groups: overviewGroups(scr),
    };
  },
} satisfies DocumentDefinition;
