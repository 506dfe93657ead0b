import type { Case } from '../../data-schema/case.js';
import { narrowFindings } from '../chronology/narrow-findings.js';
import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { acronymKey } from './parts/acronym-key.js';
import { agencyLabels } from './parts/agency-labels.js';
import { childData, subjectOf } from './parts/child-data.js';
import { chronologiesAwaited } from './parts/chronologies-awaited.js';
import { chronologyFindingsOf } from './parts/chronology-findings-of.js';
import { findingsTables } from './parts/chronology-findings-tables.js';
import { chronologyMarks } from './parts/chronology-marks.js';
import { chronologyRow, rowText } from './parts/chronology-row.js';
import { chronologyWorkbook } from './parts/chronology-workbook.js';
import { commonData } from './parts/common-data.js';
import { extractLine } from './parts/extract-line.js';
import { familyKey } from './parts/family-key.js';
import { longDate, slashDate } from './parts/format-date.js';
import { involvedAgencies } from './parts/involved-agency.js';

/** All agencies’ chronologies in one (3.7), as far as they have been returned; a workbook of it for the panel. */
export const integratedChronology = {
  id: 'integrated-chronology',
  title: 'Integrated Chronology',
  reference: '3.7',
  stage: 'overview',
  format: 'docx',
  audience: 'ofsted',
  onePer: 'case',
  forPanel: ['xlsx'],
  takesExtract: true,
  appliesTo: (scr) => (scr.chronologies.size > 0 ? READY : chronologiesAwaited(scr)),
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf, { extract = {}, format } = {}) {
    const labels = agencyLabels(scr);
    const nameOf = (agency: string): string => labels.get(agency)?.name ?? agency;
    const findings = narrowFindings(chronologyFindingsOf(scr), extract);
    const common = commonData(scr, asOf, `Integrated Chronology: Serious Case Review ${scr.reference}`);
    if (format === 'xlsx') {
      return { ...common, extract: extractLine(scr, extract), ...chronologyWorkbook(scr, findings) };
    }
    const marks = chronologyMarks(findings, nameOf);
    const child = subjectOf(scr);
    const rows = findings.chosen.flatMap((row) => {
      const merged = findings.rows[row];
      if (!merged) return [];
      const { agency, entry } = merged;
      return [
        {
          number: String(row + 1),
          ...chronologyRow(entry, '', { child, marks: marks.get(row) ?? [] }),
          agency: nameOf(agency),
          agencyStyle: labels.get(agency)?.style ?? '',
          source: entry.source ?? '',
        },
      ];
    });
    const notIncluded = agenciesNotIncluded(scr);
    return {
      ...common,
      child: childData(scr),
      period: scr.period ? { from: longDate(scr.period.from), to: longDate(scr.period.to) } : '',
      completed: longDate(scr.tracking.integratedChronologyCompleted),
      extract: extractLine(scr, extract),
      included: agenciesIncluded(scr),
      entries: String(findings.rows.length),
      hasNotIncluded: notIncluded.length > 0,
      notIncluded,
      familyKey: familyKey(scr),
      ...acronymKey(scr, { texts: rows.map(rowText) }),
      findings: findingsTables(scr, findings, nameOf),
      rows,
    };
  },
} satisfies DocumentDefinition;

interface AgencyIncluded {
  readonly agency: string;
  /** Its label in the rows, and the style that has its colour. */
  readonly label: string;
  readonly labelStyle: string;
  readonly author: string;
  readonly entries: string;
  /** The revision date of its chronology, `DD/MM/YYYY`. */
  readonly revised: string;
}

const agenciesIncluded = (scr: Case): readonly AgencyIncluded[] => {
  const labels = agencyLabels(scr);
  return involvedAgencies(scr).flatMap(({ agency }) => {
    const chronology = scr.chronologies.get(agency.id);
    const label = labels.get(agency.id);
    if (!chronology || !label) return [];
    const { author = '', entries, revised } = chronology;
    return [
      {
        agency: agency.name,
        label: label.name,
        labelStyle: label.style,
        author,
        entries: String(entries.length),
        revised: slashDate(revised),
      },
    ];
  });
};

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
