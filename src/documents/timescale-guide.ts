import { CASE_RECIPIENT, type DocumentDefinition, READY } from './definition.js';
import { commonData } from './parts/common-data.js';

/**
 * The Serious Case Review Timescale Guide (3.1), a workbook that calculates itself: Day 0 is its one date from the
 * case, and the template's formulas count every other from it.
 */
export const timescaleGuide = {
  id: 'timescale-guide',
  title: 'Serious Case Review Timescale Guide',
  reference: '3.1',
  stage: 'referral',
  format: 'xlsx',
  audience: 'internal',
  onePer: 'case',
  appliesTo: () => READY,
  recipients: () => [CASE_RECIPIENT],
  mergeData: (scr, _recipient, asOf) => ({
    ...commonData(scr, asOf, 'Serious Case Review Timescale Guide'),
    day0: scr.referral.date,
  }),
} satisfies DocumentDefinition;
