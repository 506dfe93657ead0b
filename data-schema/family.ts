import { z } from 'zod';
import { address } from './contact.js';
import { caseDate } from './dates.js';
import { identifier, line, text } from './text.js';

export const personName = z.strictObject({
  given: line().describe('Given names, such as "Jill Marie".'),
  family: line().describe('Family name.'),
  title: line().optional().describe('Such as "Ms".'),
  knownAs: z.array(line()).default([]).describe('Nicknames and short forms that records use.'),
  former: z.array(line()).default([]).describe('Maiden and other former family names.'),
  variants: z.array(line()).default([]).describe('Other spellings found in records.'),
});

/** An address with the time that the person lived there. */
export const residence = z.strictObject({
  address: address(),
  from: caseDate().optional(),
  to: caseDate().optional().describe('Left out: still there.'),
  household: identifier().optional().describe('People who share this word lived together at this address.'),
  note: line().optional(),
});

/** A tie of parent and child. `unknown` stands for a parent that nobody has named. */
export const parentage = z.strictObject({
  person: z.union([identifier(), z.literal('unknown')]),
  kind: z
    .enum(['birth', 'adoptive', 'foster', 'step', 'guardian'])
    .default('birth')
    .describe('How this person is a parent.'),
  from: caseDate().optional().describe('For adoptive, foster, step and guardian: since when.'),
  to: caseDate().optional(),
});

export const familyMember = z.strictObject({
  id: identifier().describe('How the rest of the data refers to this person.'),
  name: personName,
  initials: z
    .string()
    .regex(/^\p{Lu}[\p{Lu}\p{N}]{0,4}$/u, { error: 'must be capital letters, with a number where two people share them' })
    .describe('The initials of the genogram (3.7). No two people share them.'),
  sex: z.enum(['female', 'male', 'other', 'unknown']),
  born: caseDate().optional().describe('Date of birth.'),
  died: caseDate().optional().describe('Date of death.'),
  ethnicity: line().optional(),
  relationship: line().describe('To the subject, as the forms print it: "Mother", "Half sibling", "Foster carer".'),
  parents: z.array(parentage).default([]),
  twinOf: identifier().optional(),
  identicalTwin: z.boolean().optional(),
  residences: z.array(residence).default([]).describe('Addresses, the first one earliest.'),
  parentalResponsibility: z.boolean().default(false),
  significant: z
    .boolean()
    .default(true)
    .describe('Printed in the table of significant others in the notification letters (3.4).'),
  note: text().optional(),
});

/** Two people who are or were a couple. */
export const couple = z.strictObject({
  partners: z.tuple([identifier(), z.union([identifier(), z.literal('unknown')])]),
  kind: z.enum(['married', 'cohabiting', 'relationship', 'separated', 'divorced']).describe('How it stands now.'),
  from: caseDate().optional(),
  to: caseDate().optional(),
});

export type FamilyMember = z.infer<typeof familyMember>;
export type Residence = z.infer<typeof residence>;
export type PersonName = z.infer<typeof personName>;
