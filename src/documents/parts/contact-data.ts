import type { Board } from '../../../data-schema/board.js';
import type { PostHolder } from '../../../data-schema/contact.js';

export interface ContactData {
  readonly name: string;
  readonly jobTitle: string;
  /** Their own, else the Board’s: a letter never leaves somebody with nobody to call. */
  readonly telephone: string;
  readonly email: string;
}

/** Somebody whom a reader may ask. */
export const contactData = (contact: PostHolder, board: Board): ContactData => ({
  name: contact.name,
  jobTitle: contact.jobTitle ?? '',
  telephone: contact.telephone ?? board.telephone,
  email: contact.email ?? board.email,
});
