import { describe, expect, it } from 'vitest';
import { evaluationDescriptors } from '../../src/documents/evaluation-descriptors.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const evaluated = exampleCase({
  evaluation: {
    judgement: 'good',
    date: '2009-11-24',
    completedBy: 'Mrs Helen Marsh',
    evidence: { scope: 'Agreed at the first meeting.', overviewReport: 'Says why.' },
  },
});

describe('the evaluation against Ofsted’s descriptors', () => {
  it('ticks the one judgement that the Board comes to', () => {
    const text = madeText(evaluationDescriptors, evaluated);
    expect(text).toContain('Outstanding\nGood\nAdequate\nInadequate\n☐\n☒\n☐\n☐');
  });

  it('gives the evidence under each head, who completed it and when', () => {
    const text = madeText(evaluationDescriptors, evaluated);
    expect(text).toContain(
      'Scope, terms of reference and conduct of the review\nAgreed at the first meeting.',
    );
    expect(text).toContain('Overview report\nSays why.');
    expect(text).toMatch(/Completed by:\s*Mrs Helen Marsh\nDate:\s*24 November 2009/);
  });

  it('is a blank form before the Board has evaluated the review', () => {
    const blank = madeText(evaluationDescriptors, exampleCase());
    expect(evaluationDescriptors.appliesTo()).toEqual({ state: 'ready' });
    expect(blank).not.toContain('☒');
    expect(blank).toMatch(/Completed by:\s*\nDate:\s*\n/);
  });

  it('prints the four judgements in order, the best first', () => {
    const text = madeText(evaluationDescriptors, evaluated);
    const starts = [
      'The review was very well managed, outcome focussed',
      'It identifies relevant lessons for improving practice.',
      'However this shortfall does not impact adversely',
      'A lack of rigour in the management of the review',
    ].map((words) => text.indexOf(words));
    expect(starts).not.toContain(-1);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(evaluationDescriptors, evaluated)).toEqual([]);
  });
});
