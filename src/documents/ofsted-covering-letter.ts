import { type DocumentDefinition, CASE_RECIPIENT } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { addresseeData, letterDate, signatoryData } from './parts/letter-data.js';
import { readyOnce } from './parts/ready-once.js';

/** The letter over the Overview Report and all that goes to Ofsted with it; it names the child by initials alone. */
export const ofstedCoveringLetter = {
  id: 'ofsted-covering-letter',
  title: 'Letter to Ofsted to accompany the Overview Report',
  reference: '1 §12.1',
  stage: 'submission',
  format: 'docx',
  audience: 'ofsted',
  onePer: 'case',
  appliesTo: (scr) =>
    readyOnce([
      scr.overviewReport ? undefined : 'overview-report.md',
      scr.executiveSummary ? undefined : 'executive-summary.md',
    ]),
  recipients: () => [CASE_RECIPIENT],
  mergeData(scr, _recipient, asOf) {
    const letter = scr.letters.ofstedCovering;
    return {
      ...commonData(scr, asOf, 'Letter to Ofsted to accompany the Overview Report', {
        revised: letter.date ?? asOf,
      }),
      letter: letterDate(letter.date, asOf),
      to: addresseeData(scr.board.ofsted),
      child: { initials: childData(scr).initials },
      signatory: signatoryData(letter.signatory, scr.board.chair),
    };
  },
} satisfies DocumentDefinition;
