import type { Case } from '../../../data-schema/case.js';
import type { Applicability } from '../definition.js';
import { involvedAgencies } from './involved-agency.js';
import { noAgencyAsked } from './no-agency-asked.js';

/** What is missing while no chronology has been returned. */
export const chronologiesAwaited = (scr: Case): Applicability => {
  const asked = involvedAgencies(
    scr,
    ({ contribution }) => contribution === 'imr' || contribution === 'chronology',
  );
  if (asked.length === 0) return noAgencyAsked(scr, 'a chronology');
  return { state: 'waiting', missing: asked.map(({ agency }) => `chronologies/${agency.id}.yaml`) };
};
