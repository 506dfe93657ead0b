import { MONTH_NAMES } from '../../data-schema/month-names.js';
import type { Day } from '../../data-schema/dates.js';
import { type DateSpan, dayNumber } from './date-span.js';
import { svgElement, svgText } from './svg-element.js';
import { baseOf, drawLane, laneHeight, placeNumbers, type TimelineLane } from './timeline-lane.js';
import { headRegions, laneRegions, type TimelineRegion } from './timeline-regions.js';

/** What a timeline shows: agencies as lanes over the same days. */
export interface Timeline {
  readonly title: string;
  readonly description: string;
  readonly lanes: readonly TimelineLane[];
  /** The first and the last day that are drawn. */
  readonly days: DateSpan;
  readonly period: DateSpan | undefined;
  /** The day of the incident. */
  readonly incident: Day | undefined;
}

export interface DrawnTimeline {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly regions: readonly TimelineRegion[];
}

const WIDTH = 1400;
const LEFT = 190;
const RIGHT = 36;
const TOP = 74;
const LEGEND = 46;
const FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const INK = '#1a1a1a';
/** An axis has no more labels than this. */
const MOST_TICKS = 30;

/**
 * Draws a timeline: a lane for each agency with its entries by month as bars, significant entries by their numbers,
 * long times without an entry dashed, stated times without contact hatched; the incident and the period across all
 * lanes. Black, white and grey: nothing is told by a colour, and it can be read in a black and white copy.
 */
export const drawTimeline = (timeline: Timeline): DrawnTimeline => {
  const { lanes, days, period, incident, title, description } = timeline;
  const first = dayNumber(days.from);
  const length = Math.max(1, dayNumber(days.to) - first);
  const x = (day: Day): number =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.min(Math.max(dayNumber(day) - first, 0), length)) / length;

  const placed = lanes.map((lane) => ({ lane, numbers: placeNumbers(lane, x, WIDTH - RIGHT + 20) }));
  let top = TOP;
  const regions: TimelineRegion[] = [];
  const drawnLanes = placed.map(({ lane, numbers }, index) => {
    regions.push(...laneRegions({ lane, index, numbers, top, base: baseOf(top, numbers), x, left: LEFT }));
    const drawn = drawLane({
      lane,
      numbers,
      top,
      x,
      left: LEFT,
      right: WIDTH - RIGHT,
      isOdd: index % 2 === 1,
    });
    top += laneHeight(numbers);
    return drawn;
  });
  const bottom = top;
  const height = bottom + LEGEND;
  const parts = [
    svgElement('rect', { x: 0, y: 0, width: WIDTH, height, fill: '#ffffff' }),
    ...drawnLanes.map(({ under }) => under),
    ...ticksOf(days).map(({ day, label, isYear }) => drawTick(x(day), bottom, label, isYear)),
    period ? drawPeriod(x(period.from), x(period.to), bottom) : '',
    incident ? drawIncident(x(incident), bottom, incident) : '',
    ...drawnLanes.map(({ over }) => over),
    drawLegend(bottom + 24),
  ];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="timeline-title timeline-description" font-family="${svgText(FONT)}" font-size="12" fill="${INK}">` +
    svgElement('title', { id: 'timeline-title' }, svgText(title)) +
    svgElement('desc', { id: 'timeline-description' }, svgText(description)) +
    `<defs><pattern id="stated" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><line x1="0" y1="0" x2="0" y2="6" stroke="#555555" stroke-width="2"/></pattern></defs>` +
    `${parts.join('')}</svg>`;
  return {
    svg,
    width: WIDTH,
    height,
    regions: [...regions, ...headRegions(period, incident, x, WIDTH - RIGHT)],
  };
};

interface Tick {
  readonly day: Day;
  readonly label: string;
  readonly isYear: boolean;
}

/** The days that the axis names: months, quarters, years or steps of years, as many as can be read. */
const ticksOf = ({ from, to }: DateSpan): Tick[] => {
  const start = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const end = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((months) => (end - start) / months <= MOST_TICKS) ?? 480;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(start / step) * step; month <= end; month += step) {
    const year = Math.floor(month / 12);
    const day = `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    const isYear = month % 12 === 0;
    if (day >= from)
      ticks.push({
        day,
        label: isYear ? String(year) : (MONTH_NAMES[month % 12]?.slice(0, 3) ?? ''),
        isYear,
      });
  }
  return ticks;
};

const drawTick = (x: number, bottom: number, label: string, isYear: boolean): string =>
  svgElement('line', {
    x1: x,
    x2: x,
    y1: TOP - 8,
    y2: bottom,
    stroke: isYear ? '#8a8a8a' : '#d0d0d0',
    'stroke-width': 1,
  }) +
  svgElement(
    'text',
    {
      x,
      y: TOP - 13,
      'text-anchor': 'middle',
      'font-size': isYear ? 12 : 10,
      'font-weight': isYear ? 'bold' : 'normal',
    },
    svgText(label),
  );

const drawPeriod = (from: number, to: number, bottom: number): string =>
  [from, to]
    .map((x) =>
      svgElement('line', {
        x1: x,
        x2: x,
        y1: 30,
        y2: bottom,
        stroke: INK,
        'stroke-width': 1.5,
        'stroke-dasharray': '2 3',
      }),
    )
    .join('') +
  svgElement('line', { x1: from, x2: to, y1: 34, y2: 34, stroke: INK, 'stroke-width': 1.5 }) +
  svgElement('text', { x: (from + to) / 2, y: 28, 'text-anchor': 'middle' }, 'Period of the review');

const drawIncident = (x: number, bottom: number, day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return (
    svgElement('line', { x1: x, x2: x, y1: 16, y2: bottom, stroke: INK, 'stroke-width': 3 }) +
    svgElement(
      'text',
      {
        x: Math.min(x, WIDTH - RIGHT),
        y: 12,
        'text-anchor': x > WIDTH / 2 ? 'end' : 'start',
        'font-weight': 'bold',
      },
      `Incident ${date}/${month}/${year}`,
    )
  );
};

/** What each sign stands for, along the foot. */
const drawLegend = (y: number): string => {
  const sign = (x: number, shape: string, text: string): string =>
    shape + svgElement('text', { x, y: y + 4, 'font-size': 11 }, svgText(text));
  return (
    sign(
      LEFT + 24,
      svgElement('rect', {
        x: LEFT,
        y: y - 8,
        width: 14,
        height: 14,
        fill: '#b5b5b5',
        stroke: INK,
        'stroke-width': 0.5,
      }),
      'entries in a month: the higher, the more',
    ) +
    sign(
      LEFT + 310,
      svgElement('circle', {
        cx: LEFT + 296,
        cy: y,
        r: 9,
        fill: '#ffffff',
        stroke: INK,
        'stroke-width': 1.5,
      }),
      'significant entry, with its number in the integrated chronology',
    ) +
    sign(
      LEFT + 740,
      svgElement('line', {
        x1: LEFT + 690,
        x2: LEFT + 730,
        y1: y,
        y2: y,
        stroke: INK,
        'stroke-width': 2,
        'stroke-dasharray': '6 4',
      }),
      'long time without an entry',
    ) +
    sign(
      LEFT + 980,
      svgElement('rect', {
        x: LEFT + 935,
        y: y - 6,
        width: 36,
        height: 11,
        fill: 'url(#stated)',
        stroke: INK,
        'stroke-width': 0.5,
      }),
      'no contact, as the agency states',
    )
  );
};
