import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { commonData } from './parts/common-data.js';
import { familyGenogram } from './parts/family-genogram.js';

/** The genogram on a sheet of its own (3.8), and as pictures to put elsewhere. */
export const genogram = {
  id: 'genogram',
  title: 'Genogram',
  reference: '3.8',
  stage: 'agency-reviews',
  format: 'pdf',
  alsoIn: ['svg', 'png'],
  audience: 'internal',
  onePer: 'case',
  isDated: true,
  appliesTo: () => READY,
  recipients: () => [CASE_RECIPIENT],
  mergeData: (scr, _recipient, asOf, view) => ({
    ...commonData(scr, asOf, `Genogram: Serious Case Review ${scr.reference}`),
    genogram: familyGenogram(scr, view),
  }),
} satisfies DocumentDefinition;
