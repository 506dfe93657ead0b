import type { Day } from '../../data-schema/dates.js';
import type { DateSpan } from './date-span.js';
import { svgElement, svgText } from './svg-element.js';

/** One agency in a timeline. */
export interface TimelineLane {
  readonly label: string;
  /** The day of each of its entries. */
  readonly entries: readonly Day[];
  /** Its significant entries: their days, and their numbers in the integrated chronology. */
  readonly significant: readonly { readonly day: Day; readonly number: number }[];
  readonly gaps: readonly DateSpan[];
  readonly noContact: readonly DateSpan[];
}

/** Where a significant entry stands: across, and on which level above the line, from 0. */
export interface PlacedNumber {
  readonly x: number;
  readonly at: number;
  readonly level: number;
  readonly number: number;
}

interface LaneToDraw {
  readonly lane: TimelineLane;
  readonly numbers: readonly PlacedNumber[];
  readonly top: number;
  readonly x: (day: Day) => number;
  readonly left: number;
  readonly right: number;
  readonly isOdd: boolean;
}

const LEVEL = 20;
const MOST_LEVELS = 4;
export const RADIUS = 9;
export const BARS = 30;
const ROOM = 12;
const LABEL_LENGTH = 26;

/** Puts each number above its day, on the first level where it covers no other; where all are full, further right. */
export const placeNumbers = (
  lane: TimelineLane,
  x: (day: Day) => number,
  right: number,
): readonly PlacedNumber[] => {
  const ends = Array.from({ length: MOST_LEVELS }, () => -Infinity);
  return lane.significant.map(({ day, number }) => {
    const at = x(day);
    const half = halfWidth(number);
    const free = ends.findIndex((end) => end <= at - half);
    const level = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    const centre = Math.min(Math.max(at, (ends[level] ?? 0) + half), right - half);
    ends[level] = centre + half + 1;
    return { x: centre, at, level, number };
  });
};

/** How far a number reaches to either side. */
export const halfWidth = (number: number): number => Math.max(RADIUS, String(number).length * 3.4 + 3);

export const laneHeight = (numbers: readonly PlacedNumber[]): number =>
  ROOM + LEVEL * Math.max(1, ...numbers.map(({ level }) => level + 1)) + BARS + ROOM;

/** The height at which a lane’s line runs. */
export const baseOf = (top: number, numbers: readonly PlacedNumber[]): number =>
  top + laneHeight(numbers) - ROOM;

/** A lane in two layers: what lies under the lines that cross all lanes, and what lies over them. */
export const drawLane = ({
  lane,
  numbers,
  top,
  x,
  left,
  right,
  isOdd,
}: LaneToDraw): { under: string; over: string } => {
  const height = laneHeight(numbers);
  const base = baseOf(top, numbers);
  const under = svgElement('rect', {
    x: 0,
    y: top,
    width: right + 36,
    height,
    fill: isOdd ? '#f3f3f3' : '#ffffff',
  });
  const over = [
    ...labelLines(lane.label).map((line, index) =>
      svgElement('text', { x: 8, y: top + 22 + index * 15, 'font-weight': 'bold' }, svgText(line)),
    ),
    svgElement(
      'text',
      { x: 8, y: base, 'font-size': 11 },
      `${lane.entries.length} ${lane.entries.length === 1 ? 'entry' : 'entries'}`,
    ),
    svgElement('line', { x1: left, x2: right, y1: base, y2: base, stroke: '#1a1a1a', 'stroke-width': 1 }),
    ...bars(lane.entries, x, base),
    ...lane.noContact.map(({ from, to }) =>
      svgElement('rect', {
        x: x(from),
        y: base - 9,
        width: Math.max(2, x(to) - x(from)),
        height: 9,
        fill: 'url(#stated)',
        stroke: '#1a1a1a',
        'stroke-width': 0.5,
      }),
    ),
    ...lane.gaps.map(({ from, to }) =>
      svgElement('line', {
        x1: x(from),
        x2: x(to),
        y1: base + 4,
        y2: base + 4,
        stroke: '#1a1a1a',
        'stroke-width': 2,
        'stroke-dasharray': '6 4',
      }),
    ),
    // The lines up to the numbers first: none crosses a number.
    ...numbers.map((placed) => drawStem(placed, base)),
    ...numbers.map((placed) => drawNumber(placed, base)),
  ];
  return { under, over: over.join('') };
};

/** A bar for each month with entries, its height by how many there are. */
const bars = (entries: readonly Day[], x: (day: Day) => number, base: number): string[] => {
  const months = new Map<string, number>();
  for (const day of entries) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  const most = Math.max(4, ...months.values());
  return [...months].map(([month, count]) => {
    const from = x(`${month}-01`);
    const width = Math.max(2, x(`${month}-28`) - from);
    const height = Math.max(3, (BARS * count) / most);
    return svgElement('rect', {
      x: from,
      y: base - height,
      width,
      height,
      fill: '#b5b5b5',
      stroke: '#1a1a1a',
      'stroke-width': 0.5,
    });
  });
};

/** The middle of the numbers of a level. */
export const heightOf = (level: number, base: number): number => base - BARS - 2 - level * LEVEL - RADIUS;

const drawStem = ({ x, at, level }: PlacedNumber, base: number): string =>
  svgElement('line', {
    x1: at,
    x2: x,
    y1: base,
    y2: heightOf(level, base),
    stroke: '#1a1a1a',
    'stroke-width': 0.6,
  });

const drawNumber = ({ x, level, number }: PlacedNumber, base: number): string => {
  const y = heightOf(level, base);
  const half = halfWidth(number);
  return (
    svgElement('rect', {
      x: x - half,
      y: y - RADIUS,
      width: 2 * half,
      height: 2 * RADIUS,
      rx: RADIUS,
      fill: '#ffffff',
      stroke: '#1a1a1a',
      'stroke-width': 1.5,
    }) +
    svgElement(
      'text',
      { x, y: y + 3.5, 'text-anchor': 'middle', 'font-size': 10, 'font-weight': 'bold' },
      String(number),
    )
  );
};

/** An agency’s label in lines that fit beside its lane. */
const labelLines = (label: string): string[] => {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LABEL_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]}…`];
};
