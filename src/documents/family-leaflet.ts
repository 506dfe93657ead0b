import { type DocumentDefinition, CASE_RECIPIENT, READY } from './definition.js';
import { commonData } from './parts/common-data.js';
import { contactData } from './parts/contact-data.js';

/**
 * The leaflet "What is a Serious Case Review?" that goes with the letters to the family (1 §6.3). No form of it is
 * printed; its text is written from 1 §6.1 to §6.4 and holds for every case, so it says nothing of this one.
 */
export const familyLeaflet = {
  id: 'family-leaflet',
  title: 'Leaflet for families: What is a Serious Case Review?',
  reference: '1 §6.3',
  stage: 'notification',
  format: 'docx',
  audience: 'family',
  onePer: 'case',
  appliesTo: () => READY,
  recipients: () => [CASE_RECIPIENT],
  mergeData: (scr, _recipient, asOf) => ({
    ...commonData(scr, asOf, 'What is a Serious Case Review?', { protectiveMarking: '' }),
    manager: contactData(scr.board.manager, scr.board),
  }),
} satisfies DocumentDefinition;
