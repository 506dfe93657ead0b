import type { ActionPlan } from '../../data-schema/action-plan.js';

type Action = ActionPlan['recommendations'][number]['actions'][number];

/** How an action stands on a day: done; not done with time left; not done although its target date has passed. */
export type ActionStatus = 'complete' | 'on-time' | 'overdue';

/** How an action stands at the end of the ISO day `asOf`. An action completed after that day was not complete on it. */
export const actionStatus = (
  { target, completed }: Pick<Action, 'target' | 'completed'>,
  asOf: string,
): ActionStatus => {
  if (completed !== undefined && completed <= asOf) return 'complete';
  return target < asOf ? 'overdue' : 'on-time';
};

export interface ActionCounts {
  readonly total: number;
  readonly complete: number;
  readonly onTime: number;
  readonly overdue: number;
}

/** How many actions of one or several plans stand how, at the end of the ISO day `asOf`. */
export const countActions = (plans: Iterable<ActionPlan>, asOf: string): ActionCounts => {
  const counts = { total: 0, complete: 0, onTime: 0, overdue: 0 };
  for (const { recommendations } of plans) {
    for (const action of recommendations.flatMap(({ actions }) => actions)) {
      counts.total += 1;
      const status = actionStatus(action, asOf);
      counts[status === 'on-time' ? 'onTime' : status] += 1;
    }
  }
  return counts;
};
