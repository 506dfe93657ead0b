import type { Case } from '../../data-schema/case.js';
import { mergeChronologies } from '../chronology/merge-chronologies.js';
import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { acronymKey } from './parts/acronym-key.js';
import { childData } from './parts/child-data.js';
import { chronologiesAwaited } from './parts/chronologies-awaited.js';
import { chronologyRow, rowText } from './parts/chronology-row.js';
import { commonData } from './parts/common-data.js';
import { familyKey } from './parts/family-key.js';
import { longDate, slashDate } from './parts/format-date.js';
import { involvedAgencies, shortNameOf } from './parts/involved-agency.js';

/** All agencies’ chronologies in one (3.7), as far as they have been returned. */
export const integratedChronology = {
  id: 'integrated-chronology',
  title: 'Integrated Chronology',
  reference: '3.7',
  stage: 'overview',
  format: 'docx',
  audience: 'ofsted',
  onePer: 'case',
  appliesTo: (scr) => (scr.chronologies.size > 0 ? READY : chronologiesAwaited(scr)),
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const order = scr.agencies.map(({ agency }) => agency);
    const names = new Map(scr.board.agencies.map((agency) => [agency.id, shortNameOf(agency)]));
    const rows = mergeChronologies(scr.chronologies, order).map(({ agency, entry }) =>
      chronologyRow(entry, names.get(agency) ?? agency),
    );
    const notIncluded = agenciesNotIncluded(scr);
    return {
      ...commonData(scr, asOf, `Integrated Chronology: Serious Case Review ${scr.reference}`),
      child: childData(scr),
      period: scr.period ? { from: longDate(scr.period.from), to: longDate(scr.period.to) } : '',
      completed: longDate(scr.tracking.integratedChronologyCompleted),
      included: agenciesIncluded(scr),
      entries: String(rows.length),
      hasNotIncluded: notIncluded.length > 0,
      notIncluded,
      familyKey: familyKey(scr),
      ...acronymKey(scr, { texts: rows.map(rowText) }),
      rows,
    };
  },
} satisfies DocumentDefinition;

interface AgencyIncluded {
  readonly agency: string;
  readonly author: string;
  readonly entries: string;
  /** The revision date of its chronology, `DD/MM/YYYY`. */
  readonly revised: string;
}

const agenciesIncluded = (scr: Case): readonly AgencyIncluded[] =>
  involvedAgencies(scr).flatMap(({ agency }) => {
    const chronology = scr.chronologies.get(agency.id);
    if (!chronology) return [];
    const { author = '', entries, revised } = chronology;
    return [{ agency: agency.name, author, entries: String(entries.length), revised: slashDate(revised) }];
  });

/** The agencies that were asked for a chronology and are not in this one, and what is known of theirs. */
const agenciesNotIncluded = (scr: Case): readonly { readonly agency: string; readonly state: string }[] =>
  involvedAgencies(scr, ({ contribution }) => contribution === 'imr' || contribution === 'chronology')
    .filter(({ agency }) => !scr.chronologies.has(agency.id))
    .map(({ agency, part }) => {
      const { promised, received } = part.tracking.chronology;
      const state =
        (received && `Received ${slashDate(received)}; no entries`) ??
        (promised && `Not yet received; promised for ${slashDate(promised)}`) ??
        'Not yet received';
      return { agency: agency.name, state };
    });
