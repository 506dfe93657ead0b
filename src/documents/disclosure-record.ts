import { findOutdated } from '../confidentiality/disclosure-log/find-outdated.js';
import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { commonData } from './parts/common-data.js';
import { longDate } from './parts/format-date.js';

/** The audit trail of every sharing (1 §1.2), from the case’s disclosure log. */
export const disclosureRecord = {
  id: 'disclosure-record',
  title: 'Record of documents shared',
  reference: '1 §1.2',
  stage: 'submission',
  format: 'docx',
  audience: 'internal',
  onePer: 'case',
  appliesTo: (scr) =>
    scr.disclosures.length > 0 ? READY : { state: 'waiting', missing: ['a sharing recorded with scr share'] },
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const log = scr.disclosures;
    const outdated = findOutdated(log, new Map()).map(({ to, file, holds }) => ({
      to,
      file,
      since: longDate(holds.recorded.slice(0, 10)),
    }));
    return {
      ...commonData(scr, asOf, 'Record of documents shared'),
      count: log.length,
      disclosures: log.map(({ number, recorded, file, sha256, to, permission }) => ({
        number,
        date: longDate(recorded.slice(0, 10)),
        time: recorded.slice(11, 16),
        file,
        // Groups of eight can be read aloud and compared.
        sha256: sha256.replaceAll(/(.{8})(?=.)/g, '$1 '),
        to,
        permittedBy: permission.by,
        permittedOn: longDate(permission.date),
      })),
      hasOutdated: outdated.length > 0,
      outdated,
    };
  },
} satisfies DocumentDefinition;
