import { describe, expect, it } from 'vitest';
import type { ChronologyEntry } from '../../data-schema/chronology.js';
import { findContradictions } from '../../src/chronology/find-contradictions.js';
import { findDuplicates } from '../../src/chronology/find-duplicates.js';
import { CHILDREN, entryOf, mergedOf } from './chronology-of.js';

const EVENT =
  'Joint home visit by Social Worker Imran Sadiq and DC Mark Ainsley; JB would not come out of her room';

const found = (first: ChronologyEntry, second: ChronologyEntry) => {
  const rows = mergedOf({ police: [first], 'social-care': [second] });
  return findContradictions(rows, findDuplicates(rows), CHILDREN).map(({ rows: _rows, ...rest }) => rest);
};

describe('contradictions between agencies about what may be one event', () => {
  it('are none where they agree', () => {
    expect(
      found(entryOf('2008-10-16', EVENT, { time: '16:15' }), entryOf('2008-10-16', EVENT, { time: '16:30' })),
    ).toEqual([]);
  });

  it('are in its date', () => {
    expect(found(entryOf('2008-10-16', EVENT), entryOf('2008-10-18', EVENT))).toEqual([
      { about: 'date', apart: 2 },
    ]);
  });

  it('are not in its date where one was told of it later and says when it was', () => {
    expect(
      found(entryOf('2008-10-16', EVENT), entryOf('2008-10-18', EVENT, { occurred: '2008-10-16' })),
    ).toEqual([]);
  });

  it('are not in its date where it may be the same', () => {
    const month = { words: 'October 2008', sort: '2008-10-01', to: '2008-10-31' };
    expect(found(entryOf('2008-10-16', EVENT), entryOf(month, EVENT))).toEqual([]);
  });

  it.each([
    ['16:15', '10:00', 375],
    ['am', '14:20', 141],
    ['am', '09:00', undefined],
    ['pm', '14:20', undefined],
    [{ words: 'approx 14:20', sort: '14:20' }, '15:10', undefined],
  ])('are in its time: %j and %j', (one, other, apart) => {
    expect(
      found(entryOf('2008-10-16', EVENT, { time: one }), entryOf('2008-10-16', EVENT, { time: other })),
    ).toEqual(apart === undefined ? [] : [{ about: 'time', apart }]);
  });

  it('are in whether a child was seen', () => {
    const seen = entryOf('2008-10-16', EVENT, { childSeen: 'JB seen on the landing, not alone. AB seen' });
    const unseen = entryOf('2008-10-16', EVENT, { childSeen: 'Neither. JB not seen, AB N/K' });
    expect(found(seen, unseen)).toEqual([{ about: 'child seen', child: 'JB' }]);
  });
});
