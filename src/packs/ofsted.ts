import { needs, type Pack } from './pack.js';

/** What goes to Ofsted when the review is complete (1 §12.1, 2 §2.9), under the covering letter. */
export const ofstedPack: Pack = {
  id: 'ofsted',
  title: 'Pack for Ofsted',
  reference: '1 §12.1',
  per: 'case',
  contents: [
    needs('ofsted-covering-letter'),
    needs('overview-report'),
    needs('executive-summary'),
    needs('integrated-chronology'),
    needs('composite-action-plan'),
    needs('imr'),
  ],
  manifest: true,
};
