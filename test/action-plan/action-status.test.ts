import { describe, expect, it } from 'vitest';
import { type ActionPlan, actionPlanFile } from '../../data-schema/action-plan.js';
import { actionStatus, countActions } from '../../src/action-plan/action-status.js';

const AS_OF = '2009-11-30';

const plan = (agency: string, ...actions: { target: string; completed?: string }[]): ActionPlan =>
  actionPlanFile.parse({
    agency,
    recommendations: actions.map((action, index) => ({
      number: String(index + 1),
      recommendation: 'Train staff.',
      actions: [{ action: 'Hold a course.', responsible: 'Training Manager', ...action }],
    })),
  });

describe('how an action stands', () => {
  it('is complete once it was completed, late or not', () => {
    expect(actionStatus({ target: '2009-06-30', completed: '2009-09-01' }, AS_OF)).toBe('complete');
    expect(actionStatus({ target: '2010-06-30', completed: AS_OF }, AS_OF)).toBe('complete');
  });

  it('is on time up to and on its target date', () => {
    expect(actionStatus({ target: AS_OF }, AS_OF)).toBe('on-time');
    expect(actionStatus({ target: '2010-03-31' }, AS_OF)).toBe('on-time');
  });

  it('is overdue from the day after its target date', () => {
    expect(actionStatus({ target: '2009-11-29' }, AS_OF)).toBe('overdue');
  });

  it('is not complete on a day before it was completed', () => {
    expect(actionStatus({ target: '2009-10-30', completed: '2009-12-04' }, AS_OF)).toBe('overdue');
    expect(actionStatus({ target: '2009-12-30', completed: '2009-12-04' }, AS_OF)).toBe('on-time');
  });
});

describe('the counts of actions', () => {
  it('add up over the plans', () => {
    const plans = [
      plan('gp', { target: '2009-06-30', completed: '2009-06-01' }, { target: '2009-06-30' }),
      plan('board', { target: '2010-06-30' }, { target: '2009-11-27', completed: '2009-11-27' }),
    ];
    expect(countActions(plans, AS_OF)).toEqual({ total: 4, complete: 2, onTime: 1, overdue: 1 });
  });

  it('are all nought where there is no action', () => {
    expect(countActions([plan('gp')], AS_OF)).toEqual({ total: 0, complete: 0, onTime: 0, overdue: 0 });
  });
});
