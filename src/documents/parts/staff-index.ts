import type { Case } from '../../../data-schema/case.js';

/** One line of the index of staff involved (3.6, Appendix 1). */
export interface StaffLine {
  readonly role: string;
  readonly name: string;
  readonly initials: string;
}

/** The professionals of one agency, in the order of the case. */
export const staffIndex = (scr: Case, agency: string): readonly StaffLine[] =>
  scr.professionals
    .filter((professional) => professional.agency === agency)
    .map(({ role, name, initials }) => ({ role, name, initials: initials ?? '' }));
