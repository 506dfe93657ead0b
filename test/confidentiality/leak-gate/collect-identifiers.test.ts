import { describe, expect, it } from 'vitest';
import { collectIdentifiers } from '../../../src/confidentiality/leak-gate/identifiers/collect-identifiers.js';
import { exampleCase } from '../../documents/example-case.js';
import { caseWith, member } from './case-with-people.js';
import { searchText } from './search-text.js';

const professional = (name: string, more = {}) => ({
  id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
  name,
  role: 'Social Worker',
  ...more,
});
const sourceOf = (scr: Parameters<typeof collectIdentifiers>[0], value: string) =>
  collectIdentifiers(scr, 'public').identifiers.find((identifier) => identifier.value === value)?.sources[0];

describe('identifiers of a case', () => {
  it('say where in the data they come from', () => {
    const scr = exampleCase();
    expect(sourceOf(scr, 'Tracey')).toEqual({ file: 'case.yaml', path: ['family', 1, 'name', 'given'] });
    expect(sourceOf(scr, 'Hollis')).toEqual({ file: 'case.yaml', path: ['family', 1, 'name', 'former', 0] });
    expect(sourceOf(scr, '1992-07-13')).toEqual({ file: 'case.yaml', path: ['family', 0, 'born'] });
    expect(sourceOf(scr, 'S650ZZ')).toEqual({
      file: 'case.yaml',
      path: ['family', 0, 'residences', 0, 'address'],
    });
    expect(sourceOf(scr, 'Ms Priya Nair')).toEqual({ file: 'board.yaml', path: ['ofsted'] });
  });

  it('are the same one where several people share a name', () => {
    const { identifiers } = collectIdentifiers(exampleCase(), 'ofsted');
    const brown = identifiers.filter(({ value }) => value === 'Brown');
    expect(brown).toHaveLength(1);
    expect(brown[0]?.sources).toHaveLength(4);
  });

  it('hold the numbers, e-mail addresses and schools that any text of the case names', () => {
    const scr = caseWith([
      member('Chloe', 'Pike', {
        note: 'NHS number 943 476 5919. At Holmfirth Road Primary School; Nan on 07700 900 246 or c@mail.example.org.',
      }),
    ]);
    const values = collectIdentifiers(scr, 'ofsted').identifiers.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining([
        '943 476 5919',
        'Holmfirth Road Primary School',
        '07700 900 246',
        'c@mail.example.org',
      ]),
    );
    expect(values).not.toContain('The School');
  });

  it('leave out lines for everybody and what the Executive Summary says itself', () => {
    const scr = exampleCase({
      executiveSummary: {
        frontMatter: { title: 'Executive Summary', date: '2009-09-01', status: 'final' },
        markdown: 'Call 01632 960 555.',
        file: 'executive-summary.md',
        line: 6,
      },
      incident: { ...exampleCase().incident, summary: 'She rang 0800 1111 222 and 0808 800 5000.' },
    });
    const telephones = collectIdentifiers(scr, 'public').identifiers.filter(
      ({ kind }) => kind === 'telephone',
    );
    expect(telephones).toEqual([]);
  });
});

describe('what Ofsted may read', () => {
  const scr = caseWith([member('Chloe', 'Pike', { initials: 'CP', born: '2002-05-16' })], {
    professionals: [professional('PC Gareth Lunn', { initials: 'GL' }), professional('Mrs Carol Marsh')],
  });

  it.each([
    'JB and CP lived with TB.',
    'Signed by Mr Alan Thorpe, Chair',
    'Gareth Simms was not known to us.'.replace('Gareth Simms', 'Martin Crewe'),
    'Rotherham, S65 1AW; 01632 960 102',
    'JB died on 27 December 2008.',
    'The period is 1 September 2004 to 27/12/2008.',
  ])('is %j', (text) => {
    expect(searchText(scr, 'ofsted', text)).toEqual([]);
  });

  it.each([
    ['Gareth Lunn came.', 'professional-name: Gareth Lunn'],
    ['PC Lunn came.', 'professional-name: Lunn'],
    ['Police Constable (GL) came.', 'professional-initials: GL'],
    ['Born on 13 July 1992.', 'birth-date: 13 July 1992'],
    ['At 14 Marlowe Close.', 'address: 14 Marlowe Close'],
    ['At marlowe cl.', 'address: marlowe cl'],
    ['At S650ZZ.', 'postcode: S650ZZ'],
  ])('is not %j', (text, found) => {
    expect(searchText(scr, 'ofsted', text)).toContain(found);
  });

  it('is an official by the full name alone where somebody in the case bears the family name', () => {
    expect(searchText(scr, 'ofsted', 'Mrs Helen Marsh signed.')).toEqual([]);
    expect(searchText(scr, 'ofsted', 'Mrs Marsh signed.')).toEqual(['professional-name: Mrs Marsh']);
  });

  it('is a school that gives information to the review, and no other', () => {
    const withSchools = caseWith(
      [member('Chloe', 'Pike', { note: 'Pupil of Holmfirth Road Primary School.' })],
      {
        agencies: exampleCase().agencies.map((agency) => ({ ...agency, service: 'Fernbank School' })),
      },
    );
    expect(searchText(withSchools, 'ofsted', 'Seen at Fernbank School.')).toEqual([]);
    expect(searchText(withSchools, 'ofsted', 'Seen at Holmfirth Road Primary School.')).toHaveLength(1);
    expect(searchText(withSchools, 'public', 'Seen at Fernbank School.')).toHaveLength(1);
  });

  it('is the day of an entry in the first column of a chronology, whoever was born on it', async () => {
    const { findLeaks, prepareLeakSearch } =
      await import('../../../src/confidentiality/leak-gate/find-leaks.js');
    const entry = {
      date: '2002-05-16',
      familyMembers: ['CP'],
      event: 'CP born.',
      significant: false,
      unplaced: [],
    };
    const withEntry = {
      ...scr,
      chronologies: new Map([['rdash', { agency: 'rdash', entries: [entry], noContact: [], imported: [] }]]),
    };
    const search = prepareLeakSearch(collectIdentifiers(withEntry, 'ofsted'), 'ofsted');
    const inCell = (text: string, column: number, cells: number) =>
      findLeaks(
        'f.docx',
        [{ text, kind: 'prose', part: 'the body', stream: 's', cell: { column, row: { cells } } }],
        search,
      );
    expect(inCell('16/05/02\uFDD014:20', 0, 7)).toEqual([]);
    expect(inCell('16/05/02', 1, 2)).toHaveLength(1);
    expect(inCell('16/05/02', 0, 2)).toHaveLength(1);
    expect(inCell('Born 16/05/02', 0, 7)).toHaveLength(1);
  });
});

describe('what the public may read', () => {
  const scr = exampleCase();

  it.each([
    'Child J’s mother',
    'Mrs Helen Marsh, 01632 960 102',
    'Rotherham Safeguarding Children Board, S65 1AW',
    'South Yorkshire Police',
  ])('is %j', (text) => {
    expect(searchText(scr, 'public', text)).toEqual([]);
  });

  it.each([
    ['JB lived there.', 'family-initials: JB'],
    ['J.B. lived there.', 'family-initials: J.B'],
    ['Tracey (TAB)', 'family-initials: TAB'],
    ['She died on 27 December 2008.', 'death-date: 27 December 2008'],
    ['Ms Nair replied.', 'post-holder-name: Nair'],
    ['Mr Crewe signed.', 'post-holder-name: Crewe'],
  ])('is not %j', (text, found) => {
    expect(searchText(scr, 'public', text)).toContain(found);
  });
});
