import { z } from 'zod';
import { address, postHolder } from './contact.js';
import { email, identifier, line, telephone } from './text.js';

/** An agency that the Board may ask to take part in a review. */
export const boardAgency = z.strictObject({
  id: identifier().describe('How the rest of the data refers to this agency; also stands in file names.'),
  name: line().describe('Full name, as it is printed.'),
  shortName: line().optional().describe('Short name for narrow table columns. Left out: the full name.'),
  group: line()
    .optional()
    .describe('The heading above this agency in the Serious Case Review Overview, such as "NHS Rotherham".'),
  statutory: z.boolean().default(true).describe('A statutory agency is told of every review (1 §4.2).'),
  address: address().optional(),
  designatedSeniorManager: postHolder
    .optional()
    .describe('The agency’s Designated Senior Manager (1 §4.5), to whom its letters go.'),
});

/** `board.yaml`: who we are. Everything that belongs to one Safeguarding Children Board, and to no case. */
export const boardFile = z.strictObject({
  name: line().describe('Full name, such as "Rotherham Safeguarding Children Board".'),
  abbreviation: line().describe('Such as "RSCB".'),
  area: line().describe('The place in running text, such as "Rotherham".'),
  authority: line().describe('The first line of the letterhead: the local authority.'),
  unit: line().describe('The second line of the letterhead: the unit that the letters come from.'),
  address: address(),
  telephone: telephone().describe('Of the letterhead, in quotes.'),
  email: email().describe('Of the letterhead.'),
  website: line().describe('Where the Executive Summary is published, such as "www.rscb.example.org".'),
  logo: line().optional().describe('A PNG or SVG file beside this one, for the Executive Summary’s cover.'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, {
      error: 'must be a colour as # and six hexadecimal digits, such as "#1f4e5f"',
    })
    .default('#1f4e5f')
    .describe('The colour of headings and bands in the Executive Summary.'),
  templates: line()
    .optional()
    .describe('A folder beside this file whose templates replace ours, one by one.'),
  chair: postHolder.describe('The Chair of the Board, who signs to the family and to Ofsted.'),
  manager: postHolder.describe('The Board’s manager, who signs the other letters and answers questions.'),
  statutoryGuidance: line()
    .default('Working Together to Safeguard Children 2006')
    .describe('The statutory guidance that the letters cite.'),
  procedures: line().describe(
    'The local procedures that the letters cite, such as "Rotherham’s Child Protection Procedures".',
  ),
  policeForce: line().describe('The police force, such as "South Yorkshire Police".'),
  ofsted: postHolder.describe('Ofsted’s National Business Unit: contact, address.'),
  governmentOffice: postHolder.describe('The Safeguarding Adviser at the Government Office.'),
  communicationsManager: postHolder.describe('Who answers the media (2 §2.9).'),
  agencies: z.array(boardAgency).min(1).describe('Every agency that may be asked to take part.'),
});

export type Board = z.infer<typeof boardFile>;
export type BoardAgency = z.infer<typeof boardAgency>;
