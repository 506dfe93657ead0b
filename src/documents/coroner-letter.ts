import { type DocumentDefinition, CASE_RECIPIENT } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { addresseeData, letterDate, signatoryData } from './parts/letter-data.js';
import { decisionNeeded, readyOnce } from './parts/ready-once.js';

const ADDRESSEE = 'letters.coroner in case.yaml: the Coroner who is to be written to';

/** Notification of the review to the Coroner (3.5), only where there is a death (1 §4.4). */
export const coronerLetter = {
  id: 'coroner-letter',
  title: 'Notification letter to the Coroner',
  reference: '3.5',
  stage: 'notification',
  format: 'docx',
  audience: 'agency',
  onePer: 'case',
  appliesTo(scr) {
    if (scr.incident.kind !== 'death') return { state: 'not-applicable', reason: 'nobody has died' };
    return readyOnce([decisionNeeded(scr), scr.letters.coroner ? undefined : ADDRESSEE]);
  },
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const letter = scr.letters.coroner;
    if (!letter) throw new Error('appliesTo was not asked');
    return {
      ...commonData(scr, asOf, 'Notification of a Serious Case Review to the Coroner', {
        revised: letter.date ?? asOf,
      }),
      letter: letterDate(letter.date, asOf),
      to: addresseeData(letter.to),
      child: childData(scr),
      signatory: signatoryData(letter.signatory, scr.board.manager),
    };
  },
} satisfies DocumentDefinition;
