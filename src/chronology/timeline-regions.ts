import type { Day } from '../../data-schema/dates.js';
import type { DateSpan } from './date-span.js';
import { BARS, halfWidth, heightOf, type PlacedNumber, RADIUS, type TimelineLane } from './timeline-lane.js';

/** What a part of a timeline stands for; lanes, gaps and stated times are counted from 0. */
export type TimelinePart =
  | { readonly kind: 'lane'; readonly lane: number }
  | { readonly kind: 'entry'; readonly number: number }
  | { readonly kind: 'gap'; readonly lane: number; readonly gap: number }
  | { readonly kind: 'no-contact'; readonly lane: number; readonly stated: number }
  | { readonly kind: 'incident' }
  | { readonly kind: 'period' };

/** Where a part of a timeline stands, in CSS pixels, and what it says. */
export interface TimelineRegion {
  readonly part: TimelinePart;
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface DrawnLane {
  readonly lane: TimelineLane;
  readonly index: number;
  readonly numbers: readonly PlacedNumber[];
  readonly top: number;
  readonly base: number;
  readonly x: (day: Day) => number;
  readonly left: number;
}

/** The parts of a lane that stand for something of the case; numbers, which lie over all else, last. */
export const laneRegions = ({
  lane,
  index,
  numbers,
  top,
  base,
  x,
  left,
}: DrawnLane): readonly TimelineRegion[] => [
  {
    part: { kind: 'lane', lane: index },
    label: `${lane.label}: ${lane.entries.length} ${lane.entries.length === 1 ? 'entry' : 'entries'}`,
    left: 4,
    top: top + 6,
    width: left - 12,
    height: base - top,
  },
  ...lane.gaps.map(({ from, to }, gap) => ({
    part: { kind: 'gap' as const, lane: index, gap },
    label: `${lane.label}: no entry from ${slashed(from)} to ${slashed(to)}`,
    left: x(from),
    top: base,
    width: x(to) - x(from),
    height: 10,
  })),
  ...lane.noContact.map(({ from, to }, stated) => ({
    part: { kind: 'no-contact' as const, lane: index, stated },
    label: `${lane.label}: states no contact from ${slashed(from)} to ${slashed(to)}`,
    left: x(from),
    top: base - BARS / 2,
    width: Math.max(2, x(to) - x(from)),
    height: BARS / 2,
  })),
  ...numbers.map(({ x: middle, level, number }) => ({
    part: { kind: 'entry' as const, number },
    label: `Entry ${number}, ${lane.label}`,
    left: middle - halfWidth(number),
    top: heightOf(level, base) - RADIUS,
    width: 2 * halfWidth(number),
    height: 2 * RADIUS,
  })),
];

const slashed = (day: Day): string => day.split('-').toReversed().join('/');

/** What stands above the lanes: the period of the review and the incident. */
export const headRegions = (
  period: DateSpan | undefined,
  incident: Day | undefined,
  x: (day: Day) => number,
  right: number,
): TimelineRegion[] => [
  ...(period
    ? [
        {
          part: { kind: 'period' as const },
          label: `Period of the review: ${slashed(period.from)} to ${slashed(period.to)}`,
          left: (x(period.from) + x(period.to)) / 2 - 70,
          top: 16,
          width: 140,
          height: 22,
        },
      ]
    : []),
  ...(incident
    ? [
        {
          part: { kind: 'incident' as const },
          label: `Incident ${slashed(incident)}`,
          left: x(incident) > right / 2 ? Math.min(x(incident), right) - 120 : x(incident),
          top: 0,
          width: 120,
          height: 16,
        },
      ]
    : []),
];
