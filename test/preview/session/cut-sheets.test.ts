import { describe, expect, it } from 'vitest';
import { cutSheets } from '../../../src/preview/session/cut-sheets.js';
import type { ShownCell, ShownSheet } from '../../../src/preview/session/read-sheets.js';

const sheet = (rows: readonly (readonly ShownCell[])[]): ShownSheet => ({
  name: 'Chronology',
  widths: [10, 40],
  left: 0,
  rows,
});
const rows = (count: number): ShownCell[][] =>
  Array.from({ length: count }, (_none, row) => [{ text: `Day ${row}` }, { text: 'what was done' }]);
const idsOf = (shown: ShownSheet): string[] => cutSheets([shown])[0]?.parts.map(({ id }) => id) ?? [];

describe('a sheet in parts', () => {
  it('keeps every row in its order', () => {
    const whole = rows(2003);
    const [cut] = cutSheets([sheet(whole)]);
    expect(cut?.parts.flatMap((part) => part.rows)).toEqual(whole);
    expect(cut?.parts.length).toBe(41);
  });

  it('keeps the parts that a change does not touch', () => {
    const before = rows(500);
    const after = before.with(321, [{ text: 'Day 321' }, { text: 'something else' }]);
    const known = new Set(idsOf(sheet(before)));
    expect(idsOf(sheet(after)).filter((id) => !known.has(id)).length).toBe(1);
  });

  it('tells parts of the same rows apart by their place and their sheet', () => {
    const same = Array.from({ length: 200 }, () => [{ text: 'the same' }]);
    const ids = cutSheets([sheet(same), sheet(same)]).flatMap(({ parts }) => parts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps cells that are joined over several rows together', () => {
    const joined = rows(160).with(45, [{ text: 'Day 45 to 104', down: 60 }, { text: 'what was done' }]);
    expect(cutSheets([sheet(joined)])[0]?.parts.map((part) => part.rows.length)).toEqual([105, 50, 5]);
  });

  it('shows an empty sheet as one without rows', () => {
    expect(cutSheets([sheet([])])[0]?.parts).toEqual([]);
  });
});
