import { needs, type Pack } from './pack.js';

/** What is delivered by hand to each member of the family who is told of the review (1 §6.3). */
export const familyPack: Pack = {
  id: 'family',
  title: 'Packs for the family',
  reference: '1 §6.3',
  per: 'recipient',
  contents: [needs('family-letter'), needs('family-leaflet')],
  manifest: false,
};
