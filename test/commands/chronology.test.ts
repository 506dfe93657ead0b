import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chronology } from '../../src/commands/chronology.js';
import { make } from '../../src/commands/make.js';
import { displayWidth } from '../../src/diagnostics/display-width.js';
import { copyExample } from './copy-example.js';
import { recordTerminal } from './record-terminal.js';

describe('scr chronology', () => {
  let example: ReturnType<typeof copyExample>;
  beforeEach(() => {
    example = copyExample();
  });
  afterEach(() => rmSync(example.root, { recursive: true, force: true }));

  const printed = (options: object = {}): string => {
    const terminal = recordTerminal();
    expect(chronology(example.folder, { json: false, ...options }, terminal)).toBe(0);
    return terminal.printed();
  };
  const asJson = (options: object = {}) =>
    JSON.parse(printed({ json: true, ...options })) as Record<string, unknown[]> & {
      entries: number;
      chosen: number;
    };

  it('shows every kind of finding of the example in lines of 80 columns', () => {
    const text = printed();
    expect(text).toMatch(/SCR-2009-01: 87 entries of 6 agencies/);
    expect(text).toMatch(/^Possible duplicates \(\d+\)$/m);
    expect(text).toMatch(/whether JB was\s+seen|whether JB/);
    expect(text).toMatch(/^Times without contact longer than 12 weeks \(\d+\)$/m);
    expect(text).toMatch(/^RDaSH NHS Trust +12\/06\/2008 +23\/12\/2008 +Closed to CAMHS.* 79$/m);
    expect(text).toMatch(/^JB +\d+ +\d+ +\d+ +27\/12\/08/m);
    expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  it('shows fewer times without contact where they must be longer', () => {
    expect(asJson({ gapWeeks: 40 })['gaps']?.length).toBeLessThan(asJson()['gaps']?.length ?? 0);
  });

  it('tells a program of rows by the numbers that documents print', () => {
    const { entries, chosen, rows } = asJson({ person: 'jb', agency: 'rdash', from: '2008-01-01' });
    expect(entries).toBe(87);
    expect(chosen).toBe(rows?.length);
    expect(rows?.at(-1)).toEqual({ row: 83, agency: 'rdash', date: '2008-12-24' });
  });

  it.each([
    [{ person: 'ZZ' }, /There is no person "ZZ"/],
    [{ agency: 'rdsh' }, /Did you mean "rdash"\?/],
    [{ from: '2008-01-01', to: '2007-01-01' }, /--from 2008-01-01 is later than --to 2007-01-01/],
  ])('refuses %j', (options, message) => {
    const terminal = recordTerminal();
    expect(chronology(example.folder, { json: false, ...options }, terminal)).toBe(2);
    expect(terminal.complained()).toMatch(message);
  });

  it('reports what is wrong with a case that cannot be read', () => {
    writeFileSync(join(example.folder, 'case.yaml'), 'reference: [');
    const terminal = recordTerminal();
    expect(chronology(example.folder, { json: false }, terminal)).toBe(1);
    expect(terminal.complained()).toContain('case.yaml');
  });
});

describe('extracts of chronologies', () => {
  let example: ReturnType<typeof copyExample>;
  beforeEach(() => {
    example = copyExample();
  });
  afterEach(() => rmSync(example.root, { recursive: true, force: true }));

  it('are named after what they hold, and made beside the whole', async () => {
    const terminal = recordTerminal();
    const out = join(example.root, 'made');
    const options = {
      out,
      asOf: '2009-11-30',
      json: false,
      unlocked: true,
      person: 'AB',
      from: '2007-01-01',
    };
    expect(await make(example.folder, ['integrated-chronology'], options, terminal)).toBe(0);
    expect(terminal.printed()).toContain('_integrated-chronology_AB-from-2007-01-01.docx');
    expect(terminal.printed()).toContain('_integrated-chronology_AB-from-2007-01-01_for-panel.xlsx');
    expect(existsSync(out)).toBe(true);
  });

  it('are made for the agency alone where one was named', async () => {
    const terminal = recordTerminal();
    const options = {
      out: join(example.root, 'made'),
      asOf: '2009-11-30',
      json: true,
      unlocked: true,
      agency: 'rdash',
    };
    await make(example.folder, ['agency-chronology'], { ...options, from: '2008-01-01' }, terminal);
    const { made } = JSON.parse(terminal.printed()) as { made: { path: string }[] };
    expect(made).toHaveLength(1);
    expect(made[0]?.path).toMatch(/_agency-chronology_rdash-from-2008-01-01\.docx$/);
  });

  it('are refused for a document that prints no entries', async () => {
    const terminal = recordTerminal();
    const options = { out: example.root, asOf: '2009-11-30', json: false, unlocked: true, agency: 'rdash' };
    expect(await make(example.folder, ['coroner-letter'], options, terminal)).toBe(2);
    expect(terminal.complained()).toContain('coroner-letter takes none of them');
  });
});
