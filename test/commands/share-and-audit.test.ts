import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/commands/audit.js';
import { share } from '../../src/commands/share.js';
import { copyExample } from './copy-example.js';
import { recordTerminal } from './record-terminal.js';

const CHAIR = 'Mr Alan Thorpe/2009-09-28';
const NOW = new Date('2009-09-28T10:00:00Z');

describe('recording what was shared', () => {
  let example: ReturnType<typeof copyExample>;
  let report: string;
  beforeEach(() => {
    example = copyExample();
    report = join(example.root, 'SCR-2009-01_overview-report.docx');
    writeFileSync(report, 'first version');
  });
  afterEach(() => rmSync(example.root, { recursive: true, force: true }));

  const record = (to: string, permission = CHAIR, files = [report]) => {
    const terminal = recordTerminal();
    const exit = share(example.folder, files, { to, permission, json: false, now: NOW }, terminal);
    return { exit, complained: terminal.complained(), printed: terminal.printed() };
  };
  const examine = async (unlocked = false) => {
    const terminal = recordTerminal();
    const options = { out: example.out, asOf: '2009-11-30', json: true, unlocked };
    const exit = await audit(example.folder, options, terminal);
    const printed = JSON.parse(terminal.printed()) as Record<
      'disclosures' | 'made' | 'outdated' | 'problems',
      object[]
    >;
    return { exit, ...printed };
  };
  const logFile = (): string => join(example.folder, 'disclosure-log.jsonl');
  const changeLog = (change: (text: string) => string): void =>
    writeFileSync(logFile(), change(readFileSync(logFile(), 'utf8')));

  it('keeps what, to whom, when, and on whose permission', async () => {
    expect(record('Ofsted').exit).toBe(0);
    expect(await examine()).toMatchObject({
      exit: 0,
      problems: [],
      disclosures: [
        {
          number: 1,
          file: 'SCR-2009-01_overview-report.docx',
          sha256: '80d8f975e768eecac59d22a788bf8e811e51ca85e309ee47f1e821e3e58280f2',
          to: 'Ofsted',
          recorded: '2009-09-28T10:00:00.000Z',
          permission: { by: 'Mr Alan Thorpe', date: '2009-09-28' },
        },
      ],
    });
  });

  it('says who holds a version that is no longer the newest', async () => {
    record('Dr Foyle');
    writeFileSync(report, 'second version');
    record('Ofsted');
    expect((await examine()).outdated).toMatchObject([{ to: 'Dr Foyle', newer: 'shared' }]);
  });

  it('makes the trail into a document', async () => {
    record('Ofsted');
    expect(await examine(true)).toMatchObject({ exit: 0, made: [{ document: 'disclosure-record' }] });
    expect(await examine(false)).toMatchObject({ exit: 0, made: [] });
  });

  it('detects a line that was changed, and one that was removed, wherever it stood', async () => {
    for (const to of ['Ofsted', 'Dr Foyle', 'DCSF']) record(to);
    const whole = readFileSync(logFile(), 'utf8');
    for (const line of [0, 1, 2]) {
      changeLog(() =>
        whole
          .split('\n')
          .filter((_, index) => index !== line)
          .join('\n'),
      );
      expect((await examine()).exit).toBe(1);
      changeLog(() =>
        whole
          .split('\n')
          .map((text, index) => (index === line ? text.replace('2009', '2010') : text))
          .join('\n'),
      );
      expect((await examine()).exit).toBe(1);
    }
  });

  it('goes on recording in a log that was changed, and does not hide the change', async () => {
    record('Ofsted');
    record('Dr Foyle');
    changeLog((text) => text.split('\n').slice(0, 1).join('\n'));
    expect(record('DCSF')).toMatchObject({
      exit: 1,
      complained: expect.stringContaining('The last line of the disclosure log was taken away.'),
      printed: expect.stringContaining('Recorded all the same'),
    });
    const after = await examine();
    expect(after.exit).toBe(1);
    expect(after.disclosures).toHaveLength(2);
  });

  it('records all files or none', () => {
    expect(record('Ofsted', CHAIR, [report, join(example.root, 'no such file.docx')])).toMatchObject({
      exit: 1,
      complained: expect.stringContaining('file-not-readable'),
    });
    expect(existsSync(logFile())).toBe(false);
  });

  it('warns where the permission is not that of the Chair of the Board', () => {
    const { exit, complained } = record('Ofsted', 'Mrs Helen Marsh/2009-09-28');
    expect(exit).toBe(0);
    expect(complained).toContain('permission-not-the-chair');
  });

  it('refuses a permission that has not been given yet', () => {
    expect(record('Ofsted', 'Mr Alan Thorpe/2009-12-24')).toMatchObject({ exit: 1 });
  });

  it.each([
    'Mr Alan Thorpe',
    '2009-09-28',
    '/2009-09-28',
    'Mr Alan Thorpe/28.9.2009',
    'Mr Alan Thorpe/2009-02-30',
  ])('does not understand the permission "%s"', (permission) => {
    expect(record('Ofsted', permission)).toMatchObject({ exit: 2 });
  });

  it.each(['', '  ', 'HM Coroner\nand others', 'HM\u0007Coroner'])(
    'does not write down a recipient that the log could not hold: %j',
    (to) => {
      expect(record(to)).toMatchObject({ exit: 2, complained: expect.stringContaining('--to takes whom') });
      expect(existsSync(logFile())).toBe(false);
    },
  );

  it('writes names without the blanks around them, so that the log stays whole', async () => {
    record(' Ofsted ', ' Mr Alan Thorpe /2009-09-28');
    expect(await examine()).toMatchObject({
      exit: 0,
      disclosures: [{ to: 'Ofsted', permission: { by: 'Mr Alan Thorpe' } }],
    });
  });

  it('says that a log whose lines stand in another order was changed', async () => {
    for (const to of ['Ofsted', 'Dr Foyle', 'DCSF']) record(to);
    changeLog((text) => {
      const [one, two, three] = text.split('\n');
      return `${[two, one, three].join('\n')}\n`;
    });
    const { exit, problems } = await examine();
    expect(exit).toBe(1);
    expect(problems[0]).toMatchObject({ code: 'disclosure-log-changed', location: { line: 1 } });
  });

  it('waits for nobody who stopped while recording, but says what to do', () => {
    writeFileSync(join(example.folder, 'disclosure-log.lock'), '');
    expect(record('Ofsted').complained).toContain('disclosure-log.lock');
  });

  it('says so where the seal is gone, and where all lines are', async () => {
    record('Ofsted');
    const whole = readFileSync(logFile(), 'utf8');
    rmSync(logFile());
    expect((await examine()).problems).toMatchObject([{ message: expect.stringContaining('last line') }]);
    writeFileSync(logFile(), whole);
    rmSync(join(example.folder, 'disclosure-log.seal.json'));
    expect((await examine()).problems).toMatchObject([{ message: expect.stringContaining('seal') }]);
  });

  it('does not take a folder that is no case for one in which nothing was shared', async () => {
    const terminal = recordTerminal();
    const options = { out: example.out, asOf: '2009-11-30', json: false, unlocked: false };
    expect(await audit(join(example.folder, 'chronologies'), options, terminal)).toBe(1);
    expect(await audit(join(example.folder, 'nowhere'), options, terminal)).toBe(1);
    expect(terminal.printed()).toBe('');
    expect(terminal.complained()).toMatch(/not-a-case[^]*no-such-folder/);
  });

  it('finds nothing wrong where nothing was shared', async () => {
    expect(await examine()).toMatchObject({ exit: 0, disclosures: [], problems: [] });
  });
});
