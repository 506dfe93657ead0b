import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { agencyNotificationLetter } from '../../src/documents/agency-notification-letter.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const ready = (overrides: Partial<Case> = {}): Case => {
  const scr = exampleCase(overrides);
  return {
    ...scr,
    letters: {
      ...scr.letters,
      agencyNotification: { date: '2009-02-06', replyBy: '2009-02-20', ...scr.letters.agencyNotification },
    },
  };
};

const changing = (id: string, change: object): Partial<Case> => ({
  family: exampleCase().family.map((person) => (person.id === id ? { ...person, ...change } : person)),
});

describe('the notification letter to an agency', () => {
  it('goes to every statutory agency, and to another where it was involved', () => {
    const ids = (scr: Case) => agencyNotificationLetter.recipients(scr).map(({ id }) => id);
    expect(ids(ready())).toEqual(['south-yorkshire-police', 'rdash', 'school-nursing']);
    const { agencies } = exampleCase();
    const [first] = agencies;
    if (!first) throw new Error('the example has agencies');
    expect(ids(ready({ agencies: [{ ...first, agency: 'nspcc' }] }))).toContain('nspcc');
  });

  it('is addressed to the Designated Senior Manager, by name where there is one', () => {
    const named = madeText(agencyNotificationLetter, ready(), 'south-yorkshire-police');
    expect(named).toContain(
      'Mr Martin Crewe\nDetective Superintendent\nSouth Yorkshire Police\nSnig Bank\nSheffield\nS3 0VV\nDear Colleague',
    );
    const unnamed = madeText(agencyNotificationLetter, ready(), 'rdash');
    expect(unnamed).toContain('Designated Senior Manager\nMental Health NHS Foundation Trust\nThe Limes');
  });

  it('says who the child was, by when to reply, and is signed by the RSCB Manager', () => {
    const text = madeText(agencyNotificationLetter, ready(), 'rdash');
    expect(text).toContain('Serious Case Review following the death of a child');
    expect(text).toMatch(/Date of birth:\s*13\/07\/1992/);
    expect(text).toMatch(/Date of death:\s*27\/12\/2008/);
    expect(text).toContain('has no involvement with this family by 20/02/2009.');
    expect(text).toContain('Yours sincerely\nMrs Helen Marsh\nRotherham Safeguarding Board Manager');
  });

  it('is signed by whom the case names', () => {
    const base = exampleCase();
    const letters = {
      ...base.letters,
      agencyNotification: { replyBy: '2009-02-20', signatory: { name: 'Mr Alan Thorpe', jobTitle: 'Chair' } },
    };
    expect(madeText(agencyNotificationLetter, { ...base, letters }, 'rdash')).toContain(
      'Mr Alan Thorpe\nChair',
    );
  });

  it('lists the significant others and not the subject, with the names that records may hold', () => {
    const text = madeText(
      agencyNotificationLetter,
      ready(changing('kevin', { significant: false })),
      'rdash',
    );
    const table = text.slice(text.indexOf('Significant Others'), text.indexOf('I am writing'));
    expect(table).toContain(
      'Mother\nTracey Ann Brown (formerly Hollis; known as Trace)\n04/02/1973\nWhite British\n14 Marlowe Close',
    );
    expect(table).toContain('Full sibling\nAndrew Brown\n02/10/1994');
    expect(table).not.toContain('Jill');
    expect(table).not.toContain('Kevin');
  });

  it('tells of significant others what held on its date', () => {
    const residences = [
      { address: ['Flat 6'], from: '2007-10-01', to: '2009-02-12' },
      { address: ['In custody'], from: '2009-02-12' },
    ];
    const text = madeText(
      agencyNotificationLetter,
      ready(changing('kevin', { residences, died: '2009-04-01' })),
      'rdash',
    );
    expect(text).toContain('Flat 6');
    expect(text).not.toMatch(/In custody|died/);
  });

  it('says so where nobody else is known', () => {
    const { family } = exampleCase();
    const alone = family.filter(({ id }) => id === 'jill');
    expect(madeText(agencyNotificationLetter, ready({ family: alone }), 'rdash')).toContain(
      'Nobody else is known at present.',
    );
  });

  it('gives each address of the child once, the latest first, with its times', () => {
    const residences = [
      { address: ['3 Tanner Row'], to: '2001-06-30' },
      { address: ['14 Marlowe Close'], from: '2001-07-01', to: '2006-03-20' },
      { address: ['8 Orchard Rise'], from: '2006-03-20', to: '2007-01-12' },
      { address: ['14 Marlowe Close'], from: '2007-01-12' },
    ];
    const recipient = { id: 'rdash', name: 'RDaSH' };
    const { child } = agencyNotificationLetter.mergeData(
      ready(changing('jill', { residences })),
      recipient,
      '2009-03-01',
    );
    expect(child.addresses.split('\n')).toEqual([
      '14 Marlowe Close (since 12/01/2007; from 01/07/2001 to 20/03/2006)',
      '8 Orchard Rise (from 20/03/2006 to 12/01/2007)',
      '3 Tanner Row (until 30/06/2001)',
    ]);
  });

  it('refers to an earlier letter only to an agency that had one', () => {
    const agencies = exampleCase().agencies.map((part) =>
      part.agency === 'rdash'
        ? { ...part, previousLetterDate: '2009-01-09', letterDate: '2009-02-19' }
        : part,
    );
    const text = madeText(agencyNotificationLetter, ready({ agencies }), 'rdash');
    expect(text).toContain('As set out in my previous letter of 9 January 2009, please check your records');
    expect(text).toContain('Date: 19 February 2009');
    expect(madeText(agencyNotificationLetter, ready({ agencies }), 'school-nursing')).not.toContain(
      'previous letter',
    );
  });

  it('tells of a serious incident without a date of death', () => {
    const incident = {
      kind: 'serious-incident',
      date: { words: 'June 2008 approx', sort: '2008-06-01' },
      summary: 'x',
    } as const;
    const text = madeText(agencyNotificationLetter, ready({ incident }), 'rdash');
    expect(text).toContain('Serious Case Review following a serious incident');
    expect(text).toMatch(/Date of incident:\s*June 2008 approx/);
    expect(text).not.toMatch(/death/);
  });

  it('waits for the decision and for the day by which to reply', () => {
    expect(agencyNotificationLetter.appliesTo(ready())).toEqual({ state: 'ready' });
    expect(agencyNotificationLetter.appliesTo(exampleCase({ decision: undefined }))).toEqual({
      state: 'waiting',
      missing: [
        expect.stringContaining('decision'),
        expect.stringContaining('letters.agencyNotification.replyBy'),
      ],
    });
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(agencyNotificationLetter, ready(), 'rdash')).toEqual([]);
  });
});
