import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/preview/session/read-sheets.js';
import { renderXlsx } from '../../../src/render/xlsx.js';
import { readFileSync } from 'node:fs';
import { loadDefinition } from '../../../src/documents/registry.js';
import { exampleCase } from '../../documents/example-case.js';

describe('a workbook as tables', () => {
  it('shows texts, dates as dates and results as values, and joins what is joined', async () => {
    const definition = await loadDefinition('timescale-guide');
    const scr = exampleCase();
    const data = definition.mergeData(scr, { id: 'case', name: 'The case' }, '2009-11-30');
    const bytes = readFileSync('templates/timescale-guide.xlsx');
    const made = renderXlsx({ name: 'timescale-guide.xlsx', bytes }, { ...data, coverDescription: '' });
    if (!made.ok) throw new Error('not made');
    const [sheet] = readSheets(made.value.bytes);
    const rows =
      sheet?.rows.map((row) => row.filter((cell) => !cell.isCovered).map(({ text }) => text)) ?? [];
    expect(rows).toContainEqual(expect.arrayContaining(['Day 0', '5 Jan 2009']));
    expect(rows).toContainEqual(expect.arrayContaining(['End week 4', '2 Feb 2009']));
    const widths = sheet?.rows.map((row) =>
      row.filter((cell) => !cell.isCovered).reduce((sum, { across = 1 }) => sum + across, 0),
    );
    expect(new Set(widths).size).toBe(1);
  });

  it('is not made of what is no workbook', () => {
    expect(() => readSheets(new Uint8Array([1, 2, 3]))).toThrow(/zip/i);
  });
});
