import { describe, expect, it } from 'vitest';
import { agencyInvolved } from '../../data-schema/agency-involved.js';
import { chronologyForm } from '../../src/documents/chronology-form.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const involved = (agency: string, contribution: string) => agencyInvolved.parse({ agency, contribution });

describe('the chronology form', () => {
  it('is for the agencies that are asked for a review or for a chronology', () => {
    const agencies = [
      involved('rdash', 'imr'),
      involved('south-yorkshire-police', 'chronology'),
      involved('school-nursing', 'report'),
      involved('nspcc', 'none'),
    ];
    expect(chronologyForm.recipients(exampleCase({ agencies })).map(({ id }) => id)).toEqual([
      'rdash',
      'south-yorkshire-police',
    ]);
  });

  it('does not apply where no agency is asked for one', () => {
    const agencies = [involved('school-nursing', 'report')];
    expect(chronologyForm.appliesTo(exampleCase({ agencies }))).toEqual({
      state: 'not-applicable',
      reason: 'no agency is asked for a chronology',
    });
  });

  it('has the agency at the top, and by its short name in every blank row', () => {
    const text = madeText(chronologyForm, exampleCase(), 'rdash');
    expect(text).toContain('Chronology for: Mental Health NHS Foundation Trust');
    expect(text.match(/^RDaSH$/gm)).toHaveLength(10);
  });

  it('has the key to the initials of the family, without their names', () => {
    const text = madeText(chronologyForm, exampleCase(), 'rdash');
    expect(text).toContain('TB\nMother\n04/02/1973');
    expect(text).not.toMatch(/Tracey|Kevin|Jill Marie/);
  });

  it('says when it is due, once that is settled', () => {
    const { tracking } = exampleCase();
    const scr = exampleCase({ tracking: { ...tracking, chronologiesRequestedBy: '2009-03-09' } });
    expect(madeText(chronologyForm, scr, 'rdash')).toContain('to the RSCB Manager by 9 March 2009');
    expect(madeText(chronologyForm, exampleCase(), 'rdash')).not.toContain('Please send the completed');
  });

  it('is a sound Word file where the case says little', async () => {
    expect(await madeSchemaProblems(chronologyForm, exampleCase({ period: undefined }), 'rdash')).toEqual([]);
  });
});
