import type { Audience } from '../../../documents/definition.js';

/** Those for whom the gate stands open only to what names nobody. */
export type GatedAudience = Extract<Audience, 'ofsted' | 'public'>;

export type IdentifierKind =
  | 'family-name'
  | 'family-initials'
  | 'professional-name'
  | 'professional-initials'
  | 'post-holder-name'
  | 'birth-date'
  | 'death-date'
  | 'address'
  | 'postcode'
  | 'telephone'
  | 'email'
  | 'number'
  | 'institution'
  | 'password';

/** What a message calls an identifier of each kind. */
export const KIND_WORDS: Readonly<Record<IdentifierKind, string>> = {
  'family-name': 'a name of the family',
  'family-initials': 'initials of somebody in the family',
  'professional-name': 'the name of a professional',
  'professional-initials': 'the initials of a professional',
  'post-holder-name': 'the name of somebody who holds a post',
  'birth-date': 'a date of birth',
  'death-date': 'a date of death',
  address: 'a home address or a part of one',
  postcode: 'the postcode of a home',
  telephone: 'a telephone number',
  email: 'an e-mail address',
  number: 'a number that stands for a person or a record',
  institution: 'the name of a school, surgery or other place that the family went to',
  password: 'the password of the case',
};

/** Where in the case’s data an identifier comes from; the file is relative to the case folder. */
export interface IdentifierSource {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/**
 * When words that match count:
 * `any` however they are written; `capital` with a capital each; `capitals` in capitals alone; `capitals-and-s` so, but for an s at the end; `dotted` in capitals
 * with full stops; `spaced` in single capitals with blanks; `bracketed` in capitals within brackets; `initials` where each single letter is a capital;
 * `titled` with nothing but a blank between title and name; `label` in names that people give to files and the like, and
 * not in sentences; `labelling` at the beginning of a line with a colon after it; `judged` one word that is also an
 * ordinary one, by the sentence it stands in.
 */
export type FormCondition =
  | 'any'
  | 'capital'
  | 'capitals'
  | 'capitals-and-s'
  | 'dotted'
  | 'spaced'
  | 'bracketed'
  | 'initials'
  | 'titled'
  | 'label'
  | 'labelling'
  | 'judged';

/** Words, folded, that stand for an identifier one after another. */
export interface Form {
  readonly words: readonly string[];
  readonly when: FormCondition;
  /** How many characters may part two of its words; left out: three. */
  readonly widestGap?: number;
  /** Of a wording that is no hit: only what would be judged by its sentence is none; a name that is sure stays one. */
  readonly only?: 'judged';
  /** Of a wording that is no hit: which of its words are none, from the first up to before the last; left out: all. */
  readonly covers?: readonly [from: number, to: number];
}

/** How an identifier is looked for. */
export type Search =
  | { readonly by: 'words'; readonly forms: readonly Form[] }
  | { readonly by: 'date'; readonly day: string; readonly exceptInDateColumn: boolean }
  | { readonly by: 'digits'; readonly digits: string; readonly telephone: boolean }
  | { readonly by: 'postcode'; readonly code: string }
  | { readonly by: 'secret'; readonly text: string };

/** Something that tells a reader who somebody in the case is, or where. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** As the data gives it. Never shown for a password. */
  readonly value: string;
  /** The first one is where it is changed best. */
  readonly sources: readonly IdentifierSource[];
  readonly search: Search;
}
