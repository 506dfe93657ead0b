import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../data-schema/case.js';
import type { Chronology, ChronologyEntry } from '../../data-schema/chronology.js';
import { loadCase } from '../../src/case/load-case.js';
import { actionRecord } from '../../src/documents/action-record.js';
import { agencyChronology } from '../../src/documents/agency-chronology.js';
import { chronologyRow } from '../../src/documents/parts/chronology-row.js';
import { readFiles } from '../../src/io/read-files.js';
import { openTemplates, ourTemplates } from '../../src/io/template-files.js';
import { openRenderers } from '../../src/render/open-renderers.js';
import { compareEntries } from '../../src/returns/chronology/compare-entries.js';
import { type ImportPlan, planImport } from '../../src/returns/plan-import.js';
import { csv, docx, table, xlsx } from './make-files.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/jill-brown', import.meta.url));
const loaded = loadCase(EXAMPLE, readFiles('/'));
if (!loaded.case) throw new Error('the example does not load');
const scr: Case = loaded.case;
const noPrinter = { print: () => Promise.reject(new Error('no PDF is made here')) };
const AGENCY = 'RDaSH NHS Trust';
const HEAD = [
  'Date',
  'Family Member(s)',
  'Event/Information',
  'Agency',
  'Action Taken',
  'Child seen',
  'Note',
];

const importOf = (bytes: Uint8Array, name: string, into: Case = scr): ImportPlan => {
  const plan = planImport(
    { bytes, original: bytes, shown: name, name },
    { scr: into, asOf: '2009-11-30', textOf: () => undefined, freePath: (path) => path },
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
};
const emptied: Case = { ...scr, chronologies: new Map() };
const rowsOf = (plan: ImportPlan): readonly ChronologyEntry[] =>
  plan.changes.flatMap((change) => ('entry' in change && change.kind === 'added' ? [change.entry] : []));

const word = fc.stringMatching(/^[A-Za-z][a-z’é&<"]{2,9}$/);
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `Noted ${words.join(' ')}.`);
const isoDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2009-10-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.oneof(
  fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  fc.constantFrom('am', 'pm'),
  fc.constant({ words: 'approx 14:20', sort: '14:20' }),
);
const rough = fc.constantFrom(
  { words: 'June 2004', sort: '2004-06-01', to: '2004-06-30' },
  { words: '2004', sort: '2004-01-01', to: '2004-12-31' },
  { words: 'June 04 approx', sort: '2004-06-01', to: '2004-06-30' },
);
const entry = fc.record(
  {
    date: fc.oneof({ weight: 5, arbitrary: isoDay }, rough),
    familyMembers: fc.subarray(['JB', 'TB', 'AB', 'KB2']),
    event: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    significant: fc.boolean(),
    unplaced: fc.constant<ChronologyEntry['unplaced']>([]),
    time, occurred: isoDay, source: sentence, action: sentence, childSeen: sentence, note: sentence,
  },
  { requiredKeys: ['date', 'familyMembers', 'event', 'significant', 'unplaced'] },
).filter(({ date, occurred }) => occurred !== date); // prettier-ignore
const entries = fc.array(entry, { minLength: 1, maxLength: 12 });

const asCells = (each: ChronologyEntry): string[] => {
  const cells = chronologyRow(each, AGENCY);
  return [
    cells.date,
    cells.familyMembers,
    cells.event,
    cells.agency,
    cells.action,
    cells.childSeen,
    cells.note,
  ];
};

describe('what is exported comes back as it was', () => {
  const renderers = openRenderers(openTemplates([ourTemplates()], String), noPrinter);
  const exported = async (id: string, of: Case): Promise<Uint8Array> => {
    const recipient = agencyChronology.recipients(of).find((each) => each.id === id);
    if (!recipient) throw new Error(id);
    const rendered = await renderers.render(
      'agency-chronology',
      'docx',
      agencyChronology.mergeData(of, recipient, '2009-11-30'),
    );
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
    return rendered.value.bytes;
  };

  it('each chronology of the example, through the Word file that is made of it', async () => {
    for (const id of scr.chronologies.keys()) {
      expect(importOf(await exported(id, scr), `${id}.docx`)).toMatchObject({ agency: id, changes: [] });
    }
  });

  it('each action record of the example, through the Word file that is made of it', async () => {
    const texts = readFiles(EXAMPLE);
    for (const recipient of actionRecord.recipients(scr)) {
      const made = await renderers.render(
        'action-record',
        'docx',
        actionRecord.mergeData(scr, recipient, '2009-11-30'),
      );
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      const textOf = (path: string): string => {
        const read = texts.readFile(texts.absolute(path), 1_000_000);
        return read.ok ? Buffer.from(read.value).toString('utf8') : '';
      };
      const plan = planImport(
        { bytes: made.value.bytes, original: made.value.bytes, shown: 'x.docx', name: 'x.docx' },
        { scr, asOf: '2009-11-30', textOf, freePath: (path) => path },
      );
      expect(plan).toMatchObject({ ok: true, warnings: [], value: { agency: recipient.id, changes: [] } });
    }
  });

  it('any rows, through the Word file', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (rows) => {
        const chronology: Chronology = { agency: 'rdash', entries: rows, noContact: [], imported: [] };
        const filled: Case = { ...scr, chronologies: new Map([['rdash', chronology]]) };
        expect(importOf(await exported('rdash', filled), 'x.docx', filled).changes).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('any rows, through a table of Word, a workbook and CSV', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const cells = [HEAD, ...rows.map(asCells)];
        for (const [name, bytes] of [
          ['x.docx', docx(table(cells))],
          ['x.xlsx', xlsx([{ name: 'C', rows: cells }])],
          ['x.csv', Buffer.from(csv(cells, separator), 'utf8')],
        ] as const) {
          expect(compareEntries(rows, rowsOf(importOf(bytes, name, emptied)))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the columns does not matter', () => {
    fc.assert(
      fc.property(entries, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (rows, order) => {
        const cells = [HEAD, ...rows.map(asCells)].map((row) => order.map((column) => row[column] ?? ''));
        expect(compareEntries(rows, rowsOf(importOf(docx(table(cells)), 'x.docx', emptied)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('no letter that was typed into a cell is lost, whatever it says', () => {
    const anything = fc.array(fc.array(fc.string({ maxLength: 20 }), { minLength: 8, maxLength: 8 }), {
      maxLength: 8,
    });
    const letters = (text: string): string =>
      text
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
    fc.assert(
      fc.property(anything, (rows) => {
        const marked = rows.map((cells, at) =>
          cells.map((text, column) =>
            column === 2 ? `Event q${at}q ${text}` : column === 7 ? `z${at}z ${text}` : text,
          ),
        );
        const plan = importOf(
          Buffer.from(
            csv([[...HEAD, 'Extra'], ['14/06/04', 'JB', 'First', AGENCY, '', '', '', ''], ...marked]),
            'utf8',
          ),
          'x.csv',
          emptied,
        );
        const all = letters(plan.text);
        for (const [at, cells] of marked.entries()) {
          expect(all).toContain(letters(`q${at}q`));
          expect(all).toContain(letters(`z${at}z`));
          expect(all).toContain(letters((cells[4] ?? '').replaceAll(/\s+/g, '')));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a form that went through LibreOffice, as .doc and as .odt, comes back the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'returned-'));
    writeFileSync(join(folder, 'rdash.docx'), await exported('rdash', scr));
    const convert = (file: string, to: string, out: string): void => {
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          join(folder, out),
          join(folder, file),
        ],
        { stdio: 'ignore' },
      );
    };
    convert('rdash.docx', 'doc', 'doc');
    convert('doc/rdash.doc', 'docx', 'from-doc');
    convert('rdash.docx', 'odt', 'odt');
    convert('odt/rdash.odt', 'docx', 'from-odt');
    for (const from of ['from-doc', 'from-odt']) {
      const [file = ''] = readdirSync(join(folder, from));
      expect(importOf(readFileSync(join(folder, from, file)), file)).toMatchObject({
        agency: 'rdash',
        changes: [],
      });
    }
  }, 120_000);
});
