import type { PostHolder } from '../../../data-schema/contact.js';
import { longDate } from './format-date.js';

export interface AddresseeData {
  /** The lines above the letter: name, post, organisation, address. */
  readonly lines: readonly string[];
  /** What stands after "Dear". */
  readonly salutation: string;
}

/** The inside address and salutation of a letter to somebody. */
export const addresseeData = (to: PostHolder): AddresseeData => ({
  lines: [to.name, to.jobTitle, to.organisation, ...(to.address ?? [])].filter((line) => line !== undefined),
  salutation: to.salutation ?? to.name,
});

export interface SignatoryData {
  readonly name: string;
  readonly title: string;
}

/** Who signs: whom the data names, else the post holder that the form prints. */
export const signatoryData = (named: PostHolder | undefined, printed: PostHolder): SignatoryData => {
  const signatory = named ?? printed;
  return { name: signatory.name, title: signatory.jobTitle ?? '' };
};

/** The date of a letter in words: its own, else the day on which it is made. */
export const letterDate = (date: string | undefined, asOf: string): { readonly date: string } => ({
  date: longDate(date ?? asOf),
});
