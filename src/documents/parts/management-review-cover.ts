import type { PostHolder } from '../../../data-schema/contact.js';
import { type InvolvedAgency, shortNameOf } from './involved-agency.js';

/** The title page of the Individual Management Review (3.6), the subject left out. Blank where nobody is named yet. */
export interface ManagementReviewCover {
  readonly agency: { readonly name: string; readonly shortName: string; readonly service: string };
  /** Name and designation. */
  readonly author: string;
  readonly countersignedBy: string;
}

/** Whose review it is, who writes it and who countersigns: the Designated Senior Manager, unless the case says who. */
export const managementReviewCover = ({ agency, part }: InvolvedAgency): ManagementReviewCover => ({
  agency: { name: agency.name, shortName: shortNameOf(agency), service: part.service ?? '' },
  author: designation(part.imrAuthor),
  countersignedBy: designation(part.countersignedBy ?? agency.designatedSeniorManager),
});

const designation = (holder: PostHolder | undefined): string => {
  if (!holder) return '';
  const { name, jobTitle } = holder;
  // A rank may already be the name’s first words: "Detective Superintendent Martin Crewe".
  return jobTitle === undefined || name.startsWith(jobTitle) ? name : `${name}, ${jobTitle}`;
};
