import { boardFile } from '../../data-schema/board.js';
import { caseFile } from '../../data-schema/case-file.js';
import type { Case } from '../../data-schema/case.js';

const person = (name: string, jobTitle: string) => ({ name, jobTitle });

const board = boardFile.parse({
  name: 'Rotherham Safeguarding Children Board',
  abbreviation: 'RSCB',
  area: 'Rotherham',
  authority: 'Rotherham Metropolitan Borough Council',
  unit: 'Strategic Safeguarding Children Unit',
  address: ['2nd Floor, Crinoline House', 'Effingham Square', 'Rotherham', 'S65 1AW'],
  telephone: '01632 960 100',
  email: 'board@example.org',
  website: 'www.rscb.example.org',
  procedures: 'Rotherham’s Child Protection Procedures',
  policeForce: 'South Yorkshire Police',
  chair: person('Mr Alan Thorpe', 'Chair'),
  manager: {
    ...person('Mrs Helen Marsh', 'Rotherham Safeguarding Board Manager'),
    telephone: '01632 960 102',
  },
  ofsted: {
    name: 'Ms Priya Nair',
    organisation: 'Ofsted National Business Unit',
    salutation: 'Ms Nair',
    address: ['Royal Exchange Buildings', 'Manchester', 'M2 7LA'],
  },
  governmentOffice: person('Mr Colin Webb', 'Safeguarding Adviser'),
  communicationsManager: person('Ms Ruth Adair', 'Communications Manager'),
  agencies: [
    {
      id: 'south-yorkshire-police',
      name: 'South Yorkshire Police',
      address: ['Snig Bank', 'Sheffield', 'S3 0VV'],
      designatedSeniorManager: person('Mr Martin Crewe', 'Detective Superintendent'),
    },
    {
      id: 'rdash',
      name: 'Mental Health NHS Foundation Trust',
      shortName: 'RDaSH',
      address: ['The Limes', 'Doncaster'],
    },
    {
      id: 'school-nursing',
      name: 'School Nursing Service',
      shortName: 'School Nursing',
      group: 'NHS Rotherham',
    },
    { id: 'nspcc', name: 'NSPCC', statutory: false },
  ],
});

const file = caseFile.parse({
  reference: 'SCR-2009-01',
  publicLabel: 'Child J',
  subject: 'jill',
  family: [
    {
      id: 'jill',
      name: { given: 'Jill Marie', family: 'Brown' },
      initials: 'JB',
      sex: 'female',
      born: '1992-07-13',
      died: '2008-12-27',
      ethnicity: 'White British',
      relationship: 'Subject',
      parents: [{ person: 'tracey' }, { person: 'kevin' }],
      residences: [{ address: ['14 Marlowe Close', 'Rotherham', 'S65 0ZZ'], from: '2001-07-01' }],
    },
    {
      id: 'tracey',
      name: { given: 'Tracey Ann', family: 'Brown', title: 'Ms', former: ['Hollis'], knownAs: ['Trace'] },
      initials: 'TB',
      sex: 'female',
      born: '1973-02-04',
      ethnicity: 'White British',
      relationship: 'Mother',
      residences: [{ address: ['14 Marlowe Close', 'Rotherham', 'S65 0ZZ'] }],
    },
    {
      id: 'kevin',
      name: { given: 'Kevin John', family: 'Brown', title: 'Mr' },
      initials: 'KB',
      sex: 'male',
      born: '1970-11-22',
      relationship: 'Father',
    },
    {
      id: 'andrew',
      name: { given: 'Andrew', family: 'Brown' },
      initials: 'AB',
      sex: 'male',
      born: '1994-10-02',
      relationship: 'Full sibling',
    },
  ],
  incident: {
    kind: 'death',
    date: '2008-12-27',
    summary: 'A girl aged 16 died in hospital after an overdose.',
  },
  referral: { date: '2009-01-05' },
  decision: { date: '2009-01-23' },
  period: { from: '2004-09-01', to: '2008-12-27' },
  agencies: [
    { agency: 'south-yorkshire-police', contribution: 'imr' },
    { agency: 'rdash', contribution: 'chronology' },
  ],
});

/**
 * A small case made by hand: a girl of 16 who died, her parents and brother, two agencies. `overrides` replaces whole
 * keys, so a test shows what it depends on.
 */
export const exampleCase = (overrides: Partial<Case> = {}): Case => ({
  ...file,
  board,
  termsOfReference: undefined,
  chronologies: new Map(),
  reviews: new Map(),
  actionPlans: new Map(),
  overviewReport: undefined,
  executiveSummary: undefined,
  disclosures: [],
  namingDecisions: [],
  ...overrides,
});
