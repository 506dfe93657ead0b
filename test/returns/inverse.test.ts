import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Chronology, chronologyFile } from '../../data-schema/chronology.js';
import { agencyChronology } from '../../src/documents/agency-chronology.js';
import { Markdown } from '../../src/documents/markdown.js';
import { drawPictures } from '../../src/documents/picture.js';
import { renderDocx } from '../../src/render/render-docx.js';
import { compareEntries } from '../../src/returns/compare-entries.js';
import { importChronologies } from '../../src/returns/import-chronologies.js';
import { readDate } from '../../src/returns/read-date.js';
import { readReturnedFile } from '../../src/returns/read-returned-file.js';
import { readTime } from '../../src/returns/read-time.js';
import { writeChronology } from '../../src/returns/write-chronology.js';
import { readExample } from '../golden/made-documents.js';

const scr = readExample();
const template = readFileSync(new URL('../../templates/agency-chronology.docx', import.meta.url));

describe('our own chronology, sent out and returned', () => {
  it.each([...scr.chronologies.keys()])('has the same rows: %s', (agency) => {
    const recipient = agencyChronology.recipients(scr).find(({ id }) => id === agency);
    if (!recipient) throw new Error(agency);
    const data = {
      ...drawPictures(agencyChronology.mergeData(scr, recipient, '2009-11-30'), 'initials'),
      coverDescription: new Markdown('x'),
    };
    const made = renderDocx({ name: 'agency-chronology.docx', bytes: template }, data);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const read = readReturnedFile(made.value.bytes, 'returned.docx');
    const imported = read.ok
      ? importChronologies(read.value, 'returned.docx', scr, { latest: '2009-11-30' })
      : read;
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
    expect(imported.value.map((each) => each.agency)).toEqual([agency]);
    const changes = compareEntries(
      scr.chronologies.get(agency)?.entries ?? [],
      imported.value[0]?.entries ?? [],
    );
    expect(changes).toMatchObject({ added: [], changed: [], gone: [] });
  });
});

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2009-11-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

describe('a date', () => {
  it('is the same in every British form', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year = '', month = '', date = ''] = iso.split('-');
        const name = MONTHS[Number(month) - 1] ?? '';
        const forms = [
          `${date}/${month}/${year}`,
          `${Number(date)}.${Number(month)}.${year}`,
          `${date}-${name.slice(0, 3)}-${year}`,
          `${Number(date)} ${name} ${year}`,
          `the ${Number(date)}th of ${name}, ${year}`,
          iso,
        ];
        for (const form of forms)
          expect(readDate(form, '2009-11-30')).toMatchObject({ kind: 'date', date: iso, rest: '' });
      }),
      { numRuns: 60 },
    );
  });

  it('of a year in two figures is never in the future', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year = '', month = '', date = ''] = iso.split('-');
        const read = readDate(`${date}/${month}/${year.slice(2)}`, '2009-11-30');
        expect(read.kind === 'date' && typeof read.date === 'string' && read.date.slice(0, 4) <= '2009').toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a time', () => {
  it('is the same in every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        const [h, m] = [String(hours).padStart(2, '0'), String(minutes).padStart(2, '0')];
        const half = `${hours % 12 === 0 ? 12 : hours % 12}.${m}${hours < 12 ? 'am' : 'pm'}`;
        for (const form of [`${h}:${m}`, `${h}.${m}`, `${h}${m}`, `${h}${m}hrs`, half])
          expect(readTime(form)).toEqual({ time: `${h}:${m}`, rest: '' });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a chronology as YAML', () => {
  const word = fc
    .stringMatching(/^[A-Za-z0-9éÉ'":#\-?&*!|>%@`{}[\], ]{1,40}$/)
    .filter((text) => text.trim() !== '')
    .map((text) => text.trim());
  const entry = fc.record({
    date: fc.oneof(day, fc.record({ words: word, sort: day })),
    time: fc.constantFrom('14:20', 'am', '00:05'),
    familyMembers: fc.array(word, { maxLength: 3 }),
    event: fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    action: word,
    significant: fc.boolean(),
    unplaced: fc.array(fc.record({ column: word, text: word }), { maxLength: 2 }),
  });
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const chronology: Chronology = {
          agency: 'rdash',
          entries,
          noContact: [],
          imported: ['returned/rdash/2009-03-01 form.docx'],
        };
        const written = writeChronology(chronology, 'chronology.schema.json');
        expect(written.startsWith('# yaml-language-server: $schema=chronology.schema.json\n')).toBe(true);
        expect(chronologyFile.parse(parse(written))).toEqual(chronologyFile.parse(chronology));
      }),
      { numRuns: 60 },
    );
  });
});
