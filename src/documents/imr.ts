import { type Case, isAttachment, type ManagementReview } from '../../data-schema/case.js';
import { type DocumentDefinition, READY } from './definition.js';
import { acronymKey } from './parts/acronym-key.js';
import { actionBlocks } from './parts/action-blocks.js';
import { childData } from './parts/child-data.js';
import { agencyRows } from './parts/agency-rows.js';
import { rowText } from './parts/chronology-row.js';
import { commonData } from './parts/common-data.js';
import { familyComposition, initialsOnly } from './parts/family-composition.js';
import { familyGenogram } from './parts/family-genogram.js';
import { familyKey } from './parts/family-key.js';
import { slashDate } from './parts/format-date.js';
import {
  agencyOf,
  agencyRecipients,
  type InvolvedAgency,
  involvedAgencies,
  shortNameOf,
} from './parts/involved-agency.js';
import { managementReviewCover } from './parts/management-review-cover.js';
import { managementReviewSections } from './parts/management-review-sections.js';
import { noAgencyAsked } from './parts/no-agency-asked.js';
import { staffIndex } from './parts/staff-index.js';

/** An agency’s Individual Management Review (3.6): its narrative under the form’s headings, or its own Word file. */
export const imr = {
  id: 'imr',
  title: 'Individual Management Review',
  reference: '3.6',
  stage: 'agency-reviews',
  format: 'docx',
  audience: 'ofsted',
  onePer: 'agency',
  appliesTo(scr) {
    if (reviewedAgencies(scr).length > 0) return READY;
    const asked = involvedAgencies(scr, ({ contribution }) => contribution === 'imr');
    if (asked.length === 0) return noAgencyAsked(scr, 'an Individual Management Review');
    return { state: 'waiting', missing: asked.map(({ agency }) => `reviews/${agency.id}.md or .docx`) };
  },
  recipients: (scr) => agencyRecipients(reviewedAgencies(scr)),
  passThrough(scr, recipient) {
    const review = scr.reviews.get(recipient.id);
    return review && isAttachment(review) ? review : undefined;
  },
  mergeData(scr, recipient, asOf) {
    const involved = agencyOf(scr, recipient);
    const review = scr.reviews.get(recipient.id);
    if (!review || isAttachment(review)) throw new Error('there is no review in Markdown');
    const { frontMatter } = review;
    const rows = agencyRows(scr, recipient.id, shortNameOf(involved.agency));
    const plan = scr.actionPlans.get(recipient.id);
    return {
      ...commonData(scr, asOf, `Individual Management Review: ${involved.agency.name}`, {
        owner: involved.agency.name,
        revised: frontMatter.revised ?? frontMatter.date,
      }),
      ...managementReviewCover(involved),
      authorDate: slashDate(frontMatter.date),
      countersignedDate: slashDate(frontMatter.countersigned),
      child: childData(scr),
      ...narrative(review),
      sources: frontMatter.sources,
      hasInterviews: frontMatter.interviews.length > 0,
      interviews: frontMatter.interviews,
      family: familyComposition(scr, initialsOnly),
      genogram: familyGenogram(scr),
      actions: plan ? actionBlocks(plan, 1) : [],
      hasChronology: rows.length > 0,
      chronology: rows,
      familyKey: familyKey(scr),
      staff: staffIndex(scr, recipient.id),
      ...acronymKey(scr, { texts: [review.markdown, ...rows.map(rowText)] }),
    };
  },
} satisfies DocumentDefinition;

const reviewedAgencies = (scr: Case): readonly InvolvedAgency[] =>
  involvedAgencies(scr, ({ agency }) => scr.reviews.has(agency));

const narrative = ({ markdown }: ManagementReview) => {
  const { author, family, actionPlan, ...sections } = managementReviewSections(markdown);
  return { ...sections, imrAuthor: author, familyNarrative: family, actionPlanNarrative: actionPlan };
};
