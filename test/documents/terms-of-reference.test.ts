import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { termsOfReferenceFile } from '../../data-schema/terms-of-reference.js';
import { termsOfReference } from '../../src/documents/terms-of-reference.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const ANSWERS = [
  'reason', 'overviewAuthor', 'independence', 'outsideExpert', 'period', 'familyHistory', 'contributors',
  'familyContribution', 'coordination', 'otherAreas', 'coronerAndCourts', 'outsideInterests', 'research', 'media',
  'legalAdvice',
] as const; // prettier-ignore

const terms = (more: object = {}) =>
  termsOfReferenceFile.parse({
    ...Object.fromEntries(ANSWERS.map((key) => [key, `Answer on ${key}.`])),
    ...more,
  });

const withTerms = (more: object = {}, overrides: Partial<Case> = {}): Case =>
  exampleCase({ termsOfReference: terms(more), ...overrides });

const textOf = (scr: Case): string => madeText(termsOfReference, scr);

describe('the terms of reference', () => {
  it('answer each point below its question, in order', () => {
    const text = textOf(withTerms({ parallelInvestigations: 'Nine.', managementReviewFormat: 'Eighteen.' }));
    const order = [
      'Outline the reason', 'Answer on reason.', 'Identify the independent author', 'Answer on overviewAuthor.',
      'Set out the time period', 'Answer on period.', 'Identify whether the case', 'Nine.', 'Outline arrangements',
      'Answer on legalAdvice.', 'Agencies should complete', 'Eighteen.',
    ]; // prettier-ignore
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const key of ANSWERS) expect(text).toContain(`Answer on ${key}.`);
  });

  it('print an answer’s Markdown as lists and emphasis', () => {
    const text = textOf(withTerms({ reason: '- **One**\n- Two {of} <them>' }));
    expect(text).toContain('One\nTwo {of} <them>');
  });

  it('give the period of the case', () => {
    expect(textOf(withTerms())).toMatch(/Beginning:\s*1 September 2004\nEnding:\s*27 December 2008/);
    expect(textOf(withTerms({}, { period: undefined }))).not.toContain('Beginning');
  });

  it('mark which parallel investigations apply', () => {
    const text = textOf(
      withTerms(
        {},
        {
          parallelInvestigations: [
            {
              kind: 'multi-disciplinary-suicide-review',
              description: 'NHS review',
              lead: 'Dr Hassan',
              from: '2009-01-26',
            },
            { kind: 'other', description: 'Child Death Overview Panel' },
            { kind: 'other', description: 'School’s own enquiry' },
            { kind: 'coroners-inquest', description: 'The inquest' },
          ],
        },
      ),
    );
    expect(text).toContain('☐\nIndependent health investigations\n\n');
    expect(text).toContain(
      '☒\nMulti-disciplinary suicide reviews\nNHS review; lead: Dr Hassan; from 26 January 2009',
    );
    expect(text).toMatch(/☒\nOther \(Set out details\)\nChild Death Overview Panel\s*School’s own enquiry/);
    expect(text).not.toContain('The inquest');
  });

  it('take the timetable from the timescale guide', () => {
    const text = textOf(withTerms());
    expect(text).toContain('Start date:\n23 January 2009');
    expect(text).toContain('Completion date for Individual Agency Management Reviews:\n23 March 2009');
    expect(text).toContain(
      'Publication of Executive Summary (after OFSTED evaluation)\nAfter Ofsted’s evaluation',
    );
  });

  it('print the dates of the timetable that the terms give', () => {
    const timetable = { finalReport: '2009-09-30', executiveSummaryPublished: '2009-11-30' };
    const text = textOf(withTerms({ timetable }));
    expect(text).toContain('joint action plan and Executive Summary\n30 September 2009');
    expect(text).toContain('(after OFSTED evaluation)\n30 November 2009');
  });

  it('are a draft until the Board has approved them', () => {
    const draft = textOf(withTerms());
    expect(draft).toContain('Draft, to be approved by Rotherham Safeguarding Children Board');
    expect(draft).not.toContain('have been approved');
    const approved = textOf(withTerms({ approved: '2009-02-25' }));
    expect(approved).toContain(
      'These terms of reference have been approved by Rotherham Safeguarding Children Board.',
    );
    expect(approved).toMatch(/Signature of Chair:.*Date: 25 February 2009\nMr Alan Thorpe, Chair/);
    expect(approved).not.toContain('Draft,');
  });

  it('name the child by initials', () => {
    expect(textOf(withTerms())).not.toMatch(/Jill/);
  });

  it('wait for their file', () => {
    expect(termsOfReference.appliesTo(exampleCase())).toEqual({
      state: 'waiting',
      missing: ['terms-of-reference.yaml'],
    });
    expect(termsOfReference.appliesTo(withTerms())).toEqual({ state: 'ready' });
  });

  it('pass the Open XML schema', async () => {
    expect(await madeSchemaProblems(termsOfReference, withTerms())).toEqual([]);
  });
});
