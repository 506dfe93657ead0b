import { describe, expect, it } from 'vitest';
import { actionPlanForm } from '../../src/documents/action-plan-form.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const POLICE = 'south-yorkshire-police';

describe('the action plan form', () => {
  it('is for the agencies that are asked for a review', () => {
    expect(actionPlanForm.recipients(exampleCase()).map(({ id }) => id)).toEqual([POLICE]);
  });

  it('does not apply where no agency is asked for one', () => {
    const agencies = exampleCase().agencies.map((part) => ({ ...part, contribution: 'report' as const }));
    expect(actionPlanForm.appliesTo(exampleCase({ agencies })).state).toBe('not-applicable');
  });

  it('is blank but for child and agency', () => {
    const text = madeText(actionPlanForm, exampleCase(), POLICE);
    expect(text).toContain('Child:JB\nAgency:South Yorkshire Police\n');
    expect(text).toContain(
      'Recommendation\n\nAction\nResponsible Individual\nTarget date\n\n\n\nEvidence/Progress',
    );
    expect(text).not.toContain('Return by:');
  });

  it('says when it is to be returned: the day of the letter that asks for it, else the day that is tracked', () => {
    const { letters, tracking } = exampleCase();
    const tracked = { tracking: { ...tracking, actionPlansRequestedBy: '2009-10-30' } };
    const asked = { letters: { ...letters, actionPlanRequest: { returnBy: '2009-10-28' } } };
    expect(madeText(actionPlanForm, exampleCase(tracked), POLICE)).toContain('Return by:30 October 2009');
    expect(madeText(actionPlanForm, exampleCase({ ...tracked, ...asked }), POLICE)).toContain(
      'Return by:28 October 2009',
    );
  });

  it('is a sound Word file', async () => {
    expect(await madeSchemaProblems(actionPlanForm, exampleCase(), POLICE)).toEqual([]);
  });
});
