import { describe, expect, it } from 'vitest';
import { readChildSeen } from '../../src/chronology/read-child-seen.js';

const FAMILY = { children: new Set(['JB', 'AB', 'CP']), about: ['JB', 'AB'], others: new Set(['TB', 'SH']) };
const read = (text: string | undefined) => Object.fromEntries(readChildSeen(text, FAMILY));

describe('the column "Child seen"', () => {
  it.each([
    ['Yes', { JB: 'seen', AB: 'seen' }],
    ['Y', { JB: 'seen', AB: 'seen' }],
    ['yes - playing in garden', { JB: 'seen', AB: 'seen' }],
    ['No', { JB: 'not-seen', AB: 'not-seen' }],
    ['N', { JB: 'not-seen', AB: 'not-seen' }],
    ['No – letter', { JB: 'not-seen', AB: 'not-seen' }],
    ['N/K', { JB: 'not-known', AB: 'not-known' }],
    ['n/k', { JB: 'not-known', AB: 'not-known' }],
    ['N/I', { JB: 'not-indicated', AB: 'not-indicated' }],
    ['Not recorded', { JB: 'not-indicated', AB: 'not-indicated' }],
    ['None seen. N/I', { JB: 'not-seen', AB: 'not-seen' }],
    ['Children seen', { JB: 'seen', AB: 'seen' }],
    ['Not seen; ages given by social care', { JB: 'not-seen', AB: 'not-seen' }],
    ['JB', { JB: 'seen' }],
    ['JB, AB & CP', { JB: 'seen', AB: 'seen', CP: 'seen' }],
    ['JB with mum', { JB: 'seen' }],
    ['JB seen', { JB: 'seen' }],
    ['JB not seen', { JB: 'not-seen' }],
    ['JB N/K', { JB: 'not-known' }],
    ['JB was not seen alone', { JB: 'seen' }],
    ['JB seen, not alone. Views N/I', { JB: 'seen' }],
    ['JB seen with TB. Views N/I', { JB: 'seen' }],
    ['JB seen with AB and CP', { JB: 'seen', AB: 'seen', CP: 'seen' }],
    [
      'JB, AB, CP seen together with TB. CP said “Daddy broke the door”',
      { JB: 'seen', AB: 'seen', CP: 'seen' },
    ],
    [
      'JB, AB and CP said by TB to be asleep upstairs; not seen',
      { JB: 'not-seen', AB: 'not-seen', CP: 'not-seen' },
    ],
    ['JB seen, AB not seen', { JB: 'seen', AB: 'not-seen' }],
    ['JB seen, AB not', { JB: 'seen', AB: 'not-seen' }],
    ['JB - Yes; AB - No', { JB: 'seen', AB: 'not-seen' }],
    ['JB: Y, AB: N', { JB: 'seen', AB: 'not-seen' }],
    ['JB seen but AB not seen', { JB: 'seen', AB: 'not-seen' }],
    ['JB seen / AB N/K', { JB: 'seen', AB: 'not-known' }],
    ['JB seen\nAB not at home', { JB: 'seen', AB: 'not-seen' }],
    ['Not seen: JB and AB', { JB: 'not-seen', AB: 'not-seen' }],
    ['Unable to see JB', { JB: 'not-seen' }],
    ['JB and AB not seen. N/K', { JB: 'not-seen', AB: 'not-seen' }],
    ['JB not seen since 16/10/08', { JB: 'not-seen' }],
    ['JB last seen by this agency on 04/03/08, with TB. Wishes N/I', { JB: 'not-seen' }],
    ['JB not seen. Her words are as given by the school', { JB: 'not-seen' }],
    ['JB had been asked to come and did not. Wishes N/I', { JB: 'not-seen' }],
    ['JB spoken to by telephone', { JB: 'not-seen' }],
    ['SW saw JB at school', { JB: 'seen' }],
    ['AB seen and taken to SH by LH. CP was already at SH’s home', { AB: 'seen', CP: 'unclear' }],
    ['JB seen. She liked her worker, missed CP, and asked for AB', { JB: 'seen' }],
    ['JB not in school on this day', { JB: 'not-seen' }],
    ['JB seen, unconscious. AB not brought to hospital', { JB: 'seen', AB: 'not-seen' }],
    ['JB not seen on this visit; JB seen on the next', { JB: 'seen' }],
    ['JB’s views N/I', { JB: 'not-indicated', AB: 'not-indicated' }],
  ] as const)('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says nothing of anybody where it is blank', () => {
    expect(read(undefined)).toEqual({});
  });

  it('does not take a grown-up for a child', () => {
    expect(read('TB seen')).toEqual({});
    expect(read('Seen with TB')).toEqual({ JB: 'seen', AB: 'seen' });
  });
});
