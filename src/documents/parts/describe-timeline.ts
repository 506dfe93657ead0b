import type { DateSpan } from '../../chronology/date-span.js';
import type { TimelineLane } from '../../chronology/timeline-lane.js';
import { longDate } from './format-date.js';

/** A timeline in words, for whoever cannot see it: Markdown, an item for each agency. */
export const describeTimeline = (
  lanes: readonly TimelineLane[],
  { from, to }: DateSpan,
  incident: string,
): string =>
  [
    `It runs from ${longDate(from)} to ${longDate(to)}. The incident was on ${longDate(incident)}.`,
    '',
    ...lanes.map((lane) => `- ${describeLane(lane)}`),
  ].join('\n');

const describeLane = ({ label, entries, significant, gaps, noContact }: TimelineLane): string => {
  const [first, last] = [entries.at(0), entries.at(-1)];
  const counted = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
  const range =
    first === undefined || last === undefined ? '' : `, from ${longDate(first)} to ${longDate(last)}`;
  const numbers = significant.map(({ number }) => number).join(', ');
  return [
    `${label}: ${counted}${range}.`,
    numbers === '' ? '' : `Significant: ${numbers}.`,
    gaps.length === 0 ? '' : `Long times without an entry: ${gaps.map(inWords).join('; ')}.`,
    noContact.length === 0 ? '' : `States no contact: ${noContact.map(inWords).join('; ')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

const inWords = ({ from, to }: DateSpan): string => `${longDate(from)} to ${longDate(to)}`;
