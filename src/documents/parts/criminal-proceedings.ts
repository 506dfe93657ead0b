import type { Case } from '../../../data-schema/case.js';
import type { Day } from '../../../data-schema/dates.js';

type Proceedings = Case['criminalProceedings'][number];

/** Whether proceedings go on after a day; those that end on it are over. Without an end, they do. */
const endsAfter = ({ concluded }: Proceedings, day: Day): boolean =>
  concluded === undefined || concluded > day;

/**
 * The criminal proceedings that the case involves (1 §4.4): those that had not ended when it was referred. An older
 * conviction in the family is history, and no reason to write to the Crown Prosecution Service.
 */
export const relatedProceedings = (scr: Case): readonly Proceedings[] =>
  scr.criminalProceedings.filter((proceedings) => endsAfter(proceedings, scr.referral.date));

/** Whether proceedings have begun and not ended on a day. */
export const proceedingsRunOn = (scr: Case, day: Day): boolean =>
  scr.criminalProceedings.some(
    (proceedings) =>
      endsAfter(proceedings, day) && (proceedings.from === undefined || proceedings.from <= day),
  );

/**
 * Whether nobody in the family may be interviewed yet (1 §9.4, §14.2). Proceedings that are known of count before
 * their first day too: an invitation sent shortly before a charge does more harm than one that comes later.
 */
export const interviewsMustWait = (scr: Case, day: Day): boolean =>
  scr.criminalProceedings.some((proceedings) => endsAfter(proceedings, day));
