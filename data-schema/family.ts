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
  from: caseDate().optional().describe('Since when they were a couple.'),
  to: caseDate().optional().describe('Until when.'),
  married: caseDate().optional().describe('When they married, if they did.'),
  separated: caseDate().optional().describe('When they separated.'),
  divorced: caseDate().optional().describe('When they were divorced.'),
});

/** A pregnancy, of which no child was born alive or not yet. It stands in the genogram among the children. */
export const pregnancy = z.strictObject({
  id: identifier().optional().describe('Needed only where a twin refers to it.'),
  parents: z
    .array(z.union([identifier(), z.literal('unknown')]))
    .min(1)
    .max(2)
    .describe('The ids of the mother and, where he is known, of the father.'),
  outcome: z
    .enum(['expected', 'miscarriage', 'stillbirth'])
    .describe('What became of it; a child born alive stands among the family.'),
  date: caseDate().optional().describe('When the child is expected, or when it ended.'),
  sex: z.enum(['female', 'male', 'unknown']).default('unknown').describe('Of a stillborn child.'),
  twinOf: identifier().optional().describe('The id of a twin.'),
});

/** How two people stand to each other, for the lines of feeling in a genogram. */
export const bond = z.strictObject({
  people: z
    .tuple([identifier(), identifier()])
    .describe('The ids of the two; where there is violence, of whom it comes from and whom it is against.'),
  kind: z
    .enum(['close', 'distant', 'conflict', 'violence', 'cut-off'])
    .describe('How they stand to each other.'),
  from: caseDate().optional().describe('Since when.'),
  to: caseDate().optional().describe('Until when.'),
  note: line().optional().describe('Where it is known from.'),
});

export type Couple = z.infer<typeof couple>;
export type Pregnancy = z.infer<typeof pregnancy>;
export type FamilyBond = z.infer<typeof bond>;
export type FamilyMember = z.infer<typeof familyMember>;
export type Residence = z.infer<typeof residence>;
export type PersonName = z.infer<typeof personName>;
