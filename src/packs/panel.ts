import { needs, type Pack, takes } from './pack.js';

/** The papers that the Overview Panel gets before it meets, as far as there are any (1 §8.1; 2 §2.9). */
export const panelPack: Pack = {
  id: 'panel',
  title: 'Papers for the Overview Panel',
  reference: '2 §2.9',
  per: 'case',
  audience: 'panel',
  contents: [
    needs('genogram'),
    takes('terms-of-reference'),
    takes('integrated-chronology'),
    takes('chronology-timeline'),
    takes('imr'),
    takes('composite-action-plan'),
  ],
  manifest: false,
};
