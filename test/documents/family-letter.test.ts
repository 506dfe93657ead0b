import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import type { FamilyMember } from '../../data-schema/family.js';
import type { FamilyLetter } from '../../data-schema/letters.js';
import { familyLetter } from '../../src/documents/family-letter.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const withLetters = (letters: readonly FamilyLetter[], overrides: Partial<Case> = {}): Case => {
  const scr = exampleCase(overrides);
  return { ...scr, letters: { ...scr.letters, family: [...letters] } };
};

const withFamily = (change: (person: FamilyMember) => FamilyMember): FamilyMember[] =>
  exampleCase().family.map(change);

const toMother = (overrides: Partial<Case> = {}): Case =>
  withLetters([{ recipient: 'tracey', date: '2009-02-19' }], overrides);

const INCIDENT = { kind: 'serious-incident', date: '2008-06-03', summary: 'A baby was injured.' } as const;
const TRIAL = { description: 'Charge', from: '2009-02-12' };

describe('the letter to the family', () => {
  it('speaks of the death of a daughter and of its month to her mother', () => {
    const text = madeText(familyLetter, toMother(), 'tracey');
    expect(text).toContain('Dear Ms Brown,');
    expect(text).toContain('Date: 19 February 2009');
    expect(text).toContain('the very sad death of your daughter in December 2008.');
    expect(text).toContain('has to be undertaken when a child has died');
    expect(text).not.toContain('serious incident');
  });

  it('speaks of a serious incident, and of no death, where nobody has died', () => {
    const family = withFamily((person) =>
      person.id === 'jill' ? { ...person, died: undefined, sex: 'male' } : person,
    );
    const text = madeText(familyLetter, toMother({ incident: INCIDENT, family }), 'tracey');
    expect(text).toContain(
      'following the serious incident in June 2008 involving your son, requiring a Serious Case Review.',
    );
    expect(text).toContain('is undertaken when there has been a serious incident involving a child');
    expect(text).not.toMatch(/death|died/);
  });

  it('invites to an interview where no court is concerned', () => {
    const text = madeText(familyLetter, toMother(), 'tracey');
    expect(text).toContain('\nYou will be invited to give your views to this panel');
    expect(text).not.toContain('criminal proceedings');
  });

  it.each([
    ['have no end yet', TRIAL],
    ['end after the letter', { ...TRIAL, concluded: '2009-07-22' }],
    ['begin after the letter', { ...TRIAL, from: '2009-02-25' }],
  ])('puts the invitation after criminal proceedings that %s', (_when, proceedings) => {
    const text = madeText(
      familyLetter,
      toMother({ criminalProceedings: [proceedings] }),
      'tracey',
      '2009-11-30',
    );
    expect(text).toContain('After these have ended, you will be invited to give your views to this panel');
    expect(text).not.toContain('\nYou will be invited to give your views');
  });

  it('invites once the proceedings have ended', () => {
    const over = [{ ...TRIAL, concluded: '2009-02-19' }];
    const text = madeText(familyLetter, toMother({ criminalProceedings: over }), 'tracey');
    expect(text).toContain('\nYou will be invited to give your views to this panel');
  });

  it('does not invite early because it is dated ahead, after a trial that still runs', () => {
    const scr = withLetters([{ recipient: 'tracey', date: '2009-08-01' }], {
      criminalProceedings: [{ ...TRIAL, concluded: '2009-07-22' }],
    });
    expect(madeText(familyLetter, scr, 'tracey', '2009-07-01')).toContain('After these have ended');
  });

  it('names the RSCB Manager and the Chair, and a telephone number even where the Manager has none', () => {
    const { board } = exampleCase();
    const text = madeText(
      familyLetter,
      toMother({ board: { ...board, manager: { ...board.manager, telephone: undefined } } }),
      'tracey',
    );
    expect(text).toContain(
      'please contact Mrs Helen Marsh on 01632 960 100, or ask someone to call for you.',
    );
    expect(text).toMatch(/Yours sincerely\nMr Alan Thorpe\nChair\nRotherham Safeguarding Children Board$/m);
    expect(text).not.toContain('You may also contact');
  });

  it('names the RSCB Manager beside another contact, and who brings the letter', () => {
    const scr = withLetters([
      {
        recipient: 'kevin',
        salutation: 'Kevin',
        contact: { name: 'Ms Una Gill', telephone: '01632 960 199' },
        supportWorker: {
          name: 'DC Nadia Rahman',
          jobTitle: 'Family Liaison Officer',
          telephone: '07700 900 118',
        },
      },
    ]);
    const text = madeText(familyLetter, scr, 'kevin');
    expect(text).toContain('Dear Kevin,');
    expect(text).toContain('please contact Ms Una Gill on 01632 960 199');
    expect(text).toContain(
      'You may also contact Mrs Helen Marsh, Rotherham Safeguarding Board Manager, on 01632 960 102.',
    );
    expect(text).toContain('DC Nadia Rahman (Family Liaison Officer) is bringing you this letter');
    expect(text).toContain('The number to call is 07700 900 118.');
    expect(text).toContain('The leaflet ‘What is a Serious Case Review?’ comes with this letter.');
  });

  it('has initials, and no name, in its file name', () => {
    expect(familyLetter.recipients(toMother())).toEqual([
      { id: 'tracey', name: 'Tracey Ann Brown', fileLabel: 'TB' },
    ]);
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(familyLetter, toMother(), 'tracey')).toEqual([]);
  });
});

describe('the letter to the family waits', () => {
  const missing = (scr: Case) => {
    const applicability = familyLetter.appliesTo(scr);
    return applicability.state === 'waiting' ? applicability.missing.join('; ') : applicability.state;
  };

  it('for nothing where the Chair has decided and somebody is to be written to', () => {
    expect(missing(toMother())).toBe('ready');
  });

  it('for the decision, and for somebody to write to', () => {
    const scr = exampleCase({ decision: undefined });
    expect(missing(scr)).toContain('decision in case.yaml');
    expect(missing(scr)).toContain('letters.family in case.yaml');
  });

  it('where it would go to the dead, unless they died after it', () => {
    const family = withFamily((person) =>
      person.id === 'kevin' ? { ...person, died: '2009-05-01' } : person,
    );
    expect(missing(withLetters([{ recipient: 'kevin' }], { family }))).toContain('without KB, who has died');
    expect(missing(withLetters([{ recipient: 'kevin', date: '2009-02-19' }], { family }))).toBe('ready');
  });

  it('where it would go to a brother under 18, or to the subject', () => {
    expect(missing(withLetters([{ recipient: 'andrew' }]))).toContain('without AB, who is under 18');
    expect(missing(withLetters([{ recipient: 'jill' }]))).toContain('without JB, the subject');
    expect(missing(withLetters([{ recipient: 'andrew', date: '2012-10-02' }]))).toBe('ready');
  });

  it('for no birthday of a young mother', () => {
    const family = withFamily((person) =>
      person.id === 'tracey' ? { ...person, born: '1992-01-01' } : person,
    );
    expect(missing(toMother({ family }))).toBe('ready');
  });
});
