import { coupleDashes, drawBond, drawChild, drawCouple, drawPlain } from './draw-line.js';
import { drawSymbol, INK } from './draw-symbol.js';
import type { BondKind, ChildKind, GraphPerson, PersonSymbol, UnionStatus } from './family-graph.js';
import type { GenogramLayout, Point } from './genogram-layout.js';
import { TEXT_SIZE } from './measures.js';
import { element, escapeSvg } from './svg.js';
import { textWidth, wrapText } from './text-width.js';

/** One line of the legend: a sample and what it stands for. */
interface Entry {
  readonly text: string;
  readonly draw: (at: Point) => string;
}

const SYMBOLS: Readonly<Record<PersonSymbol, string>> = {
  male: 'Male',
  female: 'Female',
  other: 'Neither male nor female',
  unknown: 'Sex or person not known',
  pregnancy: 'Pregnancy',
  miscarriage: 'Miscarriage',
  stillbirth: 'Stillbirth',
};
export const COUPLES: Readonly<Record<UnionStatus, string>> = {
  married: 'Married',
  cohabiting: 'Living together',
  relationship: 'In a relationship',
  separated: 'Separated',
  divorced: 'Divorced',
  none: 'Parents of a child; no couple, or not known',
};
export const CHILDREN: Readonly<Record<ChildKind, string>> = {
  birth: 'Child by birth',
  adoptive: 'Adopted child',
  foster: 'Fostered child',
  guardian: 'Child with a guardian',
  step: 'Stepchild',
};
export const BONDS: Readonly<Record<BondKind, string>> = {
  close: 'Close',
  conflict: 'Conflict',
  violence: 'Violence, towards the arrow',
  'cut-off': 'Cut off',
  distant: 'Distant',
};

const SAMPLE: Omit<GraphPerson, 'symbol'> = {
  id: '',
  isSubject: false,
  isDead: false,
  age: '',
  label: [''],
  sortDate: undefined,
};
const COLUMN = 190;
const ROW = 34;
const SAMPLE_WIDTH = 44;

const line = ({ x, y }: Point) => ({
  points: [
    { x: x - 18, y },
    { x: x + 18, y },
  ],
  bridges: [],
});
const down = ({ x, y }: Point) => ({
  points: [
    { x, y: y - 13 },
    { x, y: y + 13 },
  ],
  bridges: [],
});
/** A person’s symbol at half its size. */
const small = (person: GraphPerson, { x, y }: Point): string =>
  element('g', { transform: `translate(${x} ${y}) scale(0.55)` }, drawSymbol(person, { x: 0, y: 0 }));

/** The entries for exactly what a drawing shows. */
const entriesFor = ({ people, unions, households, bonds }: GenogramLayout): Entry[] => {
  const entries: Entry[] = [];
  const add = (text: string, draw: (at: Point) => string): void => void entries.push({ text, draw });
  const symbols = new Set(people.map(({ person }) => person.symbol));
  for (const symbol of Object.keys(SYMBOLS) as PersonSymbol[]) {
    if (!symbols.has(symbol)) continue;
    const sex = people.find(({ person }) => person.symbol === symbol)?.person.sex;
    add(SYMBOLS[symbol], (at) =>
      symbol === 'pregnancy' || symbol === 'miscarriage' || symbol === 'stillbirth'
        ? drawSymbol({ ...SAMPLE, symbol, ...(sex ? { sex } : {}) }, at)
        : small({ ...SAMPLE, symbol }, at),
    );
  }
  const subject = people.find(({ person }) => person.isSubject)?.person;
  if (subject)
    add('The child whom the review is about', (at) =>
      small({ ...SAMPLE, symbol: subject.symbol, isSubject: true }, at),
    );
  const dead = people.find(({ person }) => person.isDead)?.person;
  if (dead) add('Has died', (at) => small({ ...SAMPLE, symbol: dead.symbol, isDead: true }, at));
  const couples = unions.filter(({ union }) => union.partners.length === 2).map(({ union }) => union);
  const samples = new Map<string, { status: UnionStatus; wasMarried: boolean }>();
  for (const { status, wasMarried } of couples) {
    samples.set(`${status} ${coupleDashes(status, wasMarried) ?? ''}`, { status, wasMarried });
  }
  for (const status of Object.keys(COUPLES) as UnionStatus[]) {
    const alike = [...samples.values()].filter((each) => each.status === status);
    for (const { wasMarried } of alike) {
      const after = status === 'separated' ? (wasMarried ? ' after marriage' : ' after living together') : '';
      add(COUPLES[status] + after, (at) => drawCouple(line(at), status, wasMarried, at));
    }
  }
  const kinds = new Set(unions.flatMap(({ children }) => children.map(({ kind }) => kind)));
  for (const kind of Object.keys(CHILDREN) as ChildKind[]) {
    if (kinds.has(kind)) add(CHILDREN[kind], (at) => drawChild(down(at), kind));
  }
  const twins = unions.filter(({ union }) =>
    union.children.some(({ birthGroup }) => birthGroup !== undefined),
  );
  const fork = ({ x, y }: Point): string =>
    [-11, 11]
      .map((dx) =>
        drawPlain({
          points: [
            { x, y: y - 11 },
            { x: x + dx, y: y + 11 },
          ],
          bridges: [],
        }),
      )
      .join('');
  if (twins.some(({ identical }) => identical.length === 0)) add('Twins', fork);
  if (twins.some(({ identical }) => identical.length > 0)) {
    add(
      'Identical twins',
      (at) =>
        fork(at) +
        drawPlain({
          points: [
            { x: at.x - 5.5, y: at.y },
            { x: at.x + 5.5, y: at.y },
          ],
          bridges: [],
        }),
    );
  }
  const crosses = unions.some((each) =>
    [each.couple, ...each.trunk, ...each.children, ...each.leads].some(({ bridges }) => bridges.length > 0),
  );
  if (crosses) {
    add(
      'Lines that cross and do not meet',
      (at) => drawPlain({ ...line(at), bridges: [at] }) + drawPlain(down(at)),
    );
  }
  for (const kind of Object.keys(BONDS) as BondKind[]) {
    if (bonds.some(({ bond }) => bond.kind === kind)) {
      add(BONDS[kind], (at) => drawBond(line(at).points, kind));
    }
  }
  for (const { household, mark } of households) {
    const text = household.label === '' ? `Household ${mark}` : `${mark}: ${household.label}`;
    add(
      text,
      ({ x, y }) =>
        element('rect', { x: x - 16, y: y - 10, width: 32, height: 20, ...HOUSEHOLD_LINE }) +
        drawMark(mark, { x: x - 6, y: y - 10 }),
    );
  }
  return entries;
};

export const HOUSEHOLD_LINE = {
  fill: 'none',
  stroke: '#5a5a5a',
  'stroke-width': 1.3,
  'stroke-dasharray': '0.5 4',
  'stroke-linecap': 'round',
} as const;

/** The number of a household on its boundary. */
export const drawMark = (mark: string, { x, y }: Point): string =>
  element('rect', {
    x: x - 7,
    y: y - 7,
    width: 7 + mark.length * 7,
    height: 14,
    rx: 7,
    fill: '#ffffff',
    stroke: '#5a5a5a',
  }) +
  element(
    'text',
    {
      x: x - 3.5 + (mark.length * 7) / 2,
      y: y + 3.6,
      'font-size': 10,
      'font-weight': 'bold',
      'text-anchor': 'middle',
      fill: INK,
    },
    escapeSvg(mark),
  );

/** The legend of exactly what a drawing shows, at this width; its height in pixels. */
export const drawLegend = (
  layouts: readonly GenogramLayout[],
  at: Point,
  width: number,
): { svg: string; height: number } => {
  const seen = new Set<string>();
  const entries = layouts.flatMap(entriesFor).filter(({ text }) => !seen.has(text) && seen.add(text));
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const perColumn = Math.ceil(entries.length / columns);
  const svg = entries.map(({ text, draw }, index) => {
    const x = at.x + Math.floor(index / perColumn) * (width / columns);
    const y = at.y + 30 + (index % perColumn) * ROW;
    const lines = wrapText(text, width / columns - SAMPLE_WIDTH - 14, TEXT_SIZE).slice(0, 3);
    const written = lines.map((part, place) =>
      element(
        'text',
        {
          x: x + SAMPLE_WIDTH,
          y: y + 3.5 + (place - (lines.length - 1) / 2) * 11.5,
          'font-size': TEXT_SIZE,
          fill: INK,
        },
        escapeSvg(part),
      ),
    );
    return element('g', { 'data-legend': text }, draw({ x: x + 20, y }) + written.join(''));
  });
  const heading = element(
    'text',
    { x: at.x, y: at.y + 4, 'font-size': 12, 'font-weight': 'bold', fill: INK },
    'Key',
  );
  return {
    svg: element('g', { 'data-part': 'legend' }, heading + svg.join('')),
    height: 26 + perColumn * ROW,
  };
};

/** The least width in which a legend reads well. */
export const LEGEND_WIDTH = Math.max(
  COLUMN * 2,
  Math.ceil(textWidth('The child whom the review is about', TEXT_SIZE)) + SAMPLE_WIDTH,
);
