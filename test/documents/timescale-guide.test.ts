import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import { CASE_RECIPIENT } from '../../src/documents/definition.js';
import { timescaleGuide } from '../../src/documents/timescale-guide.js';
import { renderXlsx } from '../../src/render/xlsx.js';
import { timescaleDates } from '../../src/timescale/timescale-dates.js';
import { readCells, readPart } from '../render/read-workbook.js';
import { recalculate } from '../render/recalculate.js';
import { schemaProblems } from '../render/schema-problems.js';

const TEMPLATE = readFileSync(new URL('../../templates/timescale-guide.xlsx', import.meta.url));
const SHEET = 'xl/worksheets/sheet1.xml';

/** A case as far as the guide reads it. */
const caseWith = (overrides: object = {}): Case =>
  ({
    board: { name: 'Rotherham Safeguarding Children Board', abbreviation: 'RSCB' },
    reference: 'SCR-2009-01',
    referral: { date: '2009-01-05' },
    revised: '2009-11-24',
    ...overrides,
  }) as unknown as Case;

const make = (scr: Case): Uint8Array => {
  const mergeData = timescaleGuide.mergeData(scr, CASE_RECIPIENT, '2009-11-30');
  const result = renderXlsx({ name: 'timescale-guide.xlsx', bytes: TEMPLATE }, mergeData);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.bytes;
};

/** The workbook as it is after somebody typed another date into the cell of Day 0. */
const typeDay0 = (bytes: Uint8Array, day: string): Uint8Array => {
  const serial = (Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000;
  const zip = new PizZip(bytes);
  const sheet = zip.file(SHEET)?.asText() ?? '';
  zip.file(SHEET, sheet.replace(/(<c r="B5"[^>]*><v>)\d+(<\/v>)/, `$1${serial}$2`));
  return zip.generate({ type: 'uint8array' });
};

/** `2009-01-05` as the sheet shows it. */
const shown = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${date}-${'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(Number(month) * 3 - 3, Number(month) * 3)}-${year}`;
};

/** The form's wording, row by row, and the dates of a Day 0 of 5 January 2009. Dates apart, every word is the source's. */
const GUIDE = [
  ['', 'Date', 'Key Actions', 'Additional Actions'],
  ['Day 0', '05-Jan-2009', 'Case referred by agency to RSCB Manager for consideration of SCR.', ''],
  ['1 week', '12-Jan-2009', 'RSCB Manager refers to SCR Standing Panel', 'RSCB Manager sets up meeting.'],
  [
    'End week 4',
    '02-Feb-2009',
    'SCR Panel makes recommendation, determines agency involvement and scope of review, recommends who will Chair the Overview Panel and agrees password. RSCB Chair informs Ofsted.',
    '',
  ],
  [
    'End week 5',
    '09-Feb-2009',
    'RSCB Chair informs all agencies & requests identification of panel members (if applicable) & IMR author, as well as completion of reports and chronologies. Designated Senior Managers secure case records promptly. They identify an IMR author to prepare their report according to timescales and guidelines provided.',
    'Copy to Communications Manager - and CPS and Coroner where criminal proceedings or death. Family informed of SCR by worker as agreed by Chair of Overview Panel. Agency staff involved in case informed of SCR by Designated Senior Managers.',
  ],
  [
    'End week 6',
    '16-Feb-2009',
    'The RSCB Manager arranges a series of Overview Panel meetings, liaising with the Chair of the Overview Panel. The 1st meeting will confirm the terms of reference. Subsequent meetings will review first the chronologies and the Individual Management Reviews.',
    'A briefing meeting will be held by the RSCB Manager for IMR authors.',
  ],
  [
    'End week 9',
    '09-Mar-2009',
    'All agency chronologies should have been e-mailed to the RSCB Business Unit. Via the RSCB Manager, the Chair of the Overview Panel seeks any chronologies not received.',
    'RSCB Manager prepares merged chronology.',
  ],
  [
    'End week 11',
    '23-Mar-2009',
    'All agency Individual Management Reviews should have been e-mailed to the RSCB Manager, with a signed hard-copy to follow. Via the RSCB Manager, the Chair of the Overview Panel seeks any Individual Management Reviews not received.',
    'The Designated Senior Manager agrees/signs off the Individual Management Review on behalf of their agency.',
  ],
  [
    'End week 14',
    '13-Apr-2009',
    'Overview Panel agrees draft of Overview Report and 1st draft of Overview Report to RSCB Chair.',
    '',
  ],
  [
    'End week 20',
    '25-May-2009',
    'RSCB Chair takes draft Overview Report and action plan to RSCB for agreement.',
    'Special RSCB meeting called if necessary.',
  ],
  [
    'End week 22',
    '08-Jun-2009',
    'Executive Summary urgently extracted from the Overview Report and circulated to RSCB for final approval. Final report sent by Overview Panel Chair to RSCB Chair and circulated to RSCB Members. Overview Report, Executive Summary, Integrated Chronology, Individual Management Reviews and Action Plans to Ofsted. Overview Report and Executive Summary to DCSF Safeguarding Unit. RSCB Chair requests agency Action Plans (via RSCB Manager).',
    'Executive Summary shared with the family, usually by the same person as informed them of the review (see week 5) RSCB Agencies debrief their own staff.',
  ],
  [
    'End week 28',
    '20-Jul-2009',
    'Overview Panel meets to quality assure agency & RSCB Action Plans. Overview Panel Chair, with support from other Panel member(s), holds multi-agency debrief.',
    '',
  ],
  [
    'End week 40',
    '12-Oct-2009',
    'RSCB Standing SCR Panel checks progress of Action Plans, reporting to RSCB. This process is continued until all actions have been completed, with any concerns or barriers to completion being referred to the RSCB.',
    'Positive outcomes for children and families and for multi-agency staff resulting from the actions taken in response to the SCR are recorded.',
  ],
  ['RSCB Chair signs off SCR.', '', '', ''],
];

describe('the Serious Case Review Timescale Guide', () => {
  const bytes = make(caseWith());

  it('has the form’s heading, case and rows, with every date worked out', () => {
    const rows = recalculate(bytes).map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')));
    expect(rows[0]?.[0]).toBe('Serious Case Review Timescale Guide');
    expect(rows[2]?.[0]).toBe('Case: SCR-2009-01');
    expect(rows.slice(3)).toEqual(GUIDE);
  });

  it('brings the same dates with it for a program that does not calculate', () => {
    const cells = readCells(bytes);
    const serials = timescaleDates('2009-01-05').map(({ date }) => Date.parse(date) / 86_400_000 + 25_569);
    expect(serials.map((_, index) => cells.get(`B${index + 5}`)?.number)).toEqual(serials);
  });

  it.each(['2024-01-01', '2009-06-29', '2026-12-31'])(
    'moves every date when somebody types %s as Day 0',
    (day0) => {
      const dates = recalculate(typeDay0(bytes, day0))
        .slice(4, 16)
        .map(([label, date]) => [label, date]);
      expect(dates).toEqual(timescaleDates(day0).map(({ label, date }) => [label, shown(date)]));
    },
  );

  it('takes every date but Day 0 from Day 0, by formula', () => {
    const cells = readCells(bytes);
    const formulas = timescaleDates('2009-01-05').map((_, index) => cells.get(`B${index + 5}`)?.formula);
    expect(formulas).toEqual([
      undefined,
      ...timescaleDates('2009-01-05')
        .slice(1)
        .map(({ weeks }) => `Day0+7*${weeks}`),
    ]);
  });

  it('prints on A4 upright, as wide as the page, with the case and the header on every page', () => {
    const sheet = readPart(bytes, SHEET);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9"[^>]* fitToHeight="0" orientation="portrait"/);
    expect(sheet).toContain('Page &amp;P of &amp;N');
    expect(sheet).toContain('Rotherham Safeguarding Children Board');
    expect(sheet).toContain('Revised 24 November 2009');
    expect(readPart(bytes, 'xl/workbook.xml')).toContain('Timescale!$3:$4');
  });

  it('leaves the administrator free to add rows: nothing is protected', () => {
    expect(readPart(bytes, SHEET)).not.toContain('sheetProtection');
    expect(readPart(bytes, 'xl/workbook.xml')).not.toContain('workbookProtection');
  });

  it('keeps what the form sets in bold type', () => {
    const bold = [
      ...readPart(bytes, 'xl/sharedStrings.xml').matchAll(/<r><rPr><b\/>.*?<t[^>]*>([^<]*)<\/t>/g),
    ];
    expect(bold.map(([, text]) => text)).toEqual([
      'Case: ',
      'RSCB Manager',
      'RSCB Manager',
      'RSCB Chair',
      'RSCB Chair',
      'RSCB Chair',
      'RSCB Chair',
      'RSCB Chair',
      'RSCB Chair',
      'RSCB Chair',
    ]);
  });

  it('says in its properties what it is, and names nobody', () => {
    const core = readPart(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Serious Case Review Timescale Guide</dc:title>');
    expect(core).toContain('<dc:subject>Case SCR-2009-01</dc:subject>');
    expect(core).toContain('<dc:creator>Rotherham Safeguarding Children Board</dc:creator>');
    expect(core).toContain('2009-11-30T00:00:00Z</dcterms:modified>');
  });

  it('leaves no tag behind in any part', () => {
    const parts = Object.keys(new PizZip(bytes).files).filter((part) =>
      /^(xl|docProps)\/(?!theme|styles).*\.xml$/.test(part),
    );
    expect(parts.filter((part) => /\{[^}]*\}/.test(readPart(bytes, part)))).toEqual([]);
  });

  it('shows the revision date as the day it is made where the case has none', () => {
    expect(readPart(make(caseWith({ revised: undefined })), SHEET)).toContain('Revised 30 November 2009');
  });

  it('is another Board’s by its name alone', () => {
    const other = make(caseWith({ board: { name: 'B&D Safeguarding Board', abbreviation: 'B&D LSCB' } }));
    expect(readCells(other).get('C6')?.text).toBe('B&D LSCB Manager refers to SCR Standing Panel');
    expect(readPart(other, SHEET)).toContain('B&amp;&amp;D Safeguarding Board');
  });

  it('passes the Open XML schema, as does its template', async () => {
    expect(await schemaProblems(bytes, 'xlsx')).toEqual([]);
    expect(await schemaProblems(TEMPLATE, 'xlsx')).toEqual([]);
  });

  it('can be made for every case, once', () => {
    expect(timescaleGuide.appliesTo()).toEqual({ state: 'ready' });
    expect(timescaleGuide.recipients()).toEqual([CASE_RECIPIENT]);
  });

  it('is the same, byte for byte, however often it is made', () => {
    expect(make(caseWith())).toEqual(bytes);
  });
});
