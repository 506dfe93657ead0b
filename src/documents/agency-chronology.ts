import type { Case } from '../../data-schema/case.js';
import { type DocumentDefinition, READY } from './definition.js';
import { acronymKey } from './parts/acronym-key.js';
import { childData } from './parts/child-data.js';
import { chronologiesAwaited } from './parts/chronologies-awaited.js';
import { agencyRows } from './parts/agency-rows.js';
import { rowText } from './parts/chronology-row.js';
import { commonData } from './parts/common-data.js';
import { extractLine } from './parts/extract-line.js';
import { familyKey } from './parts/family-key.js';
import { longDate } from './parts/format-date.js';
import {
  agencyOf,
  agencyRecipients,
  type InvolvedAgency,
  involvedAgencies,
  shortNameOf,
} from './parts/involved-agency.js';

/** The chronology that an agency has returned (3.7), in order. */
export const agencyChronology = {
  id: 'agency-chronology',
  title: 'Chronology',
  reference: '3.7',
  stage: 'agency-reviews',
  format: 'docx',
  audience: 'agency',
  onePer: 'agency',
  takesExtract: true,
  appliesTo: (scr) => (returned(scr).length > 0 ? READY : chronologiesAwaited(scr)),
  recipients: (scr) => agencyRecipients(returned(scr)),
  mergeData(scr, recipient, asOf, { extract = {} } = {}) {
    const { agency, part } = agencyOf(scr, recipient);
    const chronology = scr.chronologies.get(recipient.id);
    if (!chronology) throw new Error('appliesTo was not asked');
    const rows = agencyRows(scr, recipient.id, shortNameOf(agency), extract);
    return {
      ...commonData(scr, asOf, `Chronology: ${agency.name}`, {
        owner: agency.name,
        revised: chronology.revised,
      }),
      agency: { name: agency.name, service: part.service ?? '' },
      author: chronology.author ?? part.imrAuthor?.name ?? '',
      child: childData(scr),
      period: scr.period ? { from: longDate(scr.period.from), to: longDate(scr.period.to) } : '',
      extract: extractLine(scr, extract),
      familyKey: familyKey(scr),
      ...acronymKey(scr, { texts: rows.map(rowText) }),
      rows,
    };
  },
} satisfies DocumentDefinition;

const returned = (scr: Case): readonly InvolvedAgency[] =>
  involvedAgencies(scr, ({ agency }) => scr.chronologies.has(agency));
