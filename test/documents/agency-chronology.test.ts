import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { chronologyFile } from '../../data-schema/chronology.js';
import { agencyChronology } from '../../src/documents/agency-chronology.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const withChronology = (chronology: object = {}, overrides: Partial<Case> = {}): Case =>
  exampleCase({
    chronologies: new Map([['rdash', chronologyFile.parse({ agency: 'rdash', ...chronology })]]),
    ...overrides,
  });

const ENTRIES = [
  { date: '2008-12-18', familyMembers: ['JB'], event: 'Triaged as routine by CAMHS.' },
  {
    date: '2006-06-22',
    time: '09:15',
    familyMembers: ['JB', 'TB'],
    event: 'Referred.',
    source: 'Referrals register',
  },
];

describe('the chronology of an agency', () => {
  it('waits for chronologies, and names their files', () => {
    expect(agencyChronology.appliesTo(exampleCase())).toEqual({
      state: 'waiting',
      missing: ['chronologies/south-yorkshire-police.yaml', 'chronologies/rdash.yaml'],
    });
  });

  it('is made for each agency whose chronology has come', () => {
    expect(agencyChronology.recipients(withChronology()).map(({ id }) => id)).toEqual(['rdash']);
  });

  it('has its rows in order, each with date, initials, event and agency', () => {
    const text = madeText(agencyChronology, withChronology({ entries: ENTRIES }), 'rdash');
    expect(text).toMatch(
      /22\/06\/0609:15Age 13y 11m\nJB, TB\nReferred.\nRDaSHReferrals register\n[^]*18\/12\/08Age 16y 5m\nJB\nTriaged/,
    );
  });

  it('has the key to the acronyms that it uses, and none where it uses none', () => {
    const acronyms = [
      { short: 'CAMHS', meaning: 'Child and Adolescent Mental Health Service' },
      { short: 'RGH', meaning: 'Rotherham General Hospital' },
    ];
    const text = madeText(agencyChronology, withChronology({ entries: ENTRIES }, { acronyms }), 'rdash');
    expect(text).toContain('CAMHS\nChild and Adolescent Mental Health Service');
    expect(text).not.toContain('RGH');
    expect(madeText(agencyChronology, withChronology({}, { acronyms }), 'rdash')).not.toContain(
      'Key to acronyms',
    );
  });

  it('says so where it has no entries', () => {
    expect(madeText(agencyChronology, withChronology(), 'rdash')).toContain(
      'This chronology has no entries.',
    );
  });

  it('names its author: as the chronology says, else the author of the review', () => {
    const author = 'Ms Fiona Marr, Named Nurse';
    expect(madeText(agencyChronology, withChronology({ author }), 'rdash')).toContain(`Author: ${author}`);
    expect(madeText(agencyChronology, withChronology(), 'rdash')).not.toContain('Author:');
  });

  it('shows the agency and its own revision date', () => {
    const scr = withChronology({ revised: '2009-03-09' });
    const data = agencyChronology.mergeData(scr, agencyChronology.recipients(scr)[0]!, '2009-11-30');
    expect(data.footer.owner).toBe('Mental Health NHS Foundation Trust');
    expect(data.revisionDate).toBe('9 March 2009');
  });

  it('is a sound Word file with entries and without', async () => {
    expect(await madeSchemaProblems(agencyChronology, withChronology({ entries: ENTRIES }), 'rdash')).toEqual(
      [],
    );
    expect(await madeSchemaProblems(agencyChronology, withChronology(), 'rdash')).toEqual([]);
  });
});
