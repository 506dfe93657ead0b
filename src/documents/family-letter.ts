import type { Case } from '../../data-schema/case.js';
import type { PostHolder } from '../../data-schema/contact.js';
import type { FamilyLetter } from '../../data-schema/letters.js';
import type { DocumentDefinition, Recipient } from './definition.js';
import { childData, findPerson, fullName } from './parts/child-data.js';
import { commonData } from './parts/common-data.js';
import { contactData } from './parts/contact-data.js';
import { interviewsMustWait } from './parts/criminal-proceedings.js';
import { familyTie } from './parts/family-tie.js';
import { sortDay } from './parts/format-date.js';
import { incidentData, isDeath } from './parts/incident-data.js';
import { letterDate, signatoryData } from './parts/letter-data.js';
import { decisionNeeded, readyOnce } from './parts/ready-once.js';

const NOBODY_NAMED = 'letters.family in case.yaml: the members of the family who are to be written to';

/** The letter that tells a parent, carer or other relative of the review (3.3). */
export const familyLetter = {
  id: 'family-letter',
  title: 'Notification letter to parents and carers',
  reference: '3.3',
  stage: 'notification',
  format: 'docx',
  audience: 'family',
  onePer: 'family recipient',
  /** One letter to somebody who can't be written to holds all of them up, so that nobody overlooks it. */
  appliesTo: (scr) =>
    readyOnce([
      decisionNeeded(scr),
      scr.letters.family.length === 0 ? NOBODY_NAMED : undefined,
      ...scr.letters.family.map((letter) => whyNot(scr, letter)),
    ]),
  recipients: (scr) =>
    scr.letters.family.map(({ recipient }) => {
      const { id, name, initials } = findPerson(scr, recipient);
      return { id, name: fullName(name), fileLabel: initials };
    }),
  mergeData(scr, recipient, asOf) {
    const letter = letterTo(scr, recipient);
    const person = findPerson(scr, letter.recipient);
    const { name } = person;
    const contact = letter.contact ?? scr.board.manager;
    const { supportWorker } = letter;
    return {
      ...commonData(scr, asOf, 'Notification of a Serious Case Review to parents and carers', {
        revised: letter.date ?? asOf,
      }),
      letter: letterDate(letter.date, asOf),
      to: {
        salutation: letter.salutation ?? (name.title ? `${name.title} ${name.family}` : fullName(name)),
      },
      child: { ...childData(scr), tie: familyTie(scr, person) },
      incident: incidentData(scr),
      isDeath: isDeath(scr),
      duringProceedings: interviewsMustWait(scr, earlier(letter.date ?? asOf, asOf)),
      supportWorker: {
        named: supportWorker !== undefined,
        nameAndPost: supportWorker ? nameAndPost(supportWorker) : '',
        telephone: supportWorker?.telephone ?? '',
      },
      contact: { ...contactData(contact, scr.board), isManager: contact.name === scr.board.manager.name },
      manager: contactData(scr.board.manager, scr.board),
      signatory: signatoryData(letter.signatory, scr.board.chair),
    };
  },
} satisfies DocumentDefinition;

const letterTo = (scr: Case, recipient: Recipient): FamilyLetter => {
  const letter = scr.letters.family.find((candidate) => candidate.recipient === recipient.id);
  if (!letter) throw new Error(`no letter to ${recipient.id} in this case`);
  return letter;
};

const nameAndPost = ({ name, jobTitle, organisation }: PostHolder): string => {
  const post = [jobTitle, organisation].filter(Boolean).join(', ');
  return post === '' ? name : `${name} (${post})`;
};

/** A letter dated ahead still goes out today: what holds today may not be over. */
const earlier = (a: string, b: string): string => (a < b ? a : b);

/**
 * What has to change in the case before this letter can be written: nobody writes to the child, to the dead, or to
 * somebody under 18 who isn't the child's own parent or carer.
 */
const whyNot = (scr: Case, { recipient, date }: FamilyLetter): string | undefined => {
  const person = findPerson(scr, recipient);
  const without = (reason: string): string =>
    `letters.family in case.yaml without ${person.initials}, ${reason}`;
  if (person.id === scr.subject)
    return without('the subject: this letter is to parents, carers and relatives');
  if (person.died !== undefined && (date === undefined || sortDay(person.died) <= date))
    return without('who has died');
  const isCarer = findPerson(scr, scr.subject).parents.some((parent) => parent.person === person.id);
  if (!isCarer && person.born !== undefined) {
    const day = date ?? scr.decision?.date ?? scr.referral.date;
    if (eighteenthBirthday(sortDay(person.born)) > day)
      return without('who is under 18: write to a parent or carer');
  }
  return undefined;
};

const eighteenthBirthday = (born: string): string => `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`;
