import { describe, expect, it } from 'vitest';
import { chronologyEntry } from '../../../data-schema/chronology.js';
import { chronologyRow } from '../../../src/documents/parts/chronology-row.js';

const row = (more: object = {}) =>
  chronologyRow(
    chronologyEntry.parse({ date: '2004-11-12', familyMembers: ['JB'], event: 'Home visit.', ...more }),
    'Police',
  );

describe('a row of a chronology', () => {
  it('gives the date as dd/mm/yy', () => {
    expect(row().date).toBe('12/11/04');
  });

  it('gives an approximate date in the agency’s words', () => {
    expect(row({ date: { words: 'June 04 approx', sort: '2004-06-15' } }).date).toBe('June 04 approx');
  });

  it.each(['14:20', 'am'])('gives the time %s under the date', (time) => {
    expect(row({ time }).date).toBe(`12/11/04\n${time}`);
  });

  it('says under the event when it happened, where that is another day', () => {
    expect(row({ occurred: '2004-06-12' }).event).toBe('Home visit.\n(occurred 12/06/04)');
  });

  it('gives the source under the agency', () => {
    expect(row({ source: 'Response' }).agency).toBe('Police\nResponse');
    expect(row().agency).toBe('Police');
  });

  it('lists the initials of all whom it is about', () => {
    expect(row({ familyMembers: ['JB', 'KB2'] }).familyMembers).toBe('JB, KB2');
  });

  it('marks a significant event above the note', () => {
    expect(row({ significant: true, note: 'No referral.' }).note).toBe('Significant event\nNo referral.');
    expect(row({ significant: true }).note).toBe('Significant event');
  });

  it('leaves a blank for what the agency does not say', () => {
    expect(row()).toMatchObject({ action: '', childSeen: '', note: '' });
  });

  it('has no empty line where a text ends with a line break', () => {
    expect(row({ event: 'Home visit.\n', occurred: '2004-06-12' }).event).toBe(
      'Home visit.\n(occurred 12/06/04)',
    );
  });
});
