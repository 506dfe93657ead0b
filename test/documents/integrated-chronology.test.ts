import { describe, expect, it } from 'vitest';
import { agencyInvolved } from '../../data-schema/agency-involved.js';
import type { Case } from '../../data-schema/case.js';
import { chronologyFile } from '../../data-schema/chronology.js';
import { integratedChronology } from '../../src/documents/integrated-chronology.js';
import { exampleCase } from './example-case.js';
import { madeSchemaProblems, madeText } from './made-text.js';

const chronology = (agency: string, ...entries: readonly (readonly [string, string])[]) =>
  [
    agency,
    chronologyFile.parse({
      agency,
      entries: entries.map(([date, event]) => ({ date, event, familyMembers: ['JB'] })),
    }),
  ] as const;

const merged = (overrides: Partial<Case> = {}): Case =>
  exampleCase({
    chronologies: new Map([
      chronology('rdash', ['2008-12-24', 'rdash 1'], ['2006-06-22', 'rdash 2']),
      chronology('south-yorkshire-police', ['2008-12-24', 'police 1'], ['2007-09-30', 'police 2']),
    ]),
    ...overrides,
  });

describe('the integrated chronology document', () => {
  it('waits for a chronology, and names the files', () => {
    expect(integratedChronology.appliesTo(exampleCase())).toEqual({
      state: 'waiting',
      missing: ['chronologies/south-yorkshire-police.yaml', 'chronologies/rdash.yaml'],
    });
  });

  it('has the rows of all agencies in order, each with its agency', () => {
    const scr = merged();
    const { rows } = integratedChronology.mergeData(scr, { id: 'case', name: '' }, '2009-11-30');
    expect(rows.map(({ event, agency }) => `${event} ${agency}`)).toEqual([
      'rdash 2 RDaSH',
      'police 2 South Yorkshire Police',
      'police 1 South Yorkshire Police',
      'rdash 1 RDaSH',
    ]);
  });

  it('says which agencies are included, and with how many entries', () => {
    const text = madeText(integratedChronology, merged());
    expect(text).toContain('Mental Health NHS Foundation Trust\nRDaSH\n\n2\n');
    expect(text).toContain('All agencies\n\n\n4\n');
    expect(text).not.toContain('not included');
  });

  it('says which agencies that were asked are not included, and what is known of theirs', () => {
    const asked = (agency: string, dates: object = {}) =>
      agencyInvolved.parse({ agency, contribution: 'chronology', tracking: { chronology: dates } });
    const agencies = [
      asked('rdash'),
      asked('south-yorkshire-police', { promised: '2009-03-09' }),
      asked('school-nursing', { promised: '2009-03-09', received: '2009-03-04' }),
      asked('nspcc'),
    ];
    const text = madeText(
      integratedChronology,
      merged({ agencies, chronologies: new Map([chronology('rdash', ['2006-06-22', 'Referred'])]) }),
    );
    expect(text).toContain('South Yorkshire Police\nNot yet received; promised for 09/03/2009');
    expect(text).toContain('School Nursing Service\nReceived 04/03/2009; no entries');
    expect(text).toContain('NSPCC\nNot yet received');
  });

  it('names the family in its key by initials and relationship alone', () => {
    const text = madeText(integratedChronology, merged());
    expect(text).toContain('TB\nMother');
    expect(text).not.toMatch(/Tracey|Kevin|Andrew|Jill|04\/02\/1973/);
  });

  it('is a sound Word file', async () => {
    expect(await madeSchemaProblems(integratedChronology, merged({ period: undefined }))).toEqual([]);
  });
});
