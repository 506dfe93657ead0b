import { type DocumentDefinition, READY } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { familyComposition, nameAndInitials } from './parts/family-composition.js';
import { familyGenogram } from './parts/family-genogram.js';
import { familyKey } from './parts/family-key.js';
import { longDate } from './parts/format-date.js';
import { agencyOf, agencyRecipients, involvedAgencies } from './parts/involved-agency.js';
import { managementReviewCover } from './parts/management-review-cover.js';
import { noAgencyAsked } from './parts/no-agency-asked.js';
import { staffIndex } from './parts/staff-index.js';

const BLANK_ACTIONS = 3;
const BLANK_ENTRIES = 4;
const BLANK_STAFF = 8;

/** The Individual Management Review form with its guidance (3.6), customised to the case and the agency (2 §2.9). */
export const imrForm = {
  id: 'imr-form',
  title: 'Individual Management Review form',
  reference: '3.6',
  stage: 'agency-reviews',
  format: 'docx',
  audience: 'agency',
  onePer: 'agency',
  appliesTo: (scr) =>
    involvedAgencies(scr, ({ contribution }) => contribution === 'imr').length > 0
      ? READY
      : noAgencyAsked(scr, 'an Individual Management Review'),
  recipients: (scr) => agencyRecipients(involvedAgencies(scr, ({ contribution }) => contribution === 'imr')),
  mergeData(scr, recipient, asOf) {
    const involved = agencyOf(scr, recipient);
    const staff = staffIndex(scr, recipient.id);
    return {
      ...commonData(scr, asOf, `Individual Management Review form: ${involved.agency.name}`, {
        owner: involved.agency.name,
      }),
      ...managementReviewCover(involved),
      authorDate: '',
      countersignedDate: '',
      child: childData(scr),
      dueDate: longDate(scr.tracking.managementReviewsRequestedBy),
      period: scr.period ? { from: longDate(scr.period.from), to: longDate(scr.period.to) } : '',
      family: familyComposition(scr, nameAndInitials),
      genogram: familyGenogram(scr),
      familyKey: familyKey(scr),
      blankActions: blanks(BLANK_ACTIONS),
      blankEntries: blanks(BLANK_ENTRIES),
      staff: [...staff, ...blanks(BLANK_STAFF).map(() => ({ role: '', name: '', initials: '' }))],
    };
  },
} satisfies DocumentDefinition;

const blanks = (count: number): readonly object[] => Array.from({ length: count }, () => ({}));
