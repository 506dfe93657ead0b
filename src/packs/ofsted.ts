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
  warn: (scr) =>
    scr.agencies
      .filter(({ agency, contribution }) => contribution === 'imr' && !scr.reviews.has(agency))
      .map(({ agency }) => ({
        code: 'review-not-received',
        severity: 'warning',
        message: `The pack goes without the Individual Management Review of ${agency}: there is none in the case.`,
        hint: `Put it at reviews/${agency}.md or .docx, or say in case.yaml what else this agency contributes.`,
        paragraph: '1 §12.1',
      })),
};
