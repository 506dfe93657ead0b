import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chronologyFile } from '../../data-schema/chronology.js';
import { loadCase } from '../../src/case/load-case.js';
import { formatReport } from '../../src/diagnostics/format-report.js';
import { readFiles } from '../../src/io/read-files.js';
import { planImport } from '../../src/returns/plan-import.js';
import { parse } from 'yaml';
import { CORPUS } from './corpus.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const loaded = loadCase(fileURLToPath(new URL('../../examples/jill-brown', import.meta.url)), readFiles('/'));
if (!loaded.case) throw new Error('the example does not load');
const scr = { ...loaded.case, chronologies: new Map() };

describe('forms as they come back', () => {
  it.each(CORPUS)('$name', ({ name, file, bytes, agency }) => {
    const plan = planImport(
      { bytes, original: bytes, shown: file, name: file },
      { scr, agency, asOf: '2009-11-30', textOf: () => undefined, freePath: (path) => path },
    );
    const problems = formatReport(plan.ok ? plan.warnings : plan.problems, new Map(), { colour: false });
    const found = `${plan.ok ? plan.value.text : ''}\n--- report\n${problems}\n`;
    const expected = join(HERE, 'expected', `${name}.txt`);
    if (process.env['UPDATE_EXPECTED'] !== undefined) {
      mkdirSync(join(HERE, 'expected'), { recursive: true });
      writeFileSync(expected, found);
    }
    expect(existsSync(expected), `${expected} is missing`).toBe(true);
    expect(found).toBe(readFileSync(expected, 'utf8'));
    if (plan.ok) expect(() => chronologyFile.parse(parse(plan.value.text))).not.toThrow();
  });

  it('are at least forty', () =>
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40));
});
