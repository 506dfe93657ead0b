import type { Case } from '../../data-schema/case.js';
import type { TermsOfReference } from '../../data-schema/terms-of-reference.js';
import { plannedTimetable } from '../timescale/planned-timetable.js';
import { type DocumentDefinition, CASE_RECIPIENT, READY } from './definition.js';
import { Markdown } from './markdown.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { longDate } from './parts/format-date.js';
import { tickBox } from './parts/tick-box.js';

/** The terms of reference (3.2): its 18 points, with the answers of terms-of-reference.yaml below them. */
export const termsOfReference = {
  id: 'terms-of-reference',
  title: 'Terms of Reference',
  reference: '3.2',
  stage: 'notification',
  format: 'docx',
  audience: 'agency',
  onePer: 'case',
  appliesTo: (scr) =>
    scr.termsOfReference ? READY : { state: 'waiting', missing: ['terms-of-reference.yaml'] },
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const terms = scr.termsOfReference;
    if (!terms) throw new Error('appliesTo was not asked');
    return {
      ...commonData(scr, asOf, 'Terms of Reference for Serious Case Review', { revised: terms.revised }),
      child: { initials: childData(scr).initials },
      approved: longDate(terms.approved),
      ...answersIn(terms),
      reviewed: { from: longDate(scr.period?.from), to: longDate(scr.period?.to) },
      investigations: investigationsOf(scr),
      timetable: timetableOf(scr, terms),
    };
  },
} satisfies DocumentDefinition;

const answersIn = (terms: TermsOfReference) => {
  const answer = (source: string | undefined): Markdown => new Markdown(source ?? '', 3);
  return {
    reason: answer(terms.reason),
    overviewAuthor: answer(terms.overviewAuthor),
    independence: answer(terms.independence),
    outsideExpert: answer(terms.outsideExpert),
    period: answer(terms.period),
    familyHistory: answer(terms.familyHistory),
    contributors: answer(terms.contributors),
    familyContribution: answer(terms.familyContribution),
    parallelInvestigations: answer(terms.parallelInvestigations),
    coordination: answer(terms.coordination),
    otherAreas: answer(terms.otherAreas),
    coronerAndCourts: answer(terms.coronerAndCourts),
    outsideInterests: answer(terms.outsideInterests),
    research: answer(terms.research),
    media: answer(terms.media),
    legalAdvice: answer(terms.legalAdvice),
    managementReviewFormat: answer(terms.managementReviewFormat),
  };
};

type Investigation = Case['parallelInvestigations'][number];

/** The list of point 9. The inquest is none of it: point 12 asks for the Coroner's inquiry. */
const investigationsOf = (scr: Case) => {
  const line = (kind: Investigation['kind']) => {
    const found = scr.parallelInvestigations.filter((investigation) => investigation.kind === kind);
    return { mark: tickBox(found.length > 0), details: found.map(detailsOf).join('\n') };
  };
  return {
    healthInvestigation: line('independent-health-investigation'),
    suicideReview: line('multi-disciplinary-suicide-review'),
    homicideReview: line('homicide-review'),
    yjbReview: line('yjb-serious-incident-review'),
    ombudsman: line('prisons-and-probation-ombudsman'),
    other: line('other'),
  };
};

const detailsOf = ({ description, lead, from }: Investigation): string =>
  [description, lead && `lead: ${lead}`, from && `from ${longDate(from)}`].filter(Boolean).join('; ');

/** Point 15: the dates given, else those of the timescale guide (3.1). */
const timetableOf = (scr: Case, { timetable: given }: TermsOfReference) => {
  const planned = plannedTimetable(scr.referral.date, scr.decision?.date);
  return {
    start: longDate(given.start ?? planned.start),
    managementReviewsComplete: longDate(given.managementReviewsComplete ?? planned.managementReviewsComplete),
    managementReviewsReviewed: longDate(given.managementReviewsReviewed ?? planned.managementReviewsReviewed),
    overviewReportProvisional: longDate(given.overviewReportProvisional ?? planned.overviewReportProvisional),
    overviewReportConsidered: longDate(given.overviewReportConsidered ?? planned.overviewReportConsidered),
    finalReport: longDate(given.finalReport ?? planned.finalReport),
    executiveSummaryPublished: longDate(given.executiveSummaryPublished) || 'After Ofsted’s evaluation',
    actionsComplete: longDate(given.actionsComplete ?? planned.actionsComplete),
  };
};
