import { type DocumentDefinition, READY } from './definition.js';
import { actionBlocks } from './parts/action-blocks.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { longDate } from './parts/format-date.js';
import { actionPlansAwaited, planOwners } from './parts/plan-owners.js';

/** As many rows for evidence as the form prints. */
const EVIDENCE_ROWS = 4;

/** The Serious Case Review Action Record of an agency, or of the Board, with its dated evidence (1 §13.4). */
export const actionRecord = {
  id: 'action-record',
  title: 'Serious Case Review Action Record',
  reference: 'Action Record',
  stage: 'action-plans',
  format: 'docx',
  audience: 'agency',
  onePer: 'agency',
  appliesTo: (scr) => (planOwners(scr).length > 0 ? READY : actionPlansAwaited(scr)),
  recipients: (scr) => planOwners(scr).map(({ id, name }) => ({ id, name, fileLabel: id })),
  mergeData(scr, recipient, asOf) {
    const owner = planOwners(scr).find(({ id }) => id === recipient.id);
    if (!owner) throw new Error('appliesTo was not asked');
    const { name, plan } = owner;
    return {
      ...commonData(scr, asOf, `Serious Case Review Action Record: ${name}`, {
        owner: name,
        revised: plan.revised,
      }),
      agency: { name },
      child: childData(scr),
      actions: actionBlocks(plan, EVIDENCE_ROWS),
      signedOff: {
        role: recipient.id === 'board' ? `Chair of the ${name}` : 'Designated Senior Manager',
        by: plan.signedOff?.by ?? '',
        date: longDate(plan.signedOff?.date),
      },
    };
  },
} satisfies DocumentDefinition;
