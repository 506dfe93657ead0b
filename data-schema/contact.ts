import { z } from 'zod';
import { email, line, telephone } from './text.js';

/** A postal address, a line of the envelope to an entry; the postcode is the last. */
export const address = () =>
  z.array(line()).min(1).describe('The lines of the address, in order, the postcode last.');

/** Somebody who holds a post: who signs, is written to, or answers questions. */
export const postHolder = z.strictObject({
  name: line().describe('Full name with title, such as "Mrs Helen Marsh".'),
  jobTitle: line().optional().describe('Job title as it stands under a signature.'),
  organisation: line().optional().describe('Where they work, as it stands under the job title.'),
  salutation: line().optional().describe('The words after "Dear", such as "Mrs Marsh". Left out: the name.'),
  address: address().optional(),
  telephone: telephone().optional().describe('In quotes.'),
  email: email().optional().describe('E-mail address.'),
});

export type PostHolder = z.infer<typeof postHolder>;
