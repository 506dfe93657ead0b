import type { Case } from '../../data-schema/case.js';
import { type DocumentDefinition, CASE_RECIPIENT } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { proceedingsRunOn } from './parts/criminal-proceedings.js';
import { longDate } from './parts/format-date.js';
import { incidentData, isDeath } from './parts/incident-data.js';
import { addresseeData, letterDate, signatoryData } from './parts/letter-data.js';
import { decisionNeeded, readyOnce } from './parts/ready-once.js';

/**
 * The letter that tells Ofsted of the review, for the Chair's signature (2 §2.9), built on 3.4. It says why the review
 * may take longer (2 §2.3). It has no table of significant others: that is for agencies, who have to find the family
 * in their records, and Ofsted has none to check.
 */
export const ofstedNotificationLetter = {
  id: 'ofsted-notification-letter',
  title: 'Notification letter to Ofsted',
  reference: '2 §2.9',
  stage: 'notification',
  format: 'docx',
  audience: 'ofsted',
  onePer: 'case',
  appliesTo: (scr) => readyOnce([decisionNeeded(scr)]),
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const letter = scr.letters.ofstedNotification;
    const day = letter.date ?? asOf;
    const extension = extensionAgreedBy(scr, day);
    const form = scr.tracking.criticalIncidentFormToOfsted;
    return {
      ...commonData(scr, asOf, 'Notification of a Serious Case Review to Ofsted', {
        revised: letter.date ?? asOf,
      }),
      letter: letterDate(letter.date, asOf),
      to: addresseeData(scr.board.ofsted),
      child: childData(scr),
      incident: incidentData(scr),
      isDeath: isDeath(scr),
      decision: { date: longDate(scr.decision?.date) },
      criticalIncidentForm: { date: form !== undefined && form <= day ? longDate(form) : '' },
      extension: { until: longDate(extension?.until), reason: extension ? asSentence(extension.reason) : '' },
      proceedingsMayDelay: extension === undefined && proceedingsRunOn(scr, day),
      signatory: signatoryData(letter.signatory, scr.board.chair),
    };
  },
} satisfies DocumentDefinition;

/** A letter knows nothing of what was agreed after its date. */
const extensionAgreedBy = (scr: Case, day: string): Case['extension'] =>
  scr.extension && scr.extension.agreed <= day ? scr.extension : undefined;

const asSentence = (text: string): string => text.trim().replace(/\.?$/, '.');
