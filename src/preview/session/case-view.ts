import type { Case } from '../../../data-schema/case.js';

import { findOutdated } from '../../confidentiality/disclosure-log/find-outdated.js';
import type { DocumentDefinition } from '../../documents/definition.js';
import { timescaleDates } from '../../timescale/timescale-dates.js';
import type { TimescaleStepId } from '../../timescale/timescale-steps.js';
import type { MadeFiles } from './find-made.js';

/** What each step of the timescale guide (3.1) comes to, and where the case says that it was done. */
const STEPS: Readonly<
  Record<TimescaleStepId, { readonly what: string; readonly done?: (scr: Case) => string | undefined }>
> = {
  referral: { what: 'Referral to the Standing Panel', done: (scr) => scr.referral.date },
  'referral-to-standing-panel': { what: 'Referral put to the Standing Panel' },
  recommendation: { what: 'Recommendation, and decision of the Chair', done: (scr) => scr.decision?.date },
  'agencies-informed': { what: 'Agencies informed', done: tracked('managementReviewLetter') },
  'panel-meetings-arranged': { what: 'Panel meetings arranged' },
  'chronologies-due': {
    what: 'Chronologies due from the agencies',
    done: tracked('integratedChronologyCirculated'),
  },
  'management-reviews-due': {
    what: 'Individual Management Reviews due',
    done: tracked('managementReviewsCirculated'),
  },
  'overview-report-drafted': {
    what: 'Draft Overview Report agreed by the Overview Panel',
    done: tracked('draftConsideredByOverviewPanel'),
  },
  'overview-report-to-board': { what: 'Overview Report to the Board', done: tracked('reportToBoardMeeting') },
  'review-completed': { what: 'Review completed and sent to Ofsted', done: tracked('reportToOfsted') },
  'action-plans-checked': { what: 'Action plans checked', done: tracked('actionPlansToOverviewPanel') },
  'action-plans-progressed': {
    what: 'Progress of the action plans checked',
    done: tracked('actionPlansSignedOff'),
  },
};

function tracked(key: keyof Case['tracking']): (scr: Case) => string | undefined {
  return (scr) => scr.tracking[key];
}

/** The review at a glance: what is missing, what is due when, what was made and shared. */
export const describeCase = (
  scr: Case,
  definitions: readonly DocumentDefinition[],
  made: MadeFiles,
  asOf: string,
) => {
  const files = made.list();
  const byName = new Map([...files].map(([name, { sha256 }]) => [name, sha256]));
  return {
    reference: scr.reference,
    missing: definitions.flatMap((definition) => {
      const applicability = definition.appliesTo(scr);
      return applicability.state === 'waiting'
        ? [{ document: definition.title, missing: applicability.missing }]
        : [];
    }),
    deadlines: timescaleDates(scr.referral.date).map(({ id, label, date }) => {
      const { what, done } = STEPS[id];
      const doneOn = done?.(scr);
      return {
        what,
        label,
        date,
        days: daysBetween(asOf, date),
        ...(doneOn === undefined ? {} : { doneOn }),
        isTracked: done !== undefined,
      };
    }),
    made: [...files]
      .map(([name, { written }]) => ({ name, written: new Date(written).toISOString() }))
      .toSorted((a, b) => b.written.localeCompare(a.written)),
    shared: scr.disclosures.map(({ number, recorded, file, to, permission }) => ({
      number,
      recorded,
      file,
      to,
      permission: `${permission.by}, ${permission.date}`,
    })),
    outdated: findOutdated(scr.disclosures, byName).map(({ to, file, newer }) => ({ to, file, newer })),
  };
};

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
