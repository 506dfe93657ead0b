import { describe, expect, it } from 'vitest';
import { familyLeaflet } from '../../src/documents/family-leaflet.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

describe('the leaflet for families', () => {
  it('tells a family what the process says that they should be clear of', () => {
    const text = madeText(familyLeaflet, exampleCase());
    expect(text).toContain('It is not a review of you or your family.');
    expect(text).toContain('It is not a public enquiry.');
    expect(text).toContain('in confidence, so we may not be able to tell you everything');
    expect(text).toContain('While there are criminal proceedings, nobody in the family can be interviewed.');
  });

  it('gives somebody to call', () => {
    expect(madeText(familyLeaflet, exampleCase())).toContain(
      'Mrs Helen Marsh, Rotherham Safeguarding Board Manager, on 01632 960 102 or at board@example.org',
    );
  });

  it('says nothing of the case and is not marked confidential', () => {
    const text = madeText(familyLeaflet, exampleCase());
    expect(text).not.toMatch(/Jill|Brown|JB|SCR-2009-01|overdose/);
    expect(
      familyLeaflet.mergeData(exampleCase(), { id: 'case', name: '' }, '2009-03-01').protectiveMarking,
    ).toBe('');
  });

  it('passes the Open XML schema', async () => {
    expect(await madeSchemaProblems(familyLeaflet, exampleCase())).toEqual([]);
  });
});
