import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { cpsLetter } from '../../src/documents/cps-letter.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const TRIAL = { description: 'Charge of sexual assault', court: 'Sheffield Crown Court', from: '2009-02-12' };
const OLD = { description: 'Assault of 2007', from: '2007-10-01', concluded: '2007-11-19' };

const toProsecutor = (overrides: Partial<Case> = {}): Case => {
  const scr = exampleCase({ criminalProceedings: [OLD, TRIAL], ...overrides });
  return { ...scr, letters: { ...scr.letters, cps: { date: '2009-02-16', to: { name: 'Mr David Lyle' } } } };
};

describe('the letter to the Crown Prosecution Service', () => {
  it('is the letter to the Coroner with the proceedings that the case involves', () => {
    const text = madeText(cpsLetter, toProsecutor());
    expect(text).toContain('Dear Mr David Lyle');
    expect(text).toContain('has considered the death of the above child and made a recommendation');
    expect(text).toMatch(/Criminal proceedings:\s*Charge of sexual assault \(Sheffield Crown Court\)/);
    expect(text).not.toContain('Assault of 2007');
    expect(text).toContain('Yours sincerely\nMrs Helen Marsh\nRotherham Safeguarding Board Manager');
  });

  it('speaks of a serious incident where nobody has died', () => {
    const incident = {
      kind: 'serious-incident',
      date: '2008-06-03',
      summary: 'A baby was injured.',
    } as const;
    const text = madeText(cpsLetter, toProsecutor({ incident }));
    expect(text).toContain('has considered the serious incident involving the above child');
    expect(text).not.toMatch(/death/);
  });

  it('is not written where there are no proceedings, nor for those that ended before the referral', () => {
    expect(cpsLetter.appliesTo(toProsecutor({ criminalProceedings: [] })).state).toBe('not-applicable');
    expect(cpsLetter.appliesTo(toProsecutor({ criminalProceedings: [OLD] })).state).toBe('not-applicable');
  });

  it('is still written after the trial has ended', () => {
    const over = { ...TRIAL, concluded: '2009-07-22' };
    expect(cpsLetter.appliesTo(toProsecutor({ criminalProceedings: [over] }))).toEqual({ state: 'ready' });
  });

  it('waits for somebody to write to', () => {
    expect(cpsLetter.appliesTo(exampleCase({ criminalProceedings: [TRIAL] }))).toEqual({
      state: 'waiting',
      missing: [expect.stringContaining('letters.cps in case.yaml')],
    });
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(cpsLetter, toProsecutor())).toEqual([]);
  });
});
