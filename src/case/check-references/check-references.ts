import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ParsedFiles } from '../parsed-files.js';
import { agenciesExist } from './agencies-exist.js';
import { agencyFilesBelong } from './agency-files.js';
import type { Check } from './check.js';
import { childSeenInitials } from './child-seen-initials.js';
import { chronologyInitials } from './chronology-initials.js';
import { couplesAlive } from './couples-alive.js';
import { couplesOnce } from './couples-once.js';
import { datesInOrder } from './dates-in-order.js';
import { decisionsNamePeople } from './decisions-name-people.js';
import { deathHasDate } from './death-has-date.js';
import { noNamesInLabels } from './no-names-in-labels.js';
import { noOwnRelative } from './no-own-relative.js';
import { oneHomeADay } from './one-home-a-day.js';
import { parentsOlder } from './parents-older.js';
import { peopleExist } from './people-exist.js';
import { subjectInFamily } from './subject-in-family.js';
import { twinsAgree } from './twins-agree.js';
import { twoBirthParents } from './two-birth-parents.js';
import { uniqueAgencies } from './unique-agencies.js';
import { uniqueInitials } from './unique-initials.js';
import { uniqueLettersAndMeetings } from './unique-letters-and-meetings.js';
import { uniquePeople } from './unique-people.js';
import { withinLifetime } from './within-lifetime.js';

const CHECKS: readonly Check[] = [
  subjectInFamily,
  uniquePeople,
  uniqueInitials,
  peopleExist,
  decisionsNamePeople,
  noOwnRelative,
  twoBirthParents,
  parentsOlder,
  twinsAgree,
  couplesAlive,
  couplesOnce,
  oneHomeADay,
  withinLifetime,
  agenciesExist,
  uniqueAgencies,
  agencyFilesBelong,
  chronologyInitials,
  childSeenInitials,
  deathHasDate,
  uniqueLettersAndMeetings,
  noNamesInLabels,
  datesInOrder,
];

/** Everything in which the files of a case do not fit each other. */
export const checkReferences = (files: ParsedFiles): readonly Diagnostic[] =>
  CHECKS.flatMap((check) => check(files));
