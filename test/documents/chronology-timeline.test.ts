import { describe, expect, it } from 'vitest';
import { chronologyFile } from '../../data-schema/chronology.js';
import { chronologyTimeline } from '../../src/documents/chronology-timeline.js';
import { exampleCase } from './example-case.js';

const withEntries = (count: number) => {
  const entries = Array.from({ length: count }, (_, index) => ({
    date: `2007-01-${String((index % 28) + 1).padStart(2, '0')}`,
    event: `Event number ${index} of Jill Brown, ${'told at length '.repeat(12)}. And more.`,
    familyMembers: ['JB'],
    significant: true,
  }));
  return exampleCase({
    chronologies: new Map([['rdash', chronologyFile.parse({ agency: 'rdash', entries })]]),
  });
};
const made = (count: number) =>
  chronologyTimeline.mergeData(withEntries(count), { id: 'case', name: '' }, '2009-11-30');

describe('the timeline document', () => {
  it('waits for an entry', () => {
    expect(chronologyTimeline.appliesTo(exampleCase()).state).toBe('waiting');
  });

  it('has its numbers from the integrated chronology, and short texts beside the picture', () => {
    const { events } = made(3);
    expect(events.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(events[0]?.text).toMatch(/^Event number 0 of Jill Brown, told at length .* …$/);
  });

  it('stays on one page: what has no room is counted', () => {
    const { events, moreEvents } = made(75);
    expect(events).toHaveLength(60);
    expect(moreEvents).toBe('15 more significant entries stand in the integrated chronology.');
  });

  it('holds nobody’s name in its picture, and all that it shows in words', () => {
    const drawing = made(3).timeline.draw('neutral');
    expect(drawing.svg).not.toMatch(/Jill|Brown|JB/);
    expect(drawing.description.source).toContain('RDaSH: 3 entries');
    expect(drawing.description.source).toContain('Significant: 1, 2, 3.');
  });
});
