import { describe, expect, it } from 'vitest';
import { coded, forPublic, name } from './name-in.js';

describe('a date of birth of the family', () => {
  it.each([
    '13/07/1992', '13/7/1992', '13-07-1992', '13.07.1992', '13.7.92', '13/07/92', '13 / 07 / 1992', '13 07 1992',
    '1992-07-13', '1992/07/13', '13071992', '19920713', '07/13/1992', '13 July 1992', '13th July 1992',
    '13th of July 1992', 'the 13th of July 1992', '13 Jul 1992', '13-Jul-1992', '13 JULY 1992', '13 July, 1992',
    'July 13, 1992', 'July 13th 1992', '13 July ’92', 'Monday 13 July 1992', 'Mon, 13 July 1992',
    'thirteenth of July 1992', 'the Thirteenth July 1992', '13\u00A0July\u00A01992', '13 July\n1992', '130792', '13Jul1992', '13JUL92',
  ])('is month and year: %s', (written) => {
    expect(coded(`Born: ${written}.`)).toBe('Born: July 1992.');
    expect(forPublic(`(${written})`)).toBe('(July 1992)');
  }); // prettier-ignore

  it('keeps its sentence whole', () => {
    expect(coded('She was born on 13 July 1992 at home.')).toBe('She was born in July 1992 at home.');
    expect(coded('On the 13th of July 1992 she was born.')).toBe('In July 1992 she was born.');
  });

  it('is that of anybody in the family', () => {
    expect(coded('04/02/1973 and 16 May 2002')).toBe('February 1973 and May 2002');
  });

  it('stays where names are shown', () => {
    expect(name('13/07/1992', 'initials').text).toBe('13/07/1992');
  });
});

describe('any other date stays', () => {
  it.each([
    '14/07/1992',
    '13/07/1993',
    '113/07/1992',
    '13/07/19921',
    '12 July 1992',
    '13 July',
    '2008-12-27',
    '130/7/1992',
    '140792',
    '1130792',
  ])('%s', (written) => {
    expect(coded(written)).toBe(written);
  });
});

describe('an address of the family', () => {
  it.each([
    '14 Marlowe Close, Eastwood View, Rotherham, S65 0ZZ',
    '14 Marlowe Close, Eastwood View, Rotherham S65 0ZZ',
    '14 Marlowe Close\nEastwood View\nRotherham\nS65 0ZZ',
    '14, Marlowe Close, Rotherham',
    '14 Marlowe Close',
    '14 marlowe close',
    '14 MARLOWE CLOSE',
    '14 Marlowe Cl',
    'No. 14 Marlowe Close',
    'Marlowe Close',
    'S65 0ZZ',
    's650zz',
    'Flat 6, 112 Canal Side, Mexborough, S64 0VV',
    '14 Marlowe',
    'marlowe close',
    '14A Marlowe Close',
    'Flat 2, 14 Marlowe Close',
    '112 Canal Side',
    'Canal Side',
  ])('is left out, whole or in part: %s', (written) => {
    expect(coded(written)).toBe('[address withheld]');
    expect(coded(`lived at ${written}; then left`)).toBe('lived at [address withheld]; then left');
    expect(forPublic(`lived at ${written}; then left`)).toBe('lived at an address; then left');
  });

  it.each([
    'Rotherham',
    'Eastwood View',
    'In custody',
    'on the canal side',
    'Crinoline House, Rotherham, S65 1AW',
    '14 days',
    'a close',
  ])('is no place of another kind: %s', (written) => {
    expect(coded(written)).toBe(written);
  });
});

describe('telephone numbers and e-mail addresses', () => {
  it.each([
    '07700 900123',
    '07700900123',
    '+44 7700 900123',
    '+44 (0)7700 900 123',
    '(01632) 960999',
    '01632 960 999',
  ])('are left out unless a post holder has them: %s', (written) => {
    expect(coded(`Ring ${written}.`)).toBe('Ring [telephone number].');
  });

  it('are left out unless a post holder has them: e-mail', () => {
    expect(coded('Write to jill.brown92@mail.example.org.')).toBe('Write to [e-mail].');
  });

  it('stay where they are the Board’s', () => {
    const text = 'Ring 01632 960 100 or (01632) 960102, or write to board@example.org.';
    expect(coded(text)).toBe(text);
  });

  it('are not seen in other figures', () => {
    const text = '01/02/2008 10:30, 01-02-2008, £0.50, 2008-09, 000123, 999';
    expect(coded(text)).toBe(text);
  });
});
