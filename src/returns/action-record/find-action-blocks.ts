import type { Grid } from '../grid.js';

/** One action of a returned record, as it is written there. */
export interface ActionBlock {
  /** The number of its recommendation. */
  readonly number: string;
  readonly action: string;
  readonly responsible: string;
  readonly target: string;
  readonly completed: string;
  readonly evidence: readonly WrittenEvidence[];
  /** Such as `table 3`, or `table 1, row 4`. */
  readonly place: string;
}

export interface WrittenEvidence {
  readonly text: string;
  readonly date: string;
}

const NUMBER = /^recommendation\s*(?:no\.?|number)?\s*:?\s*([\p{L}]*\s?\d+[\p{L}\d.]*?)[.:)]?$/iu;
const EVIDENCE = /^evidence\s*(?:\/|and|of)?\s*(?:progress)?\s*\d*\s*[.:]?\s*/i;
const UPDATED = /^date\s*(?:of\s*)?(?:update)?\s*:?\s*/i;
const COMPLETED = /(?:completed|complete|done|achieved)(?: on)?:?\s*(.+)$/im;

const withoutNotes = (text: string): string =>
  text.split(/\n(?:Intended outcome|Resources):/)[0]?.trim() ?? '';
const withoutCompletion = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !COMPLETED.test(line))
    .join('\n')
    .trim();

/** The form's own table: one for each action, its evidence in rows below. */
const ownTable = (grid: Grid): readonly ActionBlock[] => {
  const number = grid.rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => NUMBER.exec(text.trim())?.[1] ?? []),
  )[0];
  const head = grid.rows.findIndex(({ cells }) => /^actions?$/i.test(cells[0]?.text ?? ''));
  if (number === undefined || head < 0) return [];
  const [action, responsible, target] = grid.rows[head + 1]?.cells ?? [];
  const evidence = grid.rows.slice(head + 2).flatMap(({ cells }) => {
    const text = (cells[0]?.text ?? '').replace(EVIDENCE, '').trim();
    // A row that the agency put in need not have the form's words.
    const date = cells.length > 1 ? (cells.at(-1)?.text ?? '').replace(UPDATED, '').trim() : '';
    return text === '' && date === '' ? [] : [{ text, date }];
  });
  return [
    {
      number,
      action: withoutNotes(action?.text ?? ''),
      responsible: responsible?.text ?? '',
      target: withoutCompletion(target?.text ?? ''),
      completed: COMPLETED.exec(target?.text ?? '')?.[1] ?? '',
      evidence,
      place: grid.name,
    },
  ];
};

const FLAT: readonly (readonly [keyof ActionBlock | 'updated', RegExp])[] = [
  ['number', /^recommendation/i],
  ['evidence', /evidence|progress/i],
  ['updated', /update|completed|status/i],
  ['responsible', /responsib|lead|^who/i],
  ['target', /target|timescale|by when|deadline/i],
  ['action', /^actions?\b|^what/i],
];
const DATED = /^(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\s*[:–-]\s*(.+)$/;

/** Evidence in one cell: a line that begins with a date begins another update. */
const evidenceOf = (text: string, updated: string): readonly WrittenEvidence[] => {
  const found: { text: string; date: string }[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const dated = DATED.exec(line.trim());
    const last = found.at(-1);
    if (dated) found.push({ date: dated[1] ?? '', text: dated[2] ?? '' });
    else if (last === undefined)
      found.push({ date: withoutCompletion(updated).split('\n')[0] ?? '', text: line });
    else last.text += `\n${line}`;
  }
  return found;
};

/** A table with a row for each action, as in the Composite Action Plan. */
const flatTable = (grid: Grid): readonly ActionBlock[] => {
  for (const [index, { cells }] of grid.rows.slice(0, 6).entries()) {
    const fields = cells.map(({ text }) =>
      text.length > 60 ? undefined : FLAT.find(([, pattern]) => pattern.test(text.trim()))?.[0],
    );
    if (!(['number', 'action', 'evidence'] as const).every((field) => fields.includes(field))) continue;
    let number = '';
    return grid.rows.slice(index + 1).flatMap((row) => {
      const of = (field: (typeof FLAT)[number][0]): string => row.cells[fields.indexOf(field)]?.text ?? '';
      number = /^\s*([\p{L}]*\s?\d+)\b/u.exec(of('number'))?.[1] ?? number;
      if (of('action') === '' || number === '') return [];
      return [
        {
          number,
          action: withoutNotes(of('action')),
          responsible: of('responsible'),
          target: withoutCompletion(of('target')),
          completed: COMPLETED.exec(of('updated'))?.[1] ?? COMPLETED.exec(of('target'))?.[1] ?? '',
          evidence: evidenceOf(of('evidence'), of('updated')),
          place: `${grid.name}, row ${row.number}`,
        },
      ];
    });
  }
  return [];
};

/** The actions of a returned Action Record; none where a table is something else. */
export const findActionBlocks = (grids: readonly Grid[]): readonly ActionBlock[] =>
  grids.flatMap((grid) => [ownTable(grid), flatTable(grid)].find((found) => found.length > 0) ?? []);

const SIGNED = /^signed off by(?: the)?\s*[^:\n]*:\s*/i;

/** Who signed the record off, and the date, as written; undefined where nobody has. */
export const findSignOff = (
  grids: readonly Grid[],
): { readonly by: string; readonly date: string } | undefined => {
  for (const { rows } of grids) {
    for (const { cells } of rows) {
      if (!SIGNED.test(cells[0]?.text ?? '')) continue;
      const by = (cells[0]?.text ?? '')
        .replace(SIGNED, '')
        .replaceAll(/\s*\n\s*/g, ', ')
        .trim();
      const date = (cells.at(-1)?.text ?? '').replace(/^date\s*:?\s*/i, '').trim();
      if (by !== '') return { by, date };
    }
  }
  return undefined;
};
