import { type DocumentDefinition, CASE_RECIPIENT, READY } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { longDate } from './parts/format-date.js';
import { tickBox } from './parts/tick-box.js';

/** Ofsted's descriptors (Appendix) as a form on which the Board evaluates its own review; blank until it has. */
export const evaluationDescriptors = {
  id: 'evaluation-descriptors',
  title: 'Ofsted Descriptors for the Evaluation of Serious Case Reviews',
  reference: 'Appendix',
  stage: 'submission',
  format: 'docx',
  audience: 'internal',
  onePer: 'case',
  appliesTo: () => READY,
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const { judgement, evidence, completedBy, date } = scr.evaluation;
    return {
      ...commonData(scr, asOf, 'Ofsted Descriptors for the Evaluation of Serious Case Reviews'),
      child: { initials: childData(scr).initials },
      judgement: {
        outstanding: tickBox(judgement === 'outstanding'),
        good: tickBox(judgement === 'good'),
        adequate: tickBox(judgement === 'adequate'),
        inadequate: tickBox(judgement === 'inadequate'),
      },
      evidence: {
        scope: evidence.scope?.trim() ?? '',
        managementReviews: evidence.managementReviews?.trim() ?? '',
        overviewReport: evidence.overviewReport?.trim() ?? '',
        executiveSummary: evidence.executiveSummary?.trim() ?? '',
      },
      completedBy: completedBy ?? '',
      date: longDate(date),
    };
  },
} satisfies DocumentDefinition;
