import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { coronerLetter } from '../../src/documents/coroner-letter.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const CORONER = {
  name: 'Ms Eleanor Tait',
  jobTitle: 'HM Coroner',
  salutation: 'Ms Tait',
  address: ['5 Union Yard', 'Doncaster'],
};

const toCoroner = (overrides: Partial<Case> = {}): Case => {
  const scr = exampleCase(overrides);
  return { ...scr, letters: { ...scr.letters, coroner: { date: '2009-02-06', to: CORONER } } };
};

describe('the letter to the Coroner', () => {
  it('tells the Coroner whose death is reviewed and is signed by the RSCB Manager', () => {
    const text = madeText(coronerLetter, toCoroner());
    expect(text).toContain(
      'Date: 6 February 2009\nMs Eleanor Tait\nHM Coroner\n5 Union Yard\nDoncaster\nDear Ms Tait',
    );
    expect(text).toMatch(/Name of child:\s*Jill Marie Brown/);
    expect(text).toMatch(/Date of death:\s*27\/12\/2008/);
    expect(text).toMatch(/Address:\s*14 Marlowe Close, Rotherham, S65 0ZZ/);
    expect(text).toContain('Yours sincerely\nMrs Helen Marsh\nRotherham Safeguarding Board Manager');
  });

  it('carries the day on which it is made where it has no date of its own', () => {
    const scr = toCoroner();
    const undated = { ...scr, letters: { ...scr.letters, coroner: { to: CORONER } } };
    expect(madeText(coronerLetter, undated, 'case', '2009-02-10')).toContain('Date: 10 February 2009');
  });

  it('is not written where nobody has died', () => {
    const incident = {
      kind: 'serious-incident',
      date: '2008-06-03',
      summary: 'A baby was injured.',
    } as const;
    expect(coronerLetter.appliesTo(toCoroner({ incident }))).toEqual({
      state: 'not-applicable',
      reason: 'nobody has died',
    });
  });

  it('waits for the decision and for the Coroner’s name', () => {
    expect(coronerLetter.appliesTo(toCoroner())).toEqual({ state: 'ready' });
    expect(coronerLetter.appliesTo(exampleCase({ decision: undefined }))).toEqual({
      state: 'waiting',
      missing: [expect.stringContaining('decision'), expect.stringContaining('letters.coroner')],
    });
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(coronerLetter, toCoroner())).toEqual([]);
  });
});
