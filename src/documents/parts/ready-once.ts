import type { Case } from '../../../data-schema/case.js';
import { type Applicability, READY } from '../definition.js';

/** Ready once nothing is missing: each entry is what is still needed, or undefined where it is there. */
export const readyOnce = (needs: readonly (string | undefined)[]): Applicability => {
  const missing = needs.filter((need) => need !== undefined);
  return missing.length === 0 ? READY : { state: 'waiting', missing };
};

/** The need for the Chair’s decision (1 §3.3): a letter that tells of it is not written before it. */
export const decisionNeeded = (scr: Case): string | undefined =>
  scr.decision ? undefined : 'decision in case.yaml: the date on which the Chair decided to hold the review';
