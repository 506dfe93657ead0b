import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PreviewSession } from '../../../src/preview/session/preview-session.js';
import { readSheets } from '../../../src/preview/session/read-sheets.js';
import type { Trace, TracedPlace } from '../../../src/preview/trace/traced-place.js';
import { tracePlace } from '../../../src/preview/trace/trace-place.js';
import { openExample } from './open-example.js';

let session: PreviewSession;

beforeAll(async () => {
  const ids = ['timescale-guide', 'integrated-chronology'];
  session = await openExample(ids);
});

interface Cell {
  readonly document: string;
  readonly sheet: string;
  readonly at: string;
  readonly text: string;
}

const trace = ({ document, sheet, at, text }: Cell): Promise<Trace> => {
  const selection = session.find({ document, recipient: 'case', format: 'xlsx' });
  if (!selection) throw new Error(`no ${document}`);
  return tracePlace(session, selection, { text, ordinal: 0, count: 1, cell: { sheet, at } });
};
const guide = (at: string, text: string): Promise<Trace> =>
  trace({ document: 'timescale-guide', sheet: 'Timescale', at, text });
const chronology = (at: string, text: string, sheet = 'Chronology'): Promise<Trace> =>
  trace({ document: 'integrated-chronology', sheet, at, text });

const lineAt = ({ file = '', line = 0 }: TracedPlace): string =>
  readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? '';
const linesOf = ({ places }: Trace): string[] => places.filter(({ line }) => line !== undefined).map(lineAt);

/** Every cell of a workbook that shows something, as it stands on the screen. */
const cellsOf = async (document: string): Promise<Cell[]> => {
  const selection = session.find({ document, recipient: 'case', format: 'xlsx' });
  const bytes = selection && (await session.sight(selection))?.picture?.bytes;
  return readSheets(bytes ?? new Uint8Array()).flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      row.flatMap(({ at, text }) => (at === undefined ? [] : [{ document, sheet: name, at, text }])),
    ),
  );
};

/** Every plain value that begins on a line of a YAML file or holds it, by the value of its keys. */
const valuesFrom = ({ file = '', line = 0, column = 1 }: TracedPlace): string[] => {
  const rest = readFileSync(file, 'utf8')
    .split('\n')
    .slice(line - 1);
  const first = rest[0]?.slice(column - 1) ?? '';
  // A block of text goes on over the lines that are indented further.
  if (/^[>|]/.test(first)) {
    const indent = /^ */.exec(rest[1] ?? '')?.[0].length ?? 0;
    const end = rest.findIndex(
      (each, index) => index > 0 && each.trim() !== '' && each.search(/\S/) < indent,
    );
    return [String(parse(`${first}\n${rest.slice(1, end === -1 ? undefined : end).join('\n')}`))];
  }
  const inFlow = /^[^,\]}]*/.exec(first)?.[0] ?? '';
  return [first, inFlow].flatMap((written) => {
    try {
      const value: unknown = parse(written);
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [String(value)]
        : [];
    } catch {
      return [];
    }
  });
};

/** The entry of a chronology in which a line stands: its file, and the line on which it begins. */
const entryAt = ({ file = '', line = 0 }: TracedPlace): string => {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, line);
  return `${file}:${lines.findLastIndex((each) => each.startsWith('  - '))}`;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Whether a cell prints a value: word for word, a day as the sheet writes it, or a yes. */
const prints = (text: string, value: string): boolean => {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (day) {
    const [, year, month, date] = day;
    return [MONTHS, LONG].some((names) =>
      text.includes(`${Number(date)} ${names[Number(month) - 1] ?? ''} ${year ?? ''}`),
    );
  }
  if (value === 'true') return text === 'Yes';
  return text.replaceAll(/\s+/g, ' ').includes(value.replaceAll(/\s+/g, ' ').trim());
};

/** Traces cells, and holds each line that is named against the value that really stands there. */
const prove = async (
  cells: readonly Cell[],
): Promise<{
  readonly wrong: string[];
  readonly told: number;
  readonly said: number;
  readonly fixed: number;
}> => {
  const counts = { wrong: [] as string[], told: 0, said: 0, fixed: 0 };
  for (const cell of cells) {
    const found = await trace(cell);
    const lines = found.places.filter(({ line }) => line !== undefined);
    const isCounted = found.places.some(({ what }) => what.includes('by its formula'));
    for (const place of lines) {
      const values = valuesFrom(place);
      if (!isCounted && !values.some((value) => prints(cell.text, value)))
        counts.wrong.push(`${cell.sheet} ${cell.at} “${cell.text}”: ${lineAt(place)}`);
    }
    if (lines.length > 0) counts.told += 1;
    else if (found.reason !== undefined) counts.said += 1;
    else if (found.places.length > 0) counts.fixed += 1;
    else counts.wrong.push(`${cell.sheet} ${cell.at}: nothing is said`);
  }
  return counts;
};

describe('where a cell of a workbook comes from', () => {
  it('is the cell of the template with its tag, and the line of the value', async () => {
    const found = await guide('A3', 'Case: SCR-2009-01');
    expect(linesOf(found)).toEqual(['reference: SCR-2009-01']);
    expect(found.places.at(-1)).toMatchObject({
      what: 'The template’s cell: Case: {case.reference}',
      place: 'templates/timescale-guide.xlsx, sheet Timescale, cell A3',
    });
    expect(found.reason).toBeUndefined();
  });

  it('is told of a day, though the cell holds it as a number', async () => {
    const found = await guide('B5', '5 Jan 2009');
    expect(linesOf(found)).toEqual(['date: 2009-01-05']);
    expect(found.places[0]?.what).toContain('{day0}');
  });

  it('is the template alone, where its wording is fixed', async () => {
    const found = await guide('A5', 'Day 0');
    expect(found.places).toMatchObject([
      { place: 'templates/timescale-guide.xlsx, sheet Timescale, cell A5' },
    ]);
    expect(found.reason).toBeUndefined();
  });

  it('is no line for what a formula works out, but the line that it counts from, and the formula', async () => {
    const found = await guide('B7', '2 Feb 2009');
    expect(found.places.map(({ what }) => what)).toEqual([
      'It is counted from {day0}',
      'No line of the case says this: the workbook works it out by its formula Day0+7*4',
    ]);
    expect(linesOf(found)).toEqual(['date: 2009-01-05']);
  });

  it('is never said of a cell that does not show these words now', async () => {
    expect(await guide('B5', '6 Jan 2009')).toMatchObject({ places: [] });
    expect(await guide('Z99', 'Day 0')).toMatchObject({ places: [] });
  });

  it('is the entry’s own line in a row that is repeated, and the row of the template', async () => {
    const found = await chronology('G7', 'JB, TB');
    expect(linesOf(found)).toEqual(['familyMembers: [JB, TB]', 'familyMembers: [JB, TB]']);
    expect(new Set(found.places.slice(0, 2).map(({ line }) => line)).size).toBe(1);
    expect(found.places.at(-1)?.place).toBe(
      'templates/integrated-chronology.xlsx, sheet Chronology, cell G5',
    );
  });

  it('is the date of the entry even where another date would put the entry in another row', async () => {
    // Two agencies have an entry on this day: the one of the row is told from the other.
    const cells = await cellsOf('integrated-chronology');
    const days = cells.filter(({ sheet, at }) => sheet === 'Chronology' && /^B\d+$/.test(at));
    const twice = days
      .filter(({ text }) => days.filter((other) => other.text === text).length === 2)
      .slice(0, 2);
    const [first, second] = await Promise.all(twice.map(trace));
    expect(first && linesOf(first)).toHaveLength(1);
    expect(second && linesOf(second)).toHaveLength(1);
    expect(first?.places[0]?.place).not.toBe(second?.places[0]?.place);
  });

  it('is said to be the program’s own work, where no one line says it', async () => {
    const found = await chronology('F7', '12y 7m');
    expect(linesOf(found)).toEqual([]);
    expect(found.reason).toContain('{age}');
  });

  it('is right for every cell of the timescale guide, and all are told', async () => {
    const cells = await cellsOf('timescale-guide');
    const { wrong, said, told, fixed } = await prove(cells);
    expect(wrong).toEqual([]);
    expect(said).toBe(0);
    expect(told + fixed).toBe(cells.length);
    expect(told).toBeGreaterThan(25);
  });

  it('is right for every cell of rows throughout the chronology, or said not to be known', async () => {
    const cells = (await cellsOf('integrated-chronology')).filter(({ at }) =>
      [2, 5, 15, 31, 52].includes(Number(at.replaceAll(/\D/g, ''))),
    );
    const { wrong, told } = await prove(cells);
    expect(wrong).toEqual([]);
    expect(told / cells.length).toBeGreaterThan(0.4);
  }, 300_000);

  it('is one entry for all cells of a row, also among entries of one day', async () => {
    const cells = (await cellsOf('integrated-chronology')).filter(({ sheet }) => sheet === 'Chronology');
    const rowOf = ({ at }: Cell): string => at.replaceAll(/\D/g, '');
    const days = cells.filter(({ at }) => /^B\d+$/.test(at));
    const crowded = days.filter(({ text }) => days.filter((other) => other.text === text).length > 1);
    expect(crowded.length).toBeGreaterThan(4);
    for (const day of crowded.slice(0, 6)) {
      const entries = new Set<string>();
      for (const cell of cells.filter((each) => rowOf(each) === rowOf(day))) {
        for (const place of (await trace(cell)).places) {
          if (place.file?.includes('chronologies/') === true) entries.add(entryAt(place));
        }
      }
      expect([...entries]).toHaveLength(1);
    }
  }, 120_000);
});
