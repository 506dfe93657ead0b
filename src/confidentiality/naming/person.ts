export type PersonKind = 'family' | 'professional' | 'post-holder';
export type Sex = 'female' | 'male';

/** A name taken apart. */
export interface NameParts {
  /** As it was written, such as "Dr" or "Detective Constable". */
  readonly title: string;
  /** The first given name and the others in order. */
  readonly given: readonly string[];
  readonly family: string;
}

/** Somebody whom a text of the case may mention, with every way in which their name is known. */
export interface Person {
  readonly kind: PersonKind;
  readonly id: string;
  readonly title: string;
  /** What they may be called in place of a given name: first names, short forms, other spellings. */
  readonly firstNames: readonly string[];
  readonly middleNames: readonly string[];
  readonly familyNames: readonly string[];
  /** Maiden and other former names, and other spellings of a family name. */
  readonly formerNames: readonly string[];
  /** Those of the genogram, or those that records use for a member of staff. */
  readonly initials: string | undefined;
  readonly sex: Sex | undefined;
  readonly isAdult: boolean;
  /** What a member of the family is to the subject, and what a professional is. */
  readonly role: string;
}
