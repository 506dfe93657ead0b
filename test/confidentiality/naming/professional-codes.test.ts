import { describe, expect, it } from 'vitest';
import { chronologyFile } from '../../../data-schema/chronology.js';
import type { Case, ManagementReview } from '../../../data-schema/case.js';
import { peopleWordsOf } from '../../../src/confidentiality/naming/naming.js';
import { namingCase, peopleOfCase } from './naming-case.js';

const base = namingCase();
const { professionals } = peopleOfCase(
  [
    {
      id: 'jill',
      name: { given: 'Jill', family: 'Brown' },
      initials: 'JB',
      sex: 'female',
      relationship: 'Subject',
    },
  ],
  ['Ann Abbott', 'Bea Barlow', 'Cat Carver', 'Dot Dixon'].map((name, index) => ({
    id: `sw-${index}`,
    name,
    role: 'Social Worker',
  })),
);

const codesOf = (overrides: Partial<Case>): Record<string, string> => {
  const { codes } = peopleWordsOf(namingCase({ professionals, ...overrides }));
  return Object.fromEntries([...codes].map(([{ firstNames }, code]) => [firstNames[0], code]));
};

const chronology = (agency: string, ...entries: { date: string; event: string; source?: string }[]) =>
  [
    agency,
    chronologyFile.parse({ agency, entries: entries.map((entry) => ({ familyMembers: ['JB'], ...entry })) }),
  ] as const;

const review = (markdown: string): ManagementReview => ({
  frontMatter: { agency: 'rdash', date: '2009-03-01', sources: ['x'], interviews: [] },
  markdown,
  file: 'reviews/rdash.md',
  line: 1,
});

describe('the number of a professional', () => {
  it('goes by the day of the chronologies, whichever agency’s and in whatever order they were read', () => {
    const police = chronology('south-yorkshire-police', { date: '2008-02-01', event: 'Ann Abbott rang.' });
    const health = chronology(
      'rdash',
      { date: '2008-03-01', event: 'Cat Carver rang.' },
      { date: '2008-01-01', event: 'x', source: 'Bea Barlow' },
    );
    const expected = {
      Bea: 'Social Worker 1',
      Ann: 'Social Worker 2',
      Cat: 'Social Worker 3',
      Dot: 'Social Worker 4',
    };
    expect(codesOf({ chronologies: new Map([police, health]) })).toEqual(expected);
    expect(codesOf({ chronologies: new Map([health, police]) })).toEqual(expected);
  });

  it('goes on with the reviews, then the reports; those whom nobody mentions follow in their own order', () => {
    const codes = codesOf({
      chronologies: new Map([chronology('rdash', { date: '2008-01-01', event: 'Dot Dixon rang.' })]),
      reviews: new Map([['rdash', review('## Analysis\n\n**Cat** Carver rang.')]]),
    });
    expect(codes).toEqual({
      Dot: 'Social Worker 1',
      Cat: 'Social Worker 2',
      Ann: 'Social Worker 3',
      Bea: 'Social Worker 4',
    });
  });

  it('counts each role by itself, and one who has a role alone too', () => {
    const { codes } = peopleWordsOf(base);
    expect([...codes.values()]).toEqual([
      'Social Worker 1', 'Social Worker 2', 'Team Manager 1', 'Police Constable 1', 'Head of Year 1', 'General Practitioner 1',
      'A&E Sister 1', 'Education Welfare Officer 1',
    ]); // prettier-ignore
  });

  it('is one count for a role however it is written', () => {
    const codes = codesOf({
      professionals: professionals.map((each, index) => ({
        ...each,
        role: index % 2 === 0 ? 'Social Worker' : 'social worker ',
      })),
    });
    expect(Object.values(codes)).toEqual([
      'Social Worker 1',
      'social worker 2',
      'Social Worker 3',
      'social worker 4',
    ]);
  });
});
