import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { importReturns } from '../../src/commands/import.js';
import { loadCase } from '../../src/case/load-case.js';
import { lockDocument } from '../../src/confidentiality/locking/lock-document.js';
import { openLockingWorkers } from '../../src/confidentiality/locking/locking-workers.js';
import { Password } from '../../src/confidentiality/locking/password.js';
import { readFiles } from '../../src/io/read-files.js';
import { docx, table } from '../returns/make-files.js';
import { copyExample } from './copy-example.js';
import { recordTerminal } from './record-terminal.js';

const HEAD = ['Date', 'Family Member(s)', 'Event', 'Agency', 'Action taken'];
const AGENCY = 'RDaSH NHS Trust';
const FIRST = [
  HEAD,
  ['14/06/04', 'JB', 'First appointment with a nurse.', AGENCY, ''],
  ['21/06/04', 'TB', 'Letter to TB about it.', AGENCY, ''],
];
const SECOND = [
  HEAD,
  ['15/06/04', 'JB', 'First appointment with a nurse.', AGENCY, ''],
  ['01/07/04', 'QX', 'A new row entirely.', AGENCY, ''],
];
const options = { dryRun: false, asOf: '2009-11-30', json: false };

const begin = () => {
  const { root, folder } = copyExample();
  const put = (name: string, rows: readonly (readonly string[])[]): string => {
    writeFileSync(join(root, name), docx(table(rows)));
    return join(root, name);
  };
  const yaml = (): string => readFileSync(join(folder, 'chronologies/rdash.yaml'), 'utf8');
  const kept = (): string[] => {
    try {
      return readdirSync(join(folder, 'chronologies/returned/rdash')).toSorted();
    } catch {
      return [];
    }
  };
  return { root, folder, put, yaml, kept };
};

describe('scr import', () => {
  afterEach(() => void delete process.env['SCR_PASSWORD']);

  it('shows only, with --dry-run', async () => {
    const { folder, put, yaml, kept } = begin();
    const before = yaml();
    const terminal = recordTerminal();
    expect(await importReturns(folder, [put('a.docx', FIRST)], { ...options, dryRun: true }, terminal)).toBe(
      0,
    );
    expect(terminal.printed()).toContain('Nothing was written');
    expect([yaml(), kept()]).toEqual([before, []]);
  });

  it('writes the rows, keeps the file byte for byte and the version that was written by hand', async () => {
    const { folder, put, yaml, kept } = begin();
    const file = put('a.docx', FIRST);
    const before = yaml();
    const terminal = recordTerminal();
    expect(await importReturns(folder, [file], options, terminal)).toBe(0);
    expect(kept()).toEqual(['2009-11-30 a.docx', 'rdash (before import 2009-11-30).yaml']);
    expect(readFileSync(join(folder, 'chronologies/returned/rdash/2009-11-30 a.docx'))).toEqual(
      readFileSync(file),
    );
    expect(
      readFileSync(join(folder, 'chronologies/returned/rdash/rdash (before import 2009-11-30).yaml'), 'utf8'),
    ).toBe(before);
    expect(terminal.complained()).toContain('edited-chronology-kept');
    const loaded = loadCase(folder, readFiles('/'));
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.case?.chronologies.get('rdash')?.entries).toHaveLength(2);
  });

  it('shows what is added, changed and gone, cell by cell, and still loads with initials that nobody has', async () => {
    const { folder, put } = begin();
    await importReturns(folder, [put('a.docx', FIRST)], options, recordTerminal());
    const terminal = recordTerminal();
    expect(
      await importReturns(
        folder,
        [put('b.docx', SECOND)],
        { ...options, json: true, asOf: '2009-12-01' },
        terminal,
      ),
    ).toBe(0);
    const { imported, problems } = JSON.parse(terminal.printed()) as {
      imported: { changes: unknown[] }[];
      problems: { code: string }[];
    };
    expect(imported[0]?.changes).toMatchObject([
      { kind: 'changed', cells: [{ field: 'date', before: '2004-06-14', after: '2004-06-15' }] },
      { kind: 'added', entry: { event: 'A new row entirely.' } },
      { kind: 'gone', entry: { event: 'Letter to TB about it.' } },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-initials-returned']);
    expect(loadCase(folder, readFiles('/')).case?.chronologies.get('rdash')?.imported).toHaveLength(2);
  });

  it('sees an edit by hand since the last import', async () => {
    const { folder, put, yaml, kept } = begin();
    const file = put('a.docx', FIRST);
    await importReturns(folder, [file], options, recordTerminal());
    const again = recordTerminal();
    await importReturns(folder, [file], { ...options, asOf: '2009-12-01' }, again);
    expect(again.complained()).not.toContain('edited-chronology-kept');
    writeFileSync(
      join(folder, 'chronologies/rdash.yaml'),
      yaml().replace('First appointment', 'First meeting'),
    );
    const edited = recordTerminal();
    await importReturns(folder, [file], { ...options, asOf: '2009-12-02' }, edited);
    expect(edited.complained()).toContain('edited-chronology-kept');
    expect(kept()).toContain('rdash (before import 2009-12-02).yaml');
  });

  it('never writes over a returned file or an edited version that it keeps', async () => {
    const { folder, put, yaml, kept } = begin();
    const first = readFileSync(put('a.docx', FIRST));
    await importReturns(folder, [put('a.docx', FIRST)], options, recordTerminal());
    writeFileSync(
      join(folder, 'chronologies/rdash.yaml'),
      yaml().replace('First appointment', 'First meeting'),
    );
    await importReturns(folder, [put('a.docx', SECOND)], options, recordTerminal());
    expect(kept()).toEqual([
      '2009-11-30 a (2).docx',
      '2009-11-30 a.docx',
      'rdash (before import 2009-11-30) (2).yaml',
      'rdash (before import 2009-11-30).yaml',
    ]);
    expect(readFileSync(join(folder, 'chronologies/returned/rdash/2009-11-30 a.docx'))).toEqual(first);
  });

  it('opens a file that is locked with the password of the case, and no other', async () => {
    const { root, folder, yaml, kept } = begin();
    const workers = openLockingWorkers();
    const locked = await lockDocument('docx', docx(table(FIRST)), new Password('Teapot-Harbour-41'), workers);
    await workers.close();
    if (!locked.ok) throw new Error('not locked');
    writeFileSync(join(root, 'locked.docx'), locked.value);
    const before = yaml();
    process.env['SCR_PASSWORD'] = 'another password';
    const wrong = recordTerminal();
    expect(await importReturns(folder, [join(root, 'locked.docx')], options, wrong)).toBe(1);
    expect(wrong.complained()).toContain('wrong-password');
    expect([yaml(), kept()]).toEqual([before, []]);
    process.env['SCR_PASSWORD'] = 'Teapot-Harbour-41';
    expect(await importReturns(folder, [join(root, 'locked.docx')], options, recordTerminal())).toBe(0);
    expect(readFileSync(join(folder, 'chronologies/returned/rdash/2009-11-30 locked.docx'))).toEqual(
      Buffer.from(locked.value),
    );
  });

  it('imports the good files of a call, and reports the bad ones', async () => {
    const { root, folder, put, kept } = begin();
    writeFileSync(join(root, 'bad.docx'), 'PK no zip');
    const terminal = recordTerminal();
    expect(
      await importReturns(
        folder,
        [join(root, 'bad.docx'), join(root, 'missing.docx'), put('a.docx', FIRST)],
        options,
        terminal,
      ),
    ).toBe(1);
    expect(terminal.complained()).toContain('return-damaged');
    expect(kept()).toContain('2009-11-30 a.docx');
  });

  it('writes nothing where the folder cannot be written to', async () => {
    const { folder, put, yaml } = begin();
    mkdirSync(join(folder, 'chronologies/returned'));
    writeFileSync(join(folder, 'chronologies/returned/rdash'), 'a file where a folder should be');
    const before = yaml();
    const terminal = recordTerminal();
    expect(await importReturns(folder, [put('a.docx', FIRST)], options, terminal)).toBe(1);
    expect(terminal.complained()).toContain('import-not-written');
    expect(yaml()).toBe(before);
  });

  it('sets the evidence of a returned action record into the plan, and leaves its comments', async () => {
    const { root, folder } = begin();
    const plan = loadCase(folder, readFiles('/')).case?.actionPlans.get('rdash');
    const first = plan?.recommendations[0];
    const wide = (text: string, columns: number) => ({
      text,
      properties: `<w:gridSpan w:val="${columns}"/>`,
    });
    const record = table([
      [wide(`Recommendation ${first?.number}`, 3)],
      [wide(first?.recommendation ?? '', 3)],
      ['Action', 'Responsible Individual', 'Target date'],
      [first?.actions[0]?.action ?? '', 'Service Manager', '31/07/2009\nCompleted 28/07/2009'],
      [
        wide('Evidence/Progress 1.\nDraft discussed with the Independent Reviewing Officers.', 2),
        'Date of Update:\n18/06/2009',
      ],
      [wide('Evidence/Progress 2.\nAudit shows that it is used.', 2), 'Date of Update:\n01/10/09'],
      [wide('Evidence/Progress 3.', 2), 'Date of Update:'],
    ]);
    writeFileSync(join(root, 'record.docx'), docx(record));
    const terminal = recordTerminal();
    expect(await importReturns(folder, [join(root, 'record.docx')], options, terminal)).toBe(0);
    expect(terminal.printed()).toContain('1 changed');
    const after = readFileSync(join(folder, 'action-plans/rdash.yaml'), 'utf8');
    expect(after).toContain('# Action plan of the mental health trust');
    const loaded = loadCase(folder, readFiles('/'));
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.case?.actionPlans.get('rdash')?.recommendations[0]?.actions[0]?.evidence).toEqual([
      { date: '2009-06-18', text: 'Draft discussed with the Independent Reviewing Officers.' },
      // The record does not hold it; it stands in the plan.
      { date: '2009-07-28', text: 'Agreed, signed by both services and placed on the intranet.' },
      { date: '2009-10-01', text: 'Audit shows that it is used.' },
    ]);
  });

  it('keeps updates of the plan that an older form does not hold, and tells what the agency changed beside them', async () => {
    const { root, folder } = begin();
    const first = loadCase(folder, readFiles('/')).case?.actionPlans.get('rdash')?.recommendations[0];
    const record = table([
      ['Recommendation', 'Action', 'Responsible', 'Target', 'Evidence', 'Updated'],
      [
        `${first?.number}. ${first?.recommendation}`,
        first?.actions[0]?.action ?? '',
        'Somebody else',
        '31/08/2009',
        '18/06/2009: Draft discussed.\nOctober 2009 audit.',
        '',
      ],
    ]);
    writeFileSync(join(root, 'record.docx'), docx(record));
    const terminal = recordTerminal();
    expect(await importReturns(folder, [join(root, 'record.docx')], options, terminal)).toBe(0);
    for (const code of ['evidence-kept', 'action-record-differs'])
      expect(terminal.complained()).toContain(code);
    expect(
      loadCase(folder, readFiles('/')).case?.actionPlans.get('rdash')?.recommendations[0]?.actions[0],
    ).toMatchObject({
      target: '2009-07-31',
      evidence: [
        { date: '2009-06-18', text: 'Draft discussed.\nOctober 2009 audit.' },
        { date: '2009-07-28', text: 'Agreed, signed by both services and placed on the intranet.' },
      ],
    });
  });

  it('takes nothing of a record with an action that the plan does not have', async () => {
    const { root, folder } = begin();
    const before = readFileSync(join(folder, 'action-plans/rdash.yaml'), 'utf8');
    writeFileSync(
      join(root, 'record.docx'),
      docx(
        table([
          ['Recommendation', 'Action', 'Evidence'],
          ['CAMHS99', 'Something new', 'Done'],
        ]),
      ),
    );
    const terminal = recordTerminal();
    expect(
      await importReturns(folder, [join(root, 'record.docx')], { ...options, agency: 'rdash' }, terminal),
    ).toBe(1);
    expect(terminal.complained()).toContain('action-not-in-plan');
    expect(readFileSync(join(folder, 'action-plans/rdash.yaml'), 'utf8')).toBe(before);
  });
});
