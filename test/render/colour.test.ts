import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOf, textOn } from '../../src/render/colour.js';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a Board’s colour', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('gets white text where it is dark and black text where it is light', () => {
    expect(textOn('#1f4e5f')).toBe('#ffffff');
    expect(textOn('#f2d13b')).toBe('#1a1a1a');
  });

  it('can always be read, with text on it or as text on paper', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(contrast(colour, textOn(colour))).toBeGreaterThan(4);
        expect(contrast(inkOf(colour), '#ffffff')).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('stays as it is where it can be read', () => {
    expect(inkOf('#1f4e5f')).toBe('#1f4e5f');
  });
});
