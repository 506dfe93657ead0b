import type { Case } from '../../../data-schema/case.js';
import { type ChronologyFindings, findInChronologies } from '../../chronology/chronology-findings.js';

/** The findings read all chronologies: once for a case serves all its documents. */
const findings = new WeakMap<Case, ChronologyFindings>();

/** What is found in the chronologies of a case, all of them merged. */
export const chronologyFindingsOf = (scr: Case): ChronologyFindings => {
  const known = findings.get(scr);
  if (known) return known;
  const found = findInChronologies({
    chronologies: scr.chronologies,
    agencies: scr.agencies.map(({ agency }) => agency),
    family: scr.family,
    subject: scr.subject,
    period: scr.period,
    gapWeeks: scr.chronology.gapWeeks,
    known: {
      acronyms: scr.acronyms.map(({ short }) => short),
      initials: [...scr.family, ...scr.professionals].flatMap(({ initials }) => initials ?? []),
    },
  });
  findings.set(scr, found);
  return found;
};
