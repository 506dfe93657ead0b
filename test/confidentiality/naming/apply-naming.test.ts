import { describe, expect, it } from 'vitest';
import { applyNaming } from '../../../src/confidentiality/naming/apply-naming.js';
import { namingFor } from '../../../src/confidentiality/naming/naming.js';
import { namingModeOf } from '../../../src/confidentiality/naming/naming-mode.js';
import { Markdown } from '../../../src/documents/markdown.js';
import { name } from './name-in.js';
import { namingCase } from './naming-case.js';

const scr = namingCase();
const naming = namingFor(scr, 'coded');

describe('the audience of a document', () => {
  it.each([
    ['internal', 'full'],
    ['family', 'full'],
    ['agency', 'full'],
    ['panel', 'full'],
    ['ofsted', 'coded'],
    ['public', 'none'],
  ] as const)('fixes how people are named: %s, %s', (audience, mode) => {
    expect(namingModeOf(audience)).toBe(mode);
  });
});

describe('a text about the family and the staff', () => {
  const text = 'Tracey Brown told Social Worker Susan Whitworth (SW) that Jill was out.';

  it('keeps all names where the document is for those who know them', () => {
    expect(name(text, 'full').text).toBe(text);
  });

  it('has initials, and roles with initials, where a form asks for them', () => {
    expect(name(text, 'initials').text).toBe('TB told Social Worker SW that JB was out.');
  });

  it('has initials, and roles with a number, for Ofsted', () => {
    expect(name(text, 'coded').text).toBe('TB told Social Worker 1 that JB was out.');
  });

  it('has no names at all for the public', () => {
    expect(name(text, 'none').text).toBe('The mother told a social worker that Child J was out.');
  });
});

describe('merge data', () => {
  it('is named in every object, list and Markdown value, however deep', () => {
    const data = {
      title: 'Review: Jill Brown',
      rows: [{ who: ['Tracey', 'Kevin'], text: new Markdown('**Jill** said', 3) }],
      nested: { deep: [[{ name: 'Darren Pike' }]] },
    };
    expect(applyNaming(data, naming).data).toEqual({
      title: 'Review: JB',
      rows: [{ who: ['TB', 'KB'], text: new Markdown('**JB** said', 3) }],
      nested: { deep: [[{ name: 'DP' }]] },
    });
  });

  it('keeps numbers, bytes, dates and other values as they are', () => {
    const data = {
      count: 3,
      none: undefined,
      nothing: null,
      yes: true,
      bytes: new Uint8Array([1]),
      at: new Date(0),
      map: new Map(),
    };
    expect(applyNaming(data, naming).data).toBe(data);
  });

  it('is the same object where nobody is named in it', () => {
    const data = { rows: [{ text: 'nobody' }, { text: 'Jill' }], other: { list: ['brown bread'] } };
    const named = applyNaming(data, naming).data;
    expect(named.other).toBe(data.other);
    expect(named.rows[0]).toBe(data.rows[0]);
    expect(named.rows[1]).toEqual({ text: 'JB' });
  });

  it('is not changed itself', () => {
    const data = { rows: [{ text: 'Jill' }] };
    applyNaming(data, naming);
    expect(data).toEqual({ rows: [{ text: 'Jill' }] });
  });

  it('keeps what every document has of the Board and of the day on which it is made', () => {
    const data = { board: { chair: { name: 'Mr Alan Brown' } }, madeOn: '1992-07-13', text: '1992-07-13' };
    expect(applyNaming(data, naming).data).toEqual({ ...data, text: 'July 1992' });
  });

  it('has one line for the lines of an address', () => {
    const lines = ['Ms Tracey Brown', '14 Marlowe Close', 'Eastwood View', 'Rotherham', 'S65 0ZZ', 'England'];
    expect(applyNaming({ lines }, naming).data.lines).toEqual(['TB', '[address withheld]', 'England']);
  });

  it('tells where a doubtful word stands, and in which document', () => {
    const { undecided } = applyNaming(
      { rows: [{ event: 'None.' }, { event: 'Brown came.' }] },
      naming,
      'integrated-chronology',
    );
    expect(undecided).toMatchObject([
      { location: { template: 'integrated-chronology', tag: 'rows[1].event', excerpt: '«Brown» came.' } },
    ]);
  });

  it('reports a sentence once, and a word no more than twenty times', () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({
      a: `Visit ${index}: Brown came.`,
      b: 'Brown left.',
    }));
    const { undecided } = applyNaming({ rows }, naming);
    expect(undecided).toHaveLength(20);
    expect(undecided.at(-1)?.message).toMatch(/and 31 more places/);
  });
});

describe('a professional whose initials somebody else has too', () => {
  const shared = namingCase({
    professionals: [
      ...scr.professionals,
      { id: 'sw2', name: 'Sally Ward', initials: 'SW', role: 'School Nurse' },
      { id: 'jb2', name: 'Joan Bates', initials: 'JB', role: 'Health Visitor' },
    ],
  });

  it('is known by the name that the same record gives', () => {
    const record = { event: 'SW rang.', source: 'School; School Nurse Sally Ward (SW)' };
    expect(applyNaming(record, namingFor(shared, 'coded'))).toEqual({
      data: { event: 'School Nurse 1 rang.', source: 'School; School Nurse 1' },
      undecided: [],
    });
  });

  it('is reported where the record gives none', () => {
    expect(name('SW rang.', 'coded', shared).undecided).toMatchObject([{ code: 'undecided-name' }]);
    expect(name('JB rang.', 'coded', shared).undecided).toMatchObject([{ code: 'undecided-name' }]);
  });
});
