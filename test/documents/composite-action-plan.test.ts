import { describe, expect, it } from 'vitest';
import { actionPlanFile } from '../../data-schema/action-plan.js';
import type { Case } from '../../data-schema/case.js';
import { compositeActionPlan } from '../../src/documents/composite-action-plan.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const AS_OF = '2009-11-30';

const action = (more: object = {}) => ({
  action: 'Do it.',
  responsible: 'Manager',
  target: '2009-06-30',
  ...more,
});

const withPlans = (plans: Readonly<Record<string, readonly object[]>>): Case =>
  exampleCase({
    actionPlans: new Map(
      Object.entries(plans).map(([agency, actions]) => [
        agency,
        actionPlanFile.parse({
          agency,
          recommendations:
            actions.length === 0 ? [] : [{ number: 'R1', recommendation: `For ${agency}.`, actions }],
        }),
      ]),
    ),
  });

const PLANS = {
  board: [action({ target: '2010-03-31' })],
  rdash: [action({ completed: '2009-06-01' }), action()],
  'south-yorkshire-police': [action({ completed: '2009-09-01', target: '2010-01-31' })],
};

const made = (scr: Case): string => madeText(compositeActionPlan, scr, 'case', AS_OF);

describe('the Composite Action Plan', () => {
  it('waits for action plans, and names their files', () => {
    expect(compositeActionPlan.appliesTo(exampleCase())).toMatchObject({
      state: 'waiting',
      missing: ['action-plans/south-yorkshire-police.yaml', 'action-plans/board.yaml'],
    });
  });

  it('goes through the agencies in the order of the case, the Board last', () => {
    expect(made(withPlans(PLANS))).toMatch(/For south-yorkshire-police\.[^]*For rdash\.[^]*For board\./);
  });

  it('begins with how many actions are complete, on time and overdue on the day', () => {
    const text = made(withPlans(PLANS));
    expect(text).toContain('Actions as at 30 November 2009');
    expect(text).toContain('South Yorkshire Police\n1\n1\n0\n0\n');
    expect(text).toContain('Mental Health NHS Foundation Trust\n2\n1\n0\n1\n');
    expect(text).toContain('Rotherham Safeguarding Children Board\n1\n0\n1\n0\n');
    expect(text).toContain('All agencies\n4\n2\n1\n1\n');
  });

  it('prints a recommendation once, and then says that it goes on', () => {
    const text = made(withPlans({ rdash: [action(), action()] }));
    expect(text).toContain('R1. For rdash.\nDo it.\nManager\n30/06/2009\n');
    expect(text).toContain('R1 (continued)\nDo it.');
  });

  it('gives each update with its date, then the last one and when the action was completed', () => {
    const evidence = [
      { date: '2009-06-18', text: 'Draft.' },
      { date: '2009-07-28', text: 'Agreed.' },
    ];
    const { plans } = compositeActionPlan.mergeData(
      withPlans({
        rdash: [action({ evidence, completed: '2009-07-30', outcome: 'Safer.', resources: '£310.' })],
      }),
      { id: 'case', name: '' },
      AS_OF,
    );
    expect(plans[0]?.rows[0]).toMatchObject({
      action: 'Do it.\nIntended outcome: Safer.\nResources: £310.',
      evidence: '18/06/2009: Draft.\n28/07/2009: Agreed.',
      updated: '28/07/2009\nCompleted 30/07/2009',
    });
  });

  it('marks an action that is past its target date', () => {
    expect(made(withPlans({ rdash: [action()] }))).toContain('\nOverdue\n');
    expect(made(withPlans({ rdash: [action({ target: AS_OF })] }))).not.toContain('\nOverdue\nR');
  });

  it('says who signed each plan off, or that nobody has yet', () => {
    const scr = withPlans(PLANS);
    const rdash = {
      ...scr.actionPlans.get('rdash')!,
      signedOff: { by: 'Mrs Garside, Nurse Director', date: '2009-11-27' },
    };
    const text = made({ ...scr, actionPlans: new Map([...scr.actionPlans, ['rdash', rdash]]) });
    expect(text).toContain('Signed off by Mrs Garside, Nurse Director, 27 November 2009');
    expect(text).toContain('Rotherham Safeguarding Children Board\nNot yet signed off');
  });

  it('keeps a plan that has no actions yet', () => {
    expect(made(withPlans({ rdash: [] }))).toContain('No actions yet');
  });

  it('is a sound Word file', async () => {
    expect(await madeSchemaProblems(compositeActionPlan, withPlans({ ...PLANS, rdash: [] }))).toEqual([]);
  });
});
