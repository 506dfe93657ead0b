import type { ActionPlan } from '../../../data-schema/action-plan.js';
import type { Case } from '../../../data-schema/case.js';
import type { Applicability } from '../definition.js';
import { involvedAgencies } from './involved-agency.js';

/** Who has an action plan: an agency of the case, or the Board itself, whose id is `board`. */
export interface PlanOwner {
  readonly id: string;
  readonly name: string;
  readonly plan: ActionPlan;
}

/** The owners of the action plans: the agencies in the order of the case, then the Board (the order of 1 §9.5). */
export const planOwners = (scr: Case): readonly PlanOwner[] => {
  const owners = [
    ...involvedAgencies(scr).map(({ agency }) => agency),
    { id: 'board', name: scr.board.name },
  ];
  return owners.flatMap(({ id, name }) => {
    const plan = scr.actionPlans.get(id);
    return plan ? [{ id, name, plan }] : [];
  });
};

/** What is missing while there is no action plan. */
export const actionPlansAwaited = (scr: Case): Applicability => {
  const asked = involvedAgencies(scr, ({ contribution }) => contribution === 'imr').map(
    ({ agency }) => agency.id,
  );
  return { state: 'waiting', missing: [...asked, 'board'].map((id) => `action-plans/${id}.yaml`) };
};
