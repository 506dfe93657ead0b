import { describe, expect, it } from 'vitest';
import { actionPlanFile } from '../../data-schema/action-plan.js';
import type { Case, ManagementReview } from '../../data-schema/case.js';
import { chronologyFile } from '../../data-schema/chronology.js';
import { imr } from '../../src/documents/imr.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const POLICE = 'south-yorkshire-police';

const review = (markdown: string, more: Partial<ManagementReview['frontMatter']> = {}): ManagementReview => ({
  frontMatter: { agency: POLICE, date: '2009-03-20', sources: ['Incident logs'], interviews: [], ...more },
  markdown,
  file: `reviews/${POLICE}.md`,
  line: 8,
});

const withReview = (
  markdown: string,
  overrides: Partial<Case> = {},
  more: Partial<ManagementReview['frontMatter']> = {},
): Case => exampleCase({ reviews: new Map([[POLICE, review(markdown, more)]]), ...overrides });

const made = (...args: Parameters<typeof withReview>): string => madeText(imr, withReview(...args), POLICE);

const CHRONOLOGY = chronologyFile.parse({
  agency: POLICE,
  entries: [
    { date: '2008-11-20', familyMembers: ['JB'], event: 'Missing overnight.' },
    { date: '2005-06-18', time: '23:10', familyMembers: ['TB'], event: 'Call from a neighbour.' },
  ],
});

const PLAN = actionPlanFile.parse({
  agency: POLICE,
  recommendations: [
    {
      number: 'P1',
      recommendation: 'Tell social care of every child.',
      actions: [{ action: 'Change the form.', responsible: 'Superintendent', target: '2009-06-30' }],
    },
  ],
});

describe('the Individual Management Review', () => {
  it('waits for the reviews that are asked for, and names their files', () => {
    expect(imr.appliesTo(exampleCase())).toEqual({
      state: 'waiting',
      missing: [`reviews/${POLICE}.md or .docx`],
    });
  });

  it('is made for each agency whose review has come', () => {
    const scr = withReview('Text.');
    expect(imr.appliesTo(scr)).toEqual({ state: 'ready' });
    expect(imr.recipients(scr).map(({ id }) => id)).toEqual([POLICE]);
  });

  it('is the agency’s own Word file where it has sent one', () => {
    const attachment = { file: `reviews/${POLICE}.docx`, bytes: Uint8Array.of(80, 75) };
    const scr = exampleCase({ reviews: new Map([[POLICE, attachment]]) });
    const [recipient] = imr.recipients(scr);
    expect(imr.passThrough(scr, recipient!)).toBe(attachment);
    const own = withReview('Text.');
    expect(imr.passThrough(own, imr.recipients(own)[0]!)).toBeUndefined();
  });

  it('stands under the headings of the form, in its order', () => {
    const text = made(
      '## Recommendations\n\nTrain.\n\n## Analysis of Involvement\n\nWhy.\n\n## What can be learnt from this case?\n\nMuch.',
    );
    const order = [
      'SECTION 3: ANALYSIS OF INVOLVEMENT\nWhy.',
      'FROM THIS CASE?\nMuch.',
      'FOR ACTIONS\nTrain.',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('prints sections that the form does not have after Section 5', () => {
    const text = made('## Thanks\n\nTo all staff.\n\n## Recommendations\n\nTrain.');
    const [before = '', after = ''] = text.split('Train.\n');
    expect(after).toContain('Thanks\nTo all staff.\nSECTION 6');
    expect(before).not.toContain('To all staff.');
  });

  it('says so where nothing was written under a heading', () => {
    const text = made('## Introduction\n\nText.');
    expect(text).toContain('SECTION 3: ANALYSIS OF INVOLVEMENT\nNothing was written under this heading.');
  });

  it('begins with the form’s words where the agency wrote no introduction, and with its own where it did', () => {
    const words = 'is produced in accordance with Rotherham Safeguarding Children Board procedures';
    expect(made('## Analysis\n\nText.')).toContain(words);
    expect(made('## Introduction\n\nText.')).not.toContain(words);
  });

  it('lists sources, and the job titles of those interviewed', () => {
    const text = made('Text.', {}, { interviews: ['Police Constable'] });
    expect(text).toContain(
      'have been used to inform the report:\nIncident logs\nInterviews with:\nPolice Constable',
    );
    expect(made('Text.')).not.toContain('Interviews with:');
  });

  it('names the family by initials, and staff by role', () => {
    const professionals = [
      { id: 'lh', name: 'PC Louise Hartley', initials: 'LH', role: 'Police Constable', agency: POLICE },
    ];
    const text = made('Text.', { professionals });
    expect(text).toContain('Mother:\nTB\nDoB: 04/02/1973');
    expect(text).toContain('Police Constable\nLH');
    expect(text).not.toMatch(/Tracey|Jill|Louise/);
  });

  it('holds the agency’s chronology, in order, once there is one', () => {
    const text = made('Text.', { chronologies: new Map([[POLICE, CHRONOLOGY]]) });
    expect(text).toMatch(
      /APPENDIX 1\nComprehensive Chronology\nDate\n[^]*Call from a neighbour.[^]*Missing overnight.[^]*Index of family/,
    );
    expect(made('Text.')).not.toContain('Comprehensive Chronology');
    expect(made('Text.')).toContain('APPENDIX 1\nIndex of family members and staff involved');
  });

  it('holds the agency’s action plan, once there is one', () => {
    const text = made('Text.', { actionPlans: new Map([[POLICE, PLAN]]) });
    expect(text).toContain('Recommendation P1\nTell social care of every child.');
    expect(made('Text.')).toContain(
      'The action plan follows completion and acceptance of the Overview Report.',
    );
  });

  it('shows its own revision date, else its own date', () => {
    const revision = (more: object): string => {
      const scr = withReview('Text.', { revised: '2009-11-30' }, more);
      return imr.mergeData(scr, imr.recipients(scr)[0]!, '2009-12-01').revisionDate;
    };
    expect(revision({ revised: '2009-05-07' })).toBe('7 May 2009');
    expect(revision({})).toBe('20 March 2009');
  });

  it.each([
    ['with a chronology', new Map([[POLICE, CHRONOLOGY]])],
    ['without one', new Map()],
  ])('is a sound Word file %s', async (_case, chronologies) => {
    const scr = withReview('## Thanks\n\n| A | B |\n| - | - |\n| 1 | 2 |', { chronologies });
    expect(await madeSchemaProblems(imr, scr, POLICE)).toEqual([]);
  });
});
