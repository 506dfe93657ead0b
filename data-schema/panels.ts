import { z } from 'zod';
import { postHolder } from './contact.js';
import { day, timeOfDay } from './dates.js';
import { identifier, line, text } from './text.js';

/** Somebody on a panel; `agency` where they represent one, else `organisation`. */
export const panelMember = postHolder.extend({
  agency: identifier().optional().describe('The id of the agency in board.yaml that they represent.'),
  deputyFor: line().optional().describe('Whom they stand in for, if the deputy was agreed (1 §3.9).'),
});

/** One line of the "Actions from Overview Panel meeting" record (1 §8.7). */
export const panelAction = z.strictObject({
  action: text().describe('What is to be done.'),
  owner: line().describe('Who does it.'),
  due: day().optional().describe('By when.'),
  completed: day().optional().describe('When it was done.'),
  note: line().optional().describe('Anything to add.'),
});

export const panelMeeting = z.strictObject({
  id: identifier().describe('Such as "first" or "2009-03-04"; stands in the file name.'),
  title: line().describe('Such as "First meeting: terms of reference".'),
  date: day().describe('The day on which it meets.'),
  time: timeOfDay().optional().describe('When it begins, in quotes.'),
  venue: line().optional().describe('Where it meets.'),
  present: z.array(line()).default([]).describe('Names of those present.'),
  apologies: z.array(line()).default([]).describe('Names of those who sent apologies.'),
  minuteTaker: line().optional().describe('Who took the minutes.'),
  actions: z.array(panelAction).default([]).describe('What was agreed to be done.'),
});

export const panels = z.strictObject({
  standing: z
    .strictObject({
      chair: panelMember.describe('Its chair, or the deputy that was agreed.'),
      met: day().optional().describe('When it met.'),
      members: z.array(panelMember).default([]).describe('The chair not counted.'),
      recommendation: text().optional().describe('What it recommended to the Chair of the Board.'),
      recommendationDate: day().optional().describe('When.'),
    })
    .optional()
    .describe('The Standing Serious Case Review Panel (1 §3).'),
  overview: z
    .strictObject({
      chair: postHolder.describe('Independent of the Board and of every service involved (1 §5.4).'),
      author: postHolder
        .optional()
        .describe('The Overview author, independent likewise, and not the chair (1 §3.7).'),
      members: z.array(panelMember).default([]).describe('The chair not counted (1 §5.3).'),
      meetings: z.array(panelMeeting).default([]).describe('Its meetings, the first one first.'),
    })
    .optional()
    .describe('The Serious Case Review Overview Panel (1 §5).'),
});

export type PanelMember = z.infer<typeof panelMember>;
export type PanelMeeting = z.infer<typeof panelMeeting>;
