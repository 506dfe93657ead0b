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
  from: caseDate().optional().describe('Since when.'),
  to: caseDate().optional().describe('Left out: still there.'),
  household: identifier().optional().describe('People who share this word lived together at this address.'),
  note: line().optional().describe('Printed beside the address.'),
});

/** A tie of parent and child. `unknown` stands for a parent that nobody has named. */
export const parentage = z.strictObject({
  person: z.union([identifier(), z.literal('unknown')]).describe('The id of the parent, or "unknown".'),
  kind: z
    .enum(['birth', 'adoptive', 'foster', 'step', 'guardian'])
    .default('birth')
    .describe('How this person is a parent.'),
  from: caseDate().optional().describe('For adoptive, foster, step and guardian: since when.'),
  to: caseDate().optional().describe('Until when.'),
});

export const familyMember = z.strictObject({
  id: identifier().describe('How the rest of the data refers to this person.'),
  name: personName.describe('The person’s name, in its parts.'),
  initials: z
    .string()
    .regex(/^\p{Lu}[\p{Lu}\p{N}]{0,4}$/u, {
      error: 'must be capital letters, with a number where two people share them',
    })
    .describe('The initials of the genogram (3.7). No two people share them.'),
  sex: z.enum(['female', 'male', 'other', 'unknown']).describe('Decides the shape in the genogram.'),
  born: caseDate().optional().describe('Date of birth.'),
  died: caseDate().optional().describe('Date of death.'),
  ethnicity: line().optional().describe('As the person gives it, or records do.'),
  relationship: line().describe(
    'To the subject, as the forms print it: "Mother", "Half sibling", "Foster carer".',
  ),
  parents: z.array(parentage).default([]).describe('Whose child this person is.'),
  twinOf: identifier().optional().describe('The id of a twin.'),
  identicalTwin: z.boolean().optional().describe('Whether the twins are identical.'),
  residences: z.array(residence).default([]).describe('Addresses, the first one earliest.'),
  parentalResponsibility: z.boolean().default(false).describe('For the subject.'),
  significant: z
    .boolean()
    .default(true)
    .describe('Printed in the table of significant others in the notification letters (3.4).'),
  note: text().optional().describe('Anything else that the forms should say of this person.'),
});

/** Two people who are or were a couple. */
export const couple = z.strictObject({
  partners: z
    .tuple([identifier(), z.union([identifier(), z.literal('unknown')])])
    .describe('The ids of the two; the second may be "unknown".'),
  kind: z
    .enum(['married', 'cohabiting', 'relationship', 'separated', 'divorced'])
    .describe('How it stands now.'),
  from: caseDate().optional().describe('Since when.'),
  to: caseDate().optional().describe('Until when.'),
});

export type FamilyMember = z.infer<typeof familyMember>;
export type Residence = z.infer<typeof residence>;
export type PersonName = z.infer<typeof personName>;
