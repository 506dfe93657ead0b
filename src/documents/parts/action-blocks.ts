import type { ActionPlan } from '../../../data-schema/action-plan.js';
import { slashDate } from './format-date.js';

export interface EvidenceRow {
  /** From 1, as the form numbers them. */
  readonly number: string;
  readonly text: string;
  readonly date: string;
}

/** One table of the Action Record: an action, with the recommendation that it answers. */
export interface ActionBlock {
  readonly number: string;
  readonly recommendation: string;
  readonly action: string;
  readonly outcome: string;
  readonly resources: string;
  readonly responsible: string;
  readonly target: string;
  /** Blank until it is done. */
  readonly completed: string;
  readonly evidence: readonly EvidenceRow[];
}

/** The actions of a plan, one table each; evidence filled up with blank rows to at least `evidenceRows`. */
export const actionBlocks = ({ recommendations }: ActionPlan, evidenceRows: number): readonly ActionBlock[] =>
  recommendations.flatMap(({ number, recommendation, actions }) =>
    actions.map((action) => ({
      number,
      recommendation: recommendation.trim(),
      action: action.action.trim(),
      outcome: action.outcome?.trim() ?? '',
      resources: action.resources?.trim() ?? '',
      responsible: action.responsible,
      target: slashDate(action.target),
      completed: slashDate(action.completed),
      evidence: Array.from({ length: Math.max(evidenceRows, action.evidence.length) }, (_, index) => ({
        number: String(index + 1),
        text: action.evidence[index]?.text.trim() ?? '',
        date: slashDate(action.evidence[index]?.date),
      })),
    })),
  );
