import { needs, type Pack, takes } from './pack.js';

/** What an agency gets when the review begins (1 §7.1): a folder for each agency that is written to. */
export const commissioningPack: Pack = {
  id: 'commissioning',
  title: 'Commissioning packs for the agencies',
  reference: '1 §7.1',
  per: 'recipient',
  contents: [
    needs('agency-notification-letter'),
    takes('terms-of-reference'),
    takes('imr-form'),
    takes('chronology-form'),
    takes('action-plan-form'),
  ],
  manifest: false,
};
