import { describe, expect, it } from 'vitest';
import { actionPlanFile } from '../../data-schema/action-plan.js';
import type { Case } from '../../data-schema/case.js';
import { actionRecord } from '../../src/documents/action-record.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const action = (more: object = {}) => ({
  action: 'Change the form.',
  responsible: 'Superintendent',
  target: '2009-06-30',
  ...more,
});

const plan = (agency: string, actions: readonly object[], more: object = {}) =>
  [
    agency,
    actionPlanFile.parse({
      agency,
      recommendations:
        actions.length === 0 ? [] : [{ number: 'P1', recommendation: 'Tell social care.', actions }],
      ...more,
    }),
  ] as const;

const withPlans = (...plans: ReturnType<typeof plan>[]): Case => exampleCase({ actionPlans: new Map(plans) });

const made = (...args: Parameters<typeof plan>): string =>
  madeText(actionRecord, withPlans(plan(...args)), args[0]);

const updates = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    date: `2009-0${index + 1}-01`,
    text: `Update ${index + 1}.`,
  }));

describe('the Action Record', () => {
  it('waits for action plans, and names their files', () => {
    expect(actionRecord.appliesTo(exampleCase())).toEqual({
      state: 'waiting',
      missing: ['action-plans/south-yorkshire-police.yaml', 'action-plans/board.yaml'],
    });
  });

  it('is made for each agency that has a plan, in the order of the case, and last for the Board', () => {
    const plans = ['board', 'rdash', 'south-yorkshire-police'].map((agency) => plan(agency, [action()]));
    expect(actionRecord.recipients(withPlans(...plans))).toEqual([
      { id: 'south-yorkshire-police', name: 'South Yorkshire Police', fileLabel: 'south-yorkshire-police' },
      { id: 'rdash', name: 'Mental Health NHS Foundation Trust', fileLabel: 'rdash' },
      { id: 'board', name: 'Rotherham Safeguarding Children Board', fileLabel: 'board' },
    ]);
  });

  it('has a table for each action, with the recommendation that it answers', () => {
    const text = made('rdash', [action(), action({ action: 'Audit it.' })]);
    expect(text.match(/Recommendation P1\nTell social care\./g)).toHaveLength(2);
    expect(text).toContain('Child:JB\nAgency:Mental Health NHS Foundation Trust');
    expect(text).toContain('Change the form.\nSuperintendent\n30/06/2009\n');
  });

  it('numbers dated evidence, and leaves blank rows up to four', () => {
    const text = made('rdash', [action({ evidence: updates(2) })]);
    expect(text).toContain('Evidence/Progress 2.\nUpdate 2.\nDate of Update:\n01/02/2009\n');
    expect(text).toContain('Evidence/Progress 4.\n\nDate of Update:\n\n');
    expect(text).not.toContain('Evidence/Progress 5.');
  });

  it('prints all evidence where there is more than the form has room for', () => {
    expect(made('rdash', [action({ evidence: updates(6) })])).toContain('Evidence/Progress 6.\nUpdate 6.');
  });

  it('says what an action should bring about, what it takes and when it was completed', () => {
    const text = made('rdash', [action({ outcome: 'Safer.', resources: '£310.', completed: '2009-06-12' })]);
    expect(text).toContain('Intended outcome: Safer.\nResources: £310.');
    expect(text).toContain('30/06/2009\nCompleted 12/06/2009');
    expect(made('rdash', [action()])).not.toMatch(/Intended outcome|Resources|Completed/);
  });

  it('is signed off by the Designated Senior Manager, and for the Board by its Chair', () => {
    const signedOff = { by: 'Mrs Wendy Garside', date: '2009-11-27' };
    const text = made('rdash', [action()], { signedOff });
    expect(text).toContain(
      'Signed off by the Designated Senior Manager:\nMrs Wendy Garside\nDate:\n27 November 2009',
    );
    expect(made('board', [action()])).toContain(
      'Signed off by the Chair of the Rotherham Safeguarding Children Board:',
    );
  });

  it('says so where there are no actions yet', () => {
    expect(made('rdash', [])).toContain('This action plan has no actions yet.');
  });

  it('is a sound Word file', async () => {
    expect(await madeSchemaProblems(actionRecord, withPlans(plan('rdash', [action()])), 'rdash')).toEqual([]);
  });
});
