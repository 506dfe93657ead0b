import type { ReturnedTable } from './returned-table.js';

/** What a column of a chronology is, in the terms of the form (3.7). */
export type ColumnRole =
  | 'date'
  | 'time'
  | 'occurred'
  | 'familyMembers'
  | 'event'
  | 'agency'
  | 'source'
  | 'action'
  | 'childSeen'
  | 'note'
  | 'significant'
  | 'number';

export interface RecognisedTable {
  readonly table: ReturnedTable;
  /** The place of the last row of the heading, -1 where the table has none. */
  readonly headingRow: number;
  /** A role for each column that has one, and the heading of every column. */
  readonly roles: readonly (ColumnRole | undefined)[];
  readonly headings: readonly string[];
}

/** What headings say, the first that fits deciding. Headings come in small letters, without signs. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:no|nr|num|number|ref|reference|row|item|line|entry(?: no| number)?|id)$/],
  [
    'occurred',
    /\bdate\b.*\b(?:occurred|happened)\b|^(?:occurred|happened)(?: on)?$|^(?:date of (?:the )?(?:incident|occurrence)|incident date|actual date)$/,
  ],
  [
    'childSeen',
    /\b(?:seen|wishes|voice of the child|views of the child)\b|child s? ?(?:views|voice|presentation)/,
  ],
  ['significant', /\bsignifican|^(?:sig|key event|flag|importan\w*|critical)$/],
  [
    'action',
    /\baction|\boutcome|\bresponse|^(?:result|decision|follow up|what was done|what happened next|next steps?|plan)\b/,
  ],
  ['time', /^(?:time|time of day|time 24 ?hrs?|hour|hrs)\b/],
  ['date', /^(?:date|day|when|dates|recorded|dated|month|year)\b|\bdate\b/],
  [
    'familyMembers',
    /\b(?:family|subjects?|persons?|people|who|whom|child(?:ren)?|member|initials|client|patient|re|name|individual)\b(?!.*\b(?:agency|worker|source|professional|information)\b)/,
  ],
  ['agency', /^(?:agency|organisation|organization|service|department|team|body|partner)\b/],
  [
    'source',
    /\b(?:source|worker|professional|practitioner|staff|officer|author|recorded by|by whom|contact by)\b|^(?:evidence|record|file|document)$/,
  ],
  [
    'event',
    /\b(?:event|details?|information|contact|happened|description|incident|summary|entry|nature|narrative|involvement|what|account|content|activity|history|chronology)\b/,
  ],
  [
    'note',
    /\b(?:notes?|comments?|remarks?|analysis|observations?|author s|reflection|issues|learning|good practice)\b/,
  ],
];

/** The order of the form’s own columns, for a table that comes without its heading. */
const FORM_ORDER: readonly ColumnRole[] = [
  'date',
  'familyMembers',
  'event',
  'agency',
  'action',
  'childSeen',
  'note',
];
/** How far down a heading may stand below titles. */
const DEEPEST_HEADING = 8;

export const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const roleOf = (heading: string): ColumnRole | undefined => {
  const plain = plainHeading(heading) || plainHeading(heading.replaceAll(/[()]/g, ' '));
  if (plain === '' || plain.split(' ').length > 14) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0];
};

/** A role for each heading; of two columns with the same role, the better known keeps it and the other has none. */
const rolesOf = (headings: readonly string[]): (ColumnRole | undefined)[] => {
  const roles = headings.map(roleOf);
  const taken = new Set<ColumnRole>();
  const seen = roles.map((role) => {
    if (role === undefined || taken.has(role)) return undefined;
    taken.add(role);
    return role;
  });
  // `Information` beside `Event`, `Worker` beside `Agency`: the second says more of the same.
  seen.forEach((role, index) => {
    const wanted = roles[index];
    if (role !== undefined || wanted === undefined) return;
    const other = ({ agency: 'source', date: 'occurred', event: 'note' } as const)[wanted as 'agency'];
    if (other !== undefined && !taken.has(other) && wanted !== 'event') {
      taken.add(other);
      seen[index] = other;
    }
  });
  return seen;
};

/** Whether a row goes on with the words of the heading above it, as `Date of` over `event`. */
const continuesHeading = (cells: readonly string[]): boolean => {
  const filled = cells.filter((text) => text !== '');
  return (
    filled.length > 1 &&
    filled.every((text) => !/[\d.:]/.test(text) && text.split(/\s+/).length <= 4) &&
    filled.filter((text) => /^[\p{Ll}(]/u.test(text)).length >= filled.length / 2
  );
};

const score = (roles: readonly (ColumnRole | undefined)[]): number => {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  if (!has('date') || !(has('event') || has('action') || has('note'))) return 0;
  return roles.filter((role) => role !== undefined).length;
};

/**
 * The table as a chronology, if it is one: by its headings, in whatever order and words, below any title, over two rows if
 * need be; or by our own columns without a heading, if its first column holds dates. Undefined for any other table.
 */
export const recogniseTable = (
  table: ReturnedTable,
  isDate: (text: string) => boolean,
): RecognisedTable | undefined => {
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  let best: RecognisedTable | undefined;
  let most = 0;
  for (let row = 0; row < Math.min(DEEPEST_HEADING, table.rows.length); row += 1) {
    const cells = table.rows[row]?.cells ?? [];
    if (isDate(cells[0]?.text ?? '') && row > 0 && best) break;
    const own = Array.from({ length: width }, (_, index) => cells[index]?.text.trim() ?? '');
    const above = table.rows[row - 1]?.cells ?? [];
    const joined = own.map((text, index) =>
      [above[index]?.text.trim() ?? '', text]
        .filter((part, place, parts) => part !== '' && parts.indexOf(part) === place)
        .join(' '),
    );
    for (const headings of row > 0 ? [own, joined] : [own]) {
      const roles = rolesOf(headings);
      const isBelow = headings === joined && score(roles) === most && continuesHeading(own);
      if (score(roles) > most || (isBelow && most > 0)) {
        most = score(roles);
        best = { table, headingRow: row, roles, headings };
      }
    }
  }
  if (best && most >= 2) return best;
  const dated = table.rows.filter(({ cells }) => isDate(cells[0]?.text ?? '')).length;
  if (width >= 3 && width <= FORM_ORDER.length + 1 && dated > 0 && dated >= table.rows.length / 2) {
    const roles = width === 3 ? (['date', 'event', 'action'] as const) : FORM_ORDER.slice(0, width);
    return { table, headingRow: -1, roles, headings: roles.map((role) => role) };
  }
  return undefined;
};

/** Whether a row repeats the heading, as tables do on each page. */
export const repeatsHeading = (cells: readonly string[], headings: readonly string[]): boolean => {
  const named = new Set(headings.map(plainHeading).filter((heading) => heading !== ''));
  const own = cells.map(plainHeading).filter((text) => text !== '');
  return own.length > 1 && own.every((text) => named.has(text));
};
