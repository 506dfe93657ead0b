import { actionStatus, countActions } from '../action-plan/action-status.js';
import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { longDate, slashDate } from './parts/format-date.js';
import { actionPlansAwaited, type PlanOwner, planOwners } from './parts/plan-owners.js';
import { stackLines } from './parts/stack-lines.js';

/** All action plans in one, the Board’s last, with how many actions are complete (1 §12.1, 2 §2.9). */
export const compositeActionPlan = {
  id: 'composite-action-plan',
  title: 'Composite Action Plan',
  reference: '1 §12.1',
  stage: 'action-plans',
  format: 'docx',
  audience: 'ofsted',
  onePer: 'case',
  appliesTo: (scr) => (planOwners(scr).length > 0 ? READY : actionPlansAwaited(scr)),
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const owners = planOwners(scr);
    const plans = owners.map(({ plan }) => plan);
    const signedOff = scr.tracking.actionPlansSignedOff;
    return {
      ...commonData(scr, asOf, `Composite Action Plan: Serious Case Review ${scr.reference}`),
      child: childData(scr),
      asOf: longDate(asOf),
      signedOff: signedOff !== undefined && signedOff <= asOf ? longDate(signedOff) : '',
      counts: owners.map(({ name, plan }) => ({ agency: name, ...asText(countActions([plan], asOf)) })),
      totals: asText(countActions(plans, asOf)),
      plans: owners.map((owner) => ({
        agency: owner.name,
        signedOffBy: signedOffBy(owner),
        rows: rowsOf(owner, asOf),
      })),
    };
  },
} satisfies DocumentDefinition;

interface CompositeRow {
  readonly recommendation: string;
  readonly action: string;
  readonly responsible: string;
  readonly target: string;
  readonly evidence: string;
  /** The last update and, once it is complete, when; an action past its target date says so. */
  readonly updated: string;
}

const rowsOf = ({ plan }: PlanOwner, asOf: string): readonly CompositeRow[] =>
  plan.recommendations.flatMap(({ number, recommendation, actions }) =>
    actions.map((action, index) => ({
      recommendation: index === 0 ? `${number}. ${recommendation.trim()}` : `${number} (continued)`,
      action: stackLines(
        action.action,
        action.outcome && `Intended outcome: ${action.outcome}`,
        action.resources && `Resources: ${action.resources}`,
      ),
      responsible: action.responsible,
      target: slashDate(action.target),
      evidence: stackLines(...action.evidence.map(({ date, text }) => `${slashDate(date)}: ${text.trim()}`)),
      updated: stackLines(
        slashDate(
          action.evidence
            .map(({ date }) => date)
            .toSorted()
            .at(-1),
        ),
        action.completed && `Completed ${slashDate(action.completed)}`,
        actionStatus(action, asOf) === 'overdue' ? 'Overdue' : undefined,
      ),
    })),
  );

const signedOffBy = ({ plan: { signedOff } }: PlanOwner): string =>
  signedOff ? `Signed off by ${signedOff.by}, ${longDate(signedOff.date)}` : 'Not yet signed off';

const asText = (counts: ReturnType<typeof countActions>) => ({
  total: String(counts.total),
  complete: String(counts.complete),
  onTime: String(counts.onTime),
  overdue: String(counts.overdue),
});
