import { describe, expect, it } from 'vitest';
import { type AgencyInvolved, agencyInvolved } from '../../data-schema/agency-involved.js';
import { overviewGroups } from '../../src/documents/parts/overview-groups.js';
import { reviewOverview } from '../../src/documents/review-overview.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const involved = (agency: string, more: object = {}): AgencyInvolved =>
  agencyInvolved.parse({ agency, ...more });

const rowOf = (part: AgencyInvolved) => overviewGroups(exampleCase({ agencies: [part] }))[0]?.agencies[0];

const police = (more: object = {}) => rowOf(involved('south-yorkshire-police', more));

describe('the Serious Case Review Overview', () => {
  it('can be made from the first day, with blanks where nothing has come yet', () => {
    const scr = exampleCase({ agencies: [] });
    expect(reviewOverview.appliesTo()).toEqual({ state: 'ready' });
    expect(madeText(reviewOverview, scr)).toContain('CASE: JB');
  });

  it('has every agency of the Board in its order, under the heading of its group', () => {
    const groups = overviewGroups(exampleCase()).map(({ heading, agencies }) => [
      heading,
      ...agencies.map(({ name }) => name),
    ]);
    expect(groups).toEqual([
      ['', 'South Yorkshire Police', 'RDaSH'],
      ['NHS Rotherham', 'School Nursing'],
      ['', 'NSPCC'],
    ]);
    expect(madeText(reviewOverview, exampleCase())).toMatch(
      /\nRDaSH\n[^]*\nNHS Rotherham\n\nSchool Nursing\n/,
    );
  });

  it('says which agencies are not involved', () => {
    expect(police({ contribution: 'none', method: 'Records checked' })).toMatchObject({
      author: 'Not involved',
      method: 'Records checked',
    });
    expect(rowOf(involved('rdash'))).toMatchObject({ author: 'Not involved', report: '' });
  });

  it('names the author of the review, or says when the name is to be confirmed', () => {
    expect(police({ imrAuthor: { name: 'DI Robert Kay' } })?.author).toBe('DI Robert Kay');
    expect(police({ tracking: { authorToBeConfirmedBy: '2009-02-20' } })?.author).toBe(
      'To be confirmed by 20/02/09',
    );
    expect(police()?.author).toBe('');
  });

  it('says which agencies write no review', () => {
    expect(police({ contribution: 'chronology' })?.author).toBe('Chronology only');
    expect(police({ contribution: 'report' })?.author).toBe('Short report only');
  });

  it('tells what was promised from what was received', () => {
    const tracking = {
      report: { promised: '2009-03-23', received: '2009-03-20' },
      chronology: { promised: '2009-03-09' },
      signedCopyReceived: '2009-03-24',
    };
    expect(police({ tracking })).toMatchObject({
      report: 'P 23/03/09\nR 20/03/09',
      chronology: 'P 09/03/09',
      signedCopy: '24/03/09',
    });
  });

  it('keeps a third update of an action plan and later ones in the last column', () => {
    const actionPlanUpdates = ['2009-11-13', '2009-11-27', '2009-12-11'].map((received) => ({ received }));
    expect(police({ tracking: { actionPlanUpdates } })).toMatchObject({
      firstUpdate: 'R 13/11/09',
      laterUpdates: 'R 27/11/09\nR 11/12/09',
    });
  });

  it('has the dates of the letters in its head, those of the letters themselves where none is tracked', () => {
    const { letters, tracking } = exampleCase();
    const dated = {
      ...letters,
      agencyNotification: { date: '2009-02-06' },
      actionPlanRequest: { date: '2009-09-30', returnBy: '2009-10-28' },
    };
    expect(madeText(reviewOverview, exampleCase({ letters: dated }))).toContain('& Chronology: 06/02/2009');
    const text = madeText(
      reviewOverview,
      exampleCase({ letters: dated, tracking: { ...tracking, managementReviewLetter: '2009-02-09' } }),
    );
    expect(text).toContain('& Chronology: 09/02/2009');
    expect(text).toContain('requesting Action Plans: 30/09/2009\nRequested by (date): 28/10/2009');
  });

  it('is a sound Word file', async () => {
    expect(await madeSchemaProblems(reviewOverview, exampleCase())).toEqual([]);
  });
});
