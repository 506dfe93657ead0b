import type { BoardAgency } from '../../data-schema/board.js';
import type { Case } from '../../data-schema/case.js';
import type { DocumentDefinition } from './definition.js';
import { boardAgencyOf, designatedSeniorManagerLines, writtenTo } from './parts/agency-letter.js';
import { addressLine, childData, subjectOf } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { longDate, slashDate, sortDay } from './parts/format-date.js';
import { incidentData, isDeath } from './parts/incident-data.js';
import { letterDate, signatoryData } from './parts/letter-data.js';
import { decisionNeeded, readyOnce } from './parts/ready-once.js';
import { residenceDates } from './parts/residence-dates.js';
import { significantOthers } from './parts/significant-others.js';

const REPLY_BY = 'letters.agencyNotification.replyBy in case.yaml: the date by which agencies are to reply';

/**
 * The letter that tells an agency's Designated Senior Manager of the review (3.4). It goes to every statutory agency,
 * and to any other that is known to have been involved (1 §4.2).
 */
export const agencyNotificationLetter = {
  id: 'agency-notification-letter',
  title: 'Notification letter to Designated Senior Managers',
  reference: '3.4',
  stage: 'notification',
  format: 'docx',
  audience: 'agency',
  onePer: 'agency',
  appliesTo: (scr) =>
    readyOnce([
      decisionNeeded(scr),
      scr.letters.agencyNotification.replyBy === undefined ? REPLY_BY : undefined,
    ]),
  recipients: (scr) => writtenTo(agenciesToTell(scr)),
  mergeData(scr, recipient, asOf) {
    const agency = boardAgencyOf(scr, recipient);
    const part = scr.agencies.find((candidate) => candidate.agency === agency.id);
    const letters = scr.letters.agencyNotification;
    const day = part?.letterDate ?? letters.date ?? asOf;
    return {
      ...commonData(scr, asOf, 'Notification of a Serious Case Review to Designated Senior Managers', {
        revised: day,
      }),
      letter: {
        ...letterDate(day, asOf),
        replyBy: slashDate(letters.replyBy),
        previousDate: longDate(part?.previousLetterDate),
      },
      to: { lines: designatedSeniorManagerLines(agency) },
      child: { ...childData(scr), addresses: addressesOf(scr) },
      incident: incidentData(scr),
      isDeath: isDeath(scr),
      significantOthers: significantOthers(scr, day),
      signatory: signatoryData(letters.signatory, scr.board.manager),
    };
  },
} satisfies DocumentDefinition;

const agenciesToTell = (scr: Case): readonly BoardAgency[] => {
  const involved = new Set(scr.agencies.map(({ agency }) => agency));
  return scr.board.agencies.filter(({ id, statutory }) => statutory || involved.has(id));
};

/** Each address of the child on a line of its own, the latest first, with the times that it was theirs. */
const addressesOf = (scr: Case): string => {
  const latestFirst = subjectOf(scr).residences.toSorted((a, b) => begun(b).localeCompare(begun(a)));
  const times = new Map<string, string[]>();
  for (const residence of latestFirst) {
    const line = addressLine(residence);
    times.set(
      line,
      [...(times.get(line) ?? []), residenceDates(residence)].filter((time) => time !== ''),
    );
  }
  return [...times].map(([line, at]) => (at.length > 0 ? `${line} (${at.join('; ')})` : line)).join('\n');
};

const begun = ({ from }: { from?: Parameters<typeof sortDay>[0] | undefined }): string =>
  from ? sortDay(from) : '';
