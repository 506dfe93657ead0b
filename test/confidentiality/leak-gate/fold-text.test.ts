import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../../../src/confidentiality/leak-gate/text/fold-text.js';

describe('folding a text for searching', () => {
  it.each([
    ['Wójcik', 'wojcik'],
    ['Wo\u0301jcik', 'wojcik'],
    ['ŁUKASZ', 'lukasz'],
    ['Ｊｉｌｌ', 'jill'],
    ['𝐉𝐢𝐥𝐥', 'jill'],
    ['Ｊ\u200Bi\u00ADl\u2060l', 'jill'],
    ['Ѕmіth', 'smith'],
    ['ΒΡΟ', 'bpo'],
    ['ﬁeld', 'field'],
    ['Straße', 'strasse'],
    ['O’Brien', "o'brien"],
    ['Smith‑Jones', 'smith-jones'],
    ['a\u00A0\u2009 b', 'a b'],
    ['a \r\n b', 'a\nb'],
    ['🅹🅸🅻🅻', 'jill'],
    ['\uF04A\uF069\uF06C\uF06C', 'jill'],
    ['٣', '3'],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('knows for each character where it comes from, and whether it was a capital', () => {
    const { text, starts, capitals, original } = foldText('Ａ𝐁c\u00AD  D');
    expect(text).toBe('abc d');
    expect([...starts].map((start) => original.slice(start, start + 1))).toHaveLength(5);
    expect([...starts]).toEqual([0, 1, 3, 5, 7]);
    expect([...capitals]).toEqual([1, 1, 0, 0, 1]);
  });

  it('takes any text, and folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, starts } = foldText(text);
        expect(starts).toHaveLength(folded.length);
        expect([...starts].every((start, index) => index === 0 || start >= (starts[index - 1] ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});
