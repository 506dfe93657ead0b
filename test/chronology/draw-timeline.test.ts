import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../src/chronology/draw-timeline.js';
import { placeNumbers, type TimelineLane } from '../../src/chronology/timeline-lane.js';

const lane = (more: Partial<TimelineLane> = {}): TimelineLane => ({
  label: 'Police & <Partners>',
  entries: ['2007-02-01', '2007-02-03', '2007-09-30'],
  significant: [{ day: '2007-09-30', number: 45 }],
  gaps: [{ from: '2007-02-04', to: '2007-09-29' }],
  noContact: [{ from: '2007-03-01', to: '2007-04-30' }],
  ...more,
});
const draw = (lanes: readonly TimelineLane[], days = { from: '2004-09-01', to: '2008-12-27' }) =>
  drawTimeline({
    title: 'Timeline',
    description: 'In words.',
    lanes,
    days,
    period: { from: '2004-09-01', to: '2008-12-27' },
    incident: '2008-12-27',
  });

describe('the timeline of a chronology', () => {
  it('is sound XML with a title, a description and its texts as text', () => {
    const { svg } = draw([lane()]);
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(svg, 'image/svg+xml');
    const texts = Array.from(document.getElementsByTagName('text')).map((each) => each.textContent);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Police & <Partners>',
        '3 entries',
        '45',
        'Incident 27/12/2008',
        'Period of the review',
      ]),
    );
    expect(document.getElementsByTagName('title')[0]?.textContent).toBe('Timeline');
    expect(document.getElementsByTagName('desc')[0]?.textContent).toBe('In words.');
  });

  it('is black, white and grey', () => {
    for (const [, red, green, blue] of draw([lane()]).svg.matchAll(
      /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/g,
    )) {
      expect([green, blue]).toEqual([red, red]);
    }
  });

  it('names years on its axis, whether it spans one or ninety', () => {
    expect(draw([lane()], { from: '2007-01-01', to: '2007-12-31' }).svg).toContain('>2007</text>');
    expect(draw([lane()], { from: '1920-01-01', to: '2009-12-31' }).svg).toContain('>2000</text>');
  });

  it('draws a lane without entries, and one day', () => {
    const empty = lane({ entries: [], significant: [], gaps: [], noContact: [] });
    expect(draw([empty], { from: '2007-01-01', to: '2007-01-01' }).svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('keeps numbers on one level apart while there is room', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 20 });
    fc.assert(
      fc.property(days, (positions) => {
        const sorted = positions.toSorted((a, b) => a - b);
        const significant = sorted.map((position, index) => ({ day: String(position), number: index + 1 }));
        const placed = placeNumbers(lane({ significant }), Number, 5000);
        for (const level of [0, 1, 2, 3]) {
          const own = placed.filter((each) => each.level === level).map(({ x }) => x);
          for (const [index, x] of own.entries()) {
            if (index > 0) expect(x - (own[index - 1] ?? 0)).toBeGreaterThanOrEqual(18);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
