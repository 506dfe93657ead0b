import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCase } from '../../src/case/load-case.js';
import { formatReport } from '../../src/diagnostics/format-report.js';
import { readFiles } from '../../src/io/read-files.js';

// Each folder of test/cases is one case: `input/` is laid over `base/`, what `without.txt` lists is taken away, the
// folder that `folder.txt` names (else `child-j`) is loaded, and the report must be `expected.txt`.
// UPDATE_EXPECTED=1 writes the reports instead; read the difference before you keep it.
const CASES = join(import.meta.dirname, '../cases');
const names = readdirSync(CASES).filter((name) => name !== 'base' && existsSync(join(CASES, name, 'input')));

const linesOf = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'bad-cases-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reportOn = (name: string): string => {
  const here = join(folder, name);
  cpSync(join(CASES, 'base'), here, { recursive: true });
  for (const path of linesOf(join(CASES, name, 'without.txt'))) rmSync(join(here, path), { recursive: true });
  cpSync(join(CASES, name, 'input'), here, { recursive: true });
  const [given = 'child-j'] = linesOf(join(CASES, name, 'folder.txt'));
  const { diagnostics, sources } = loadCase(given, readFiles(here));
  return `${formatReport(diagnostics, sources)}\n`;
};

describe('a case folder with something wrong in it is answered with', () => {
  test.each(names)('test/cases/%s/expected.txt', (name) => {
    const expectedFile = join(CASES, name, 'expected.txt');
    const report = reportOn(name);
    if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(expectedFile, report);
    expect(report).toBe(readFileSync(expectedFile, 'utf8'));
  });

  test('no problem for the base that all of them share', () => {
    const { diagnostics } = loadCase('child-j', readFiles(join(CASES, 'base')));
    expect(diagnostics).toEqual([]);
  });
});
