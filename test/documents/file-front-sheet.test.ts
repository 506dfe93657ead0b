import { describe, expect, it } from 'vitest';
import { fileFrontSheet } from '../../src/documents/file-front-sheet.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const base = exampleCase();
const tracked = exampleCase({
  tracking: {
    criticalIncidentFormToOfsted: '2009-01-06',
    reportToOfsted: '2009-09-28',
    actionPlansSignedOff: '2009-11-30',
  },
  panels: {
    ...base.panels,
    overview: {
      chair: { name: 'Dr Janet Foyle', organisation: 'Foyle Consultancy' },
      author: { name: 'Mr Michael Stannard' },
      members: [
        { name: 'Mr Ian Selby', jobTitle: 'Deputy Director', agency: 'rdash' },
        { name: 'Ms Judith Amery', organisation: 'Action for Children' },
      ],
      meetings: [],
    },
  },
});

describe('the file front sheet', () => {
  it('gives the case’s full name, the incident and the Overview Panel', () => {
    const text = madeText(fileFrontSheet, tracked);
    expect(text).toContain('Rotherham RSCB\nSerious Case Review File Front Sheet');
    expect(text).toMatch(/Name of Case:\s*Jill Marie Brown/);
    expect(text).toContain('Critical Incident\n27/12/2008\nCritical Incident Form to Ofsted\n06/01/2009');
    expect(text).toContain(
      'Overview Panel Members:\nMr Ian Selby, Deputy Director, for RDaSH\nMs Judith Amery, for Action for Children',
    );
    expect(text).toContain('Chair of Overview Panel:\nDr Janet Foyle, Foyle Consultancy');
    expect(text).toContain('Author of Overview Report:\nMr Michael Stannard');
  });

  it('gives the dates that have come and leaves the others blank', () => {
    const { tracking } = fileFrontSheet.mergeData(tracked, { id: 'case', name: '' }, '2009-10-01');
    expect(tracking.reportToOfsted).toBe('28/09/2009');
    expect(tracking.executiveSummaryApproved).toBe('');
  });

  it('leaves a date blank that is planned for a later day', () => {
    const on = (asOf: string) => fileFrontSheet.mergeData(tracked, { id: 'case', name: '' }, asOf).tracking;
    expect(on('2009-11-29').actionPlansSignedOff).toBe('');
    expect(on('2009-11-30').actionPlansSignedOff).toBe('30/11/2009');
  });

  it('can be made on the first day, before there is a panel', () => {
    expect(fileFrontSheet.appliesTo()).toEqual({ state: 'ready' });
    expect(madeText(fileFrontSheet, base)).toContain('Overview Panel Members:\n');
  });

  it('passes the Open XML schema, blank or filled', async () => {
    expect(await madeSchemaProblems(fileFrontSheet, base)).toEqual([]);
    expect(await madeSchemaProblems(fileFrontSheet, tracked)).toEqual([]);
  });
});
