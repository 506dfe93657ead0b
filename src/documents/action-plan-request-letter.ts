import type { ActionPlan } from '../../data-schema/action-plan.js';
import type { BoardAgency } from '../../data-schema/board.js';
import { type Case, isAttachment } from '../../data-schema/case.js';
import type { DocumentDefinition } from './definition.js';
import { boardAgencyOf, designatedSeniorManagerLines, writtenTo } from './parts/agency-letter.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { longDate } from './parts/format-date.js';
import { letterDate, signatoryData } from './parts/letter-data.js';
import { readyOnce } from './parts/ready-once.js';

const NO_AGENCY =
  'an agency asked for an Individual Management Review (agencies in case.yaml), or an action plan file';
const RETURN_BY = 'letters.actionPlanRequest.returnBy in case.yaml: the date on which action plans are due';

/**
 * The request for an agency's action plan, once the Board has accepted the Overview Report and the Executive Summary
 * (1 §15.1, 2 §2.9). It goes to every agency that gave an Individual Management Review or has an action plan file.
 */
export const actionPlanRequestLetter = {
  id: 'action-plan-request-letter',
  title: 'Letter requesting action plans',
  reference: '1 §15.1',
  stage: 'action-plans',
  format: 'docx',
  audience: 'agency',
  onePer: 'agency',
  appliesTo: (scr) =>
    readyOnce([
      agenciesToAsk(scr).length === 0 ? NO_AGENCY : undefined,
      isAccepted(scr.overviewReport) ? undefined : 'overview-report.md, with the status final',
      isAccepted(scr.executiveSummary) ? undefined : 'executive-summary.md, with the status final',
      dueDay(scr) === undefined ? RETURN_BY : undefined,
    ]),
  recipients: (scr) => writtenTo(agenciesToAsk(scr)),
  mergeData(scr, recipient, asOf) {
    const agency = boardAgencyOf(scr, recipient);
    const letter = scr.letters.actionPlanRequest;
    const recommendations = recommendationsIn(scr.actionPlans.get(agency.id));
    return {
      ...commonData(scr, asOf, 'Request for an action plan', { revised: letter.date ?? asOf }),
      letter: { ...letterDate(letter.date, asOf), returnBy: longDate(dueDay(scr)) },
      to: { lines: designatedSeniorManagerLines(agency) },
      child: { initials: childData(scr).initials },
      gaveReview: gaveReview(scr, agency),
      hasRecommendations: recommendations.length > 0,
      recommendations,
      signatory: signatoryData(letter.signatory, scr.board.manager),
    };
  },
} satisfies DocumentDefinition;

const gaveReview = (scr: Case, agency: BoardAgency): boolean =>
  scr.reviews.has(agency.id) ||
  scr.agencies.some((part) => part.agency === agency.id && part.contribution === 'imr');

const agenciesToAsk = (scr: Case): readonly BoardAgency[] =>
  scr.board.agencies.filter((agency) => gaveReview(scr, agency) || scr.actionPlans.has(agency.id));

const dueDay = (scr: Case): string | undefined =>
  scr.letters.actionPlanRequest.returnBy ?? scr.tracking.actionPlansRequestedBy;

/** A finished file that somebody else wrote is taken as it is; a draft can't have been accepted. */
const isAccepted = (report: Case['overviewReport'] | Case['executiveSummary']): boolean =>
  report !== undefined && (isAttachment(report) || report.frontMatter.status === 'final');

const MADE_IN = { imr: 'Individual Management Review', 'overview-report': 'Overview Report' } as const;

const recommendationsIn = (plan: ActionPlan | undefined) =>
  (plan?.recommendations ?? []).map(({ number, recommendation, from }) => ({
    number,
    recommendation: recommendation.trim(),
    madeIn: MADE_IN[from],
  }));
