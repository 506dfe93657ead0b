import { describe, expect, it } from 'vitest';
import type { AgencyInvolved } from '../../data-schema/agency-involved.js';
import { agencyInvolved } from '../../data-schema/agency-involved.js';
import { imrForm } from '../../src/documents/imr-form.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const police = (more: object = {}): AgencyInvolved =>
  agencyInvolved.parse({ agency: 'south-yorkshire-police', contribution: 'imr', ...more });

const made = (more: object = {}, overrides: object = {}): string =>
  madeText(imrForm, exampleCase({ agencies: [police(more)], ...overrides }), 'south-yorkshire-police');

describe('the Individual Management Review form', () => {
  it('is for the agencies that are asked for a review, and for no other', () => {
    expect(imrForm.recipients(exampleCase())).toEqual([
      { id: 'south-yorkshire-police', name: 'South Yorkshire Police', fileLabel: 'south-yorkshire-police' },
    ]);
  });

  it('waits for the agencies, and does not apply where none is asked for a review', () => {
    expect(imrForm.appliesTo(exampleCase({ agencies: [] }))).toEqual({
      state: 'waiting',
      missing: ['agencies in case.yaml'],
    });
    expect(imrForm.appliesTo(exampleCase({ agencies: [police({ contribution: 'chronology' })] })).state).toBe(
      'not-applicable',
    );
  });

  it('is customised to the case and the agency', () => {
    const text = made({ service: 'Public Protection Unit' });
    expect(text).toContain('Jill Marie Brown (JB)');
    expect(text).toContain('Public Protection Unit');
    expect(text).toContain('This individual management review of South Yorkshire Police is produced');
    expect(text).toContain('The review covers the period from 1 September 2004 to 27 December 2008.');
  });

  it('names the author, and the Designated Senior Manager as who countersigns', () => {
    const text = made({ imrAuthor: { name: 'DI Robert Kay', jobTitle: 'Detective Inspector' } });
    expect(text).toContain('Author: DI Robert Kay, Detective Inspector\n');
    expect(text).toContain('Countersigned: Mr Martin Crewe, Detective Superintendent\n');
    expect(text).not.toContain('(Name and Designation)');
  });

  it('asks for name and designation where nobody is named yet', () => {
    expect(made()).toContain('Author: \n(Name and Designation)');
  });

  it('lets the case say who countersigns', () => {
    expect(made({ countersignedBy: { name: 'Dr Hugh Calloway' } })).toContain(
      'Countersigned: Dr Hugh Calloway\n',
    );
  });

  it('does not say a rank twice', () => {
    const imrAuthor = { name: 'Detective Inspector Robert Kay', jobTitle: 'Detective Inspector' };
    expect(made({ imrAuthor })).toContain('Author: Detective Inspector Robert Kay\n');
  });

  it('says where nobody is recorded', () => {
    expect(made()).toContain('Half Sibling:\nNone recorded');
  });

  it('says when it is due, once that is settled', () => {
    const { tracking } = exampleCase();
    const due = { tracking: { ...tracking, managementReviewsRequestedBy: '2009-03-23' } };
    expect(made({}, due)).toContain('by 23 March 2009; a signed hard copy should follow.');
    expect(made()).not.toContain('Please send the completed review');
  });

  it('lists the agency’s own staff, with blank lines for more', () => {
    const professionals = [
      {
        id: 'lh',
        name: 'PC Louise Hartley',
        initials: 'LH',
        role: 'Police Constable',
        agency: 'south-yorkshire-police',
      },
      { id: 'ar', name: 'Dr Anita Rao', role: 'Psychiatrist', agency: 'rdash' },
    ];
    const text = made({}, { professionals });
    expect(text).toContain('Police Constable\nPC Louise Hartley\nLH\n\n\n');
    expect(text).not.toContain('Anita Rao');
  });

  it('shows the agency in its footer and properties', () => {
    const scr = exampleCase();
    const data = imrForm.mergeData(scr, imrForm.recipients(scr)[0]!, '2009-02-06');
    expect(data.footer.owner).toBe('South Yorkshire Police');
    expect(data.revisionDate).toBe('6 February 2009');
  });

  it('is a sound Word file where the case says little', async () => {
    const [jill] = exampleCase().family;
    const scr = exampleCase({
      family: [{ ...jill!, parents: [], residences: [], born: undefined }],
      period: undefined,
    });
    expect(await madeSchemaProblems(imrForm, scr, 'south-yorkshire-police')).toEqual([]);
  });
});
