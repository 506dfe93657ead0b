import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { AGENCY_STYLES } from '../../../src/documents/parts/agency-labels.js';
import { contrast } from '../../../src/render/colour.js';

const template = readFileSync(new URL('../../../templates/integrated-chronology.docx', import.meta.url));
const styles = new PizZip(template).file('word/styles.xml')?.asText() ?? '';

/** The tint and the bar of each agency’s style. */
const colours = Array.from({ length: AGENCY_STYLES }, (_, index) => {
  const style = new RegExp(`<w:name w:val="Agency ${index + 1}"/>.*?</w:style>`, 's').exec(styles)?.[0] ?? '';
  const read = (pattern: RegExp): string => pattern.exec(style)?.[1] ?? '';
  return {
    tint: `#${read(/w:fill="([0-9A-F]{6})"/)}`,
    text: `#${read(/<w:color w:val="([0-9A-F]{6})"/)}`,
    bar: `${read(/<w:left w:val="(\w+)"/)} ${read(/<w:left [^>]*w:color="([0-9A-F]{6})"/)}`,
  };
});

/** How a colour looks to somebody who cannot tell red from green (Viénot, Brettel and Mollon). */
const withoutRedGreen = (colour: string): readonly number[] => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const yellow = 0.29 * red + 0.71 * green;
  return [yellow, blue];
};

describe('the colours of agencies in the integrated chronology', () => {
  it('keep the text of each label readable', () => {
    for (const { tint, text } of colours) expect(contrast(tint, text)).toBeGreaterThanOrEqual(4.5);
  });

  it('differ from each other, by the bar where not by the tint', () => {
    expect(new Set(colours.map(({ tint, bar }) => `${tint} ${bar}`)).size).toBe(AGENCY_STYLES);
  });

  it('differ also for those who cannot tell red from green, from one to the next', () => {
    for (const [index, { tint }] of colours.entries()) {
      const next = colours[(index + 1) % colours.length];
      const [a, b] = [withoutRedGreen(tint), withoutRedGreen(next?.tint ?? '')];
      expect(Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0))).toBeGreaterThan(15);
    }
  });
});
