import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importReturns, type ImportOptions } from '../../src/commands/import.js';
import { loadCase } from '../../src/case/load-case.js';
import { readFiles } from '../../src/io/read-files.js';
import { table, text, wordFile } from '../returns/make-returns.js';
import { copyExample } from './copy-example.js';
import { recordTerminal } from './record-terminal.js';

const OPTIONS: ImportOptions = { dryRun: false, json: false, asOf: '2009-11-30' };
const HEADING = ['Date', 'Family Member(s)', 'Event/Information', 'Action'];
let root: string;
let folder: string;
beforeEach(() => {
  ({ root, folder } = copyExample());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const returned = (name: string, ...rows: string[][]): string => {
  const path = join(root, name);
  writeFileSync(path, wordFile(table([HEADING, ...rows])));
  return path;
};
const chronologies = (): string[] =>
  readdirSync(join(folder, 'chronologies'), { recursive: true, encoding: 'utf8' }).toSorted();

describe('scr import', () => {
  it('writes the agency’s YAML, and keeps the returned file and what stood there before', async () => {
    const file = returned('GP Service chronology.docx', ['22/02/05', 'JB', 'Seen in the surgery.', 'None']);
    const before = readFileSync(join(folder, 'chronologies/gp-service.yaml'));
    const terminal = recordTerminal();
    expect(await importReturns(folder, [file], OPTIONS, terminal)).toBe(0);
    expect(terminal.printed()).toContain('gp-service: 1 rows');
    expect(
      chronologies()
        .filter((name) => name.startsWith('returned') && /\.\w+$/.test(name))
        .map((name) => name.replaceAll('\\', '/')),
    ).toEqual([
      'returned/gp-service/2009-11-30 GP Service chronology.docx',
      'returned/gp-service/2009-11-30 before import.yaml',
    ]);
    expect(
      readFileSync(join(folder, 'chronologies/returned/gp-service/2009-11-30 GP Service chronology.docx')),
    ).toEqual(readFileSync(file));
    expect(
      readFileSync(join(folder, 'chronologies/returned/gp-service/2009-11-30 before import.yaml')),
    ).toEqual(before);
    const { case: scr, diagnostics } = loadCase(folder, readFiles(root));
    expect(diagnostics).toEqual([]);
    expect(scr?.chronologies.get('gp-service')).toMatchObject({
      author: 'Dr Rachel Amin, Named Doctor for Safeguarding, Primary Care',
      entries: [{ date: '2005-02-22', event: 'Seen in the surgery.' }],
      imported: ['returned/gp-service/2009-11-30 GP Service chronology.docx'],
    });
  });

  it('shows what is new, changed and gone', async () => {
    const file = returned(
      'gp-service.docx',
      ['22/02/05', 'JB', 'Seen in the surgery with her mother.', 'None'],
      ['23/02/05', 'JB', 'Telephone call.', ''],
    );
    const later = returned(
      'gp-service 2.docx',
      ['22/02/05', 'JB', 'Seen in the surgery with her mother.', 'Referred'],
      ['24/02/05', 'JB', 'Letter.', ''],
    );
    const terminal = recordTerminal();
    await importReturns(folder, [file], OPTIONS, terminal);
    const second = recordTerminal();
    await importReturns(folder, [later], { ...OPTIONS, json: true }, second);
    expect(JSON.parse(second.printed())).toMatchObject({
      imported: [
        {
          agency: 'gp-service',
          added: [{ event: 'Letter.' }],
          changed: [{ cells: [{ cell: 'action', before: 'None', after: 'Referred' }] }],
          gone: [{ event: 'Telephone call.' }],
          unchanged: 0,
        },
      ],
    });
  });

  it('writes nothing with --dry-run', async () => {
    const before = chronologies();
    const terminal = recordTerminal();
    expect(
      await importReturns(
        folder,
        [returned('gp-service.docx', ['22/02/05', 'JB', 'Seen.', ''])],
        { ...OPTIONS, dryRun: true },
        terminal,
      ),
    ).toBe(0);
    expect(chronologies()).toEqual(before);
  });

  it('goes on with the others where one file cannot be read', async () => {
    const bad = join(root, 'police.docx');
    writeFileSync(bad, text('PK\u0003\u0004 cut off'));
    const terminal = recordTerminal();
    expect(
      await importReturns(
        folder,
        [bad, returned('gp-service.docx', ['22/02/05', 'JB', 'Seen.', ''])],
        OPTIONS,
        terminal,
      ),
    ).toBe(1);
    expect(terminal.printed()).toContain('gp-service: 1 rows');
    expect(terminal.complained()).toContain('return-broken');
  });

  it('asks whose chronology it is where nothing tells', async () => {
    const terminal = recordTerminal();
    expect(
      await importReturns(
        folder,
        [returned('returned.docx', ['22/02/05', 'JB', 'Seen.', ''])],
        OPTIONS,
        terminal,
      ),
    ).toBe(1);
    expect(terminal.complained()).toContain('return-of-unknown-agency');
  });

  it('leaves the case readable where initials are unknown', async () => {
    const terminal = recordTerminal();
    await importReturns(
      folder,
      [returned('gp-service.docx', ['22/02/05', 'ZZ', 'Seen.', ''])],
      OPTIONS,
      terminal,
    );
    const { case: scr, diagnostics } = loadCase(folder, readFiles(root));
    expect(scr).toBeDefined();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-initials', 'warning'],
    ]);
  });
});
