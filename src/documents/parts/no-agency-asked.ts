import type { Case } from '../../../data-schema/case.js';
import type { Applicability } from '../definition.js';

/** Why a document for the agencies cannot be made: none are named yet, or none of them is asked for such a thing. */
export const noAgencyAsked = (scr: Case, what: string): Applicability =>
  scr.agencies.length === 0
    ? { state: 'waiting', missing: ['agencies in case.yaml'] }
    : { state: 'not-applicable', reason: `no agency is asked for ${what}` };
