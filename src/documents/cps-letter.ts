import { type DocumentDefinition, CASE_RECIPIENT } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { relatedProceedings } from './parts/criminal-proceedings.js';
import { incidentData, isDeath } from './parts/incident-data.js';
import { addresseeData, letterDate, signatoryData } from './parts/letter-data.js';
import { decisionNeeded, readyOnce } from './parts/ready-once.js';

const ADDRESSEE = 'letters.cps in case.yaml: whom to write to at the Crown Prosecution Service';

/** Notification of the review to the Crown Prosecution Service, built on 3.5, where there are proceedings (1 §4.4). */
export const cpsLetter = {
  id: 'cps-letter',
  title: 'Notification letter to the Crown Prosecution Service',
  reference: '1 §4.4',
  stage: 'notification',
  format: 'docx',
  audience: 'agency',
  onePer: 'case',
  appliesTo: (scr) =>
    relatedProceedings(scr).length === 0
      ? { state: 'not-applicable', reason: 'no criminal proceedings run or have run since the referral' }
      : readyOnce([decisionNeeded(scr), scr.letters.cps ? undefined : ADDRESSEE]),
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const letter = scr.letters.cps;
    if (!letter) throw new Error('appliesTo was not asked');
    return {
      ...commonData(scr, asOf, 'Notification of a Serious Case Review to the Crown Prosecution Service', {
        revised: letter.date ?? asOf,
      }),
      letter: letterDate(letter.date, asOf),
      to: addresseeData(letter.to),
      child: childData(scr),
      incident: incidentData(scr),
      isDeath: isDeath(scr),
      proceedings: relatedProceedings(scr)
        .map(({ description, court }) => (court ? `${description} (${court})` : description))
        .join('\n'),
      signatory: signatoryData(letter.signatory, scr.board.manager),
    };
  },
} satisfies DocumentDefinition;
