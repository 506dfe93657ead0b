import type { Case } from '../../data-schema/case.js';
import type { PanelMeeting } from '../../data-schema/panels.js';
import type { DocumentDefinition, Recipient } from './definition.js';
import { childData } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { longDate, slashDate } from './parts/format-date.js';
import { readyOnce } from './parts/ready-once.js';

const NO_MEETING = 'panels.overview.meetings in case.yaml: a meeting of the Overview Panel';

/** "Actions from Overview Panel meeting", for distribution at once after each meeting (1 §8.7). */
export const panelActions = {
  id: 'panel-actions',
  title: 'Actions from Overview Panel meeting',
  reference: '1 §8.7',
  stage: 'overview',
  format: 'docx',
  audience: 'panel',
  onePer: 'panel meeting',
  appliesTo: (scr) => readyOnce([meetingsOf(scr).length === 0 ? NO_MEETING : undefined]),
  recipients: (scr) => meetingsOf(scr).map(({ id, title }) => ({ id, name: title, fileLabel: id })),
  mergeData(scr, recipient, asOf) {
    const meeting = meetingOf(scr, recipient);
    return {
      ...commonData(scr, asOf, 'Actions from Overview Panel meeting'),
      child: { initials: childData(scr).initials },
      meeting: {
        title: meeting.title,
        date: whenIs(meeting),
        venue: meeting.venue ?? '',
        present: meeting.present.join('; '),
        apologies: meeting.apologies.join('; ') || (meeting.present.length > 0 ? 'None' : ''),
        minuteTaker: meeting.minuteTaker ?? '',
      },
      actions: meeting.actions.map(({ action, owner, due, completed, note }) => ({
        action: action.trim(),
        owner,
        due: slashDate(due),
        done: [slashDate(completed), note].filter(Boolean).join('\n'),
      })),
      nextMeeting: nextAfter(scr, meeting),
    };
  },
} satisfies DocumentDefinition;

const meetingsOf = (scr: Case): readonly PanelMeeting[] => scr.panels.overview?.meetings ?? [];

const meetingOf = (scr: Case, recipient: Recipient): PanelMeeting => {
  const meeting = meetingsOf(scr).find(({ id }) => id === recipient.id);
  if (!meeting) throw new Error(`no meeting ${recipient.id} in this case`);
  return meeting;
};

const whenIs = ({ date, time }: PanelMeeting): string => [longDate(date), time].filter(Boolean).join(', ');

const nextAfter = (scr: Case, { date }: PanelMeeting): string => {
  const next = meetingsOf(scr)
    .filter((meeting) => meeting.date > date)
    .toSorted((a, b) => a.date.localeCompare(b.date))[0];
  return next ? [whenIs(next), next.venue].filter(Boolean).join(', ') : 'None arranged';
};
