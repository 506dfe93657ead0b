import { describe, expect, it } from 'vitest';
import { ofstedCoveringLetter } from '../../src/documents/ofsted-covering-letter.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';
import { executiveSummaryFile, overviewReportFile } from './report-files.js';

const complete = exampleCase({
  overviewReport: overviewReportFile('final'),
  executiveSummary: executiveSummaryFile('final'),
});

describe('the covering letter to Ofsted', () => {
  it('names the child by initials alone and everything that goes with it', () => {
    const text = madeText(ofstedCoveringLetter, complete);
    expect(text).toContain('Re: Serious Case Review Overview Report in respect of JB');
    expect(text).toContain(
      'Overview Report in respect of JB, together with the Executive Summary, the Integrated Chronology, Composite Action Plan, and Individual Management Reviews.',
    );
    expect(text).not.toMatch(/Jill|Brown/);
  });

  it('is private, goes to the contact at Ofsted and is signed by the Chair', () => {
    const text = madeText(ofstedCoveringLetter, complete);
    expect(text).toContain('PRIVATE & CONFIDENTIAL\nMs Priya Nair\nOfsted National Business Unit');
    expect(text).toContain('Dear Ms Nair,');
    expect(text).toContain('Mr Alan Thorpe\nChair\nRotherham Safeguarding Children Board');
  });

  it('waits for the reports that it accompanies', () => {
    expect(ofstedCoveringLetter.appliesTo(complete)).toEqual({ state: 'ready' });
    expect(ofstedCoveringLetter.appliesTo(exampleCase())).toEqual({
      state: 'waiting',
      missing: ['overview-report.md', 'executive-summary.md'],
    });
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(ofstedCoveringLetter, complete)).toEqual([]);
  });
});
