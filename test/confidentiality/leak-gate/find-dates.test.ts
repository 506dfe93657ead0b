import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/confidentiality/leak-gate/matching/find-dates.js';
import { fold } from '../../../src/confidentiality/leak-gate/text/fold-text.js';

const daysIn = (text: string): string[] => findDates(fold(text)).flatMap(({ days }) => days);

describe('finding dates', () => {
  it.each([
    '1992-07-13', '13/07/1992', '13/07/92', '13/7/92', '13.7.92', '13.07.1992', '13-07-1992', '13–07–1992', '13 07 1992', '13 07 92',
    '1992/07/13', '1992.07.13', '19920713', '13071992', '130792', '13_07_1992', '13 / 07 / 1992', '13 July 1992', '13July1992',
    '13th July 1992', '13ᵗʰ July 1992', '13 th July 1992', '13th of July, 1992', 'the 13th day of July 1992', 'July 13, 1992', 'July 13th 1992',
    'July the 13th, 1992', '1992 July 13', '13 Jul 92', '13 Jul ’92', '13-Jul-1992', '13/Jul/92', 'Monday 13 July 1992', '13 JULY 1992', '13\njuly\n1992',
    '13 July 1992', '13\uFDD0July\uFDD01992', '13\uFDD007\uFDD01992', '１３／０７／１９９２', '١٣/٠٧/١٩٩٢', '13.VII.1992', '07/13/1992',
    'the thirteenth of July nineteen ninety-two', 'Thirteenth July 1992', 'D:19920713120000Z', '1992-07-13T00:00:00Z', 'aged 16 13/07/1992', 'room 1\uFDD013/07/1992',
  ])('%j is 13 July 1992', (text) => {
    expect(daysIn(text)).toContain('1992-07-13');
  }); // prettier-ignore

  it('reads the day before the month wherever that is possible', () => {
    expect(daysIn('03/04/2008')).toEqual(['2008-04-03']);
  });

  it.each(['14:20', '01632 960 100', 'paragraph 8.5.2', '45/2009', '99/99/9999', 'in May', 'section 47'])(
    'sees no whole date in %j',
    (text) => {
      expect(daysIn(text)).toEqual([]);
    },
  );

  it('tells a day without a year and a month with one from a whole date', () => {
    expect(findDates('on 13 july and in july 1992').map(({ precision }) => precision)).toEqual([
      'day-month',
      'month-year',
    ]);
  });

  it('reads a hundred thousand beginnings of dates to the end', () => {
    const hostile = ['1 ', 'nineteen ninety ', '13th of ', '12.', '1/'];
    for (const piece of hostile) expect(() => findDates(piece.repeat(100_000))).not.toThrow();
  });
});
