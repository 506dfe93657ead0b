import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { ofstedNotificationLetter } from '../../src/documents/ofsted-notification-letter.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const dated = (overrides: Partial<Case> = {}): Case => {
  const scr = exampleCase(overrides);
  return { ...scr, letters: { ...scr.letters, ofstedNotification: { date: '2009-02-06' } } };
};

const textOf = (overrides: Partial<Case> = {}): string =>
  madeText(ofstedNotificationLetter, dated(overrides));

describe('the notification letter to Ofsted', () => {
  it('goes to the Board’s contact at Ofsted, for the Chair’s signature', () => {
    const text = textOf();
    expect(text).toContain('Ms Priya Nair\nOfsted National Business Unit\nRoyal Exchange Buildings');
    expect(text).toContain('Dear Ms Nair');
    expect(text).toContain('Yours sincerely\nMr Alan Thorpe\nChair\nRotherham Safeguarding Children Board');
  });

  it('identifies the child, tells what happened and when the Chair decided', () => {
    const text = textOf();
    expect(text).toMatch(/Name of child:\s*Jill Marie Brown/);
    expect(text).toContain('A girl aged 16 died in hospital after an overdose.');
    expect(text).toContain('The decision was made on 23 January 2009.');
  });

  it('names nobody else in the family', () => {
    expect(textOf()).not.toMatch(/Tracey|Kevin|Andrew|Significant Others/);
  });

  it('mentions the Critical Incident Form once it has been sent', () => {
    const { tracking } = exampleCase();
    expect(textOf({ tracking: { ...tracking, criticalIncidentFormToOfsted: '2009-01-06' } })).toContain(
      'The Critical Incident Form was sent to you on 6 January 2009.',
    );
    expect(textOf({ tracking: { ...tracking, criticalIncidentFormToOfsted: '2009-02-07' } })).not.toContain(
      'Critical Incident Form',
    );
  });

  it('says that the review may take longer because of criminal proceedings that run on its date', () => {
    const running = { description: 'Charge', from: '2009-01-30', concluded: '2009-07-22' };
    expect(textOf({ criminalProceedings: [running] })).toContain(
      'There are criminal proceedings related to the case',
    );
    expect(textOf({ criminalProceedings: [{ ...running, from: '2009-02-12' }] })).not.toContain(
      'criminal proceedings',
    );
    expect(textOf({ criminalProceedings: [{ ...running, concluded: '2009-02-01' }] })).not.toContain(
      'criminal proceedings',
    );
  });

  it('tells of a longer time that was agreed by its date, and of none agreed later', () => {
    const extension = { until: '2009-09-30', agreed: '2009-02-03', reason: 'A trial is expected' };
    expect(textOf({ extension })).toContain(
      'completed by 30 September 2009, for this reason: A trial is expected.',
    );
    expect(textOf({ extension: { ...extension, agreed: '2009-05-12' } })).not.toContain('time-scales');
  });

  it('tells of a serious incident where nobody has died', () => {
    const text = textOf({
      incident: { kind: 'serious-incident', date: '2008-06-03', summary: 'A baby was injured.' },
    });
    expect(text).toContain('Serious Case Review following a serious incident');
    expect(text).toMatch(/Date of incident:\s*03\/06\/2008/);
    expect(text).not.toContain('death');
  });

  it('waits for the Chair’s decision', () => {
    expect(ofstedNotificationLetter.appliesTo(exampleCase())).toEqual({ state: 'ready' });
    expect(ofstedNotificationLetter.appliesTo(exampleCase({ decision: undefined })).state).toBe('waiting');
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(ofstedNotificationLetter, dated())).toEqual([]);
  });
});
