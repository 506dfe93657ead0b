import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { CASE_RECIPIENT } from '../../src/documents/definition.js';
import { executiveSummary } from '../../src/documents/executive-summary.js';
import { sampleCase } from '../render/sample-summary.js';

const mergeData = (scr: Case) => executiveSummary.mergeData(scr, CASE_RECIPIENT, '2009-11-30');

describe('the Executive Summary (1 §9.7)', () => {
  it('waits for its text', () => {
    expect(executiveSummary.appliesTo(sampleCase('text', { executiveSummary: undefined }))).toEqual({
      state: 'waiting',
      missing: ['executive-summary.md'],
    });
    expect(executiveSummary.appliesTo(sampleCase('text')).state).toBe('ready');
  });

  it('shows the review at a glance, as far as the case says it', () => {
    const { facts, contributors } = mergeData(sampleCase('text'));
    expect(facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Decision to hold the review: 2 March 2009',
      'Period reviewed: May 2006 to January 2009',
      'Overview Panel: Led by a chair independent of every service involved',
      'Overview Report: Written by an independent author',
      'Summary approved by the Board: 14 September 2009',
    ]);
    expect(contributors).toEqual(['Northmoor Police', 'School Nursing']);
    const bare = { decision: undefined, period: undefined, panels: {}, tracking: {}, agencies: [] };
    expect(mergeData(sampleCase('text', bare))).toMatchObject({ facts: [], contributors: [] });
  });

  it('explains the acronyms that it uses, and no others', () => {
    const { acronyms } = mergeData(sampleCase('Each IMR; CAMHS (twice: CAMHS); the YOTs.'));
    expect(acronyms.map(({ short }) => short)).toEqual(['CAMHS', 'IMR']);
  });

  it('is marked as a draft until it is final', () => {
    const frontMatter = { title: 'Executive Summary', date: '2009-09-14', status: 'draft' };
    expect(mergeData(sampleCase('text'))).toMatchObject({ isDraft: false, protectiveMarking: '' });
    expect(
      mergeData(sampleCase('text', { executiveSummary: { frontMatter, markdown: 'text' } })),
    ).toMatchObject({
      isDraft: true,
      protectiveMarking: 'Draft: not for publication',
    });
  });

  it('has no name of the family, of a panel member or of the case folder in its data', () => {
    const printed = JSON.stringify(mergeData(sampleCase('text')));
    expect(printed).not.toMatch(/Nia|Pritchard|Olwen|Vaughan|Crane|Lamb|nia/);
    expect(printed).toContain('Child K');
  });
});
