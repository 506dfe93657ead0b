import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = readFileSync(
  join(import.meta.dirname, '..', '..', 'templates', 'partials', 'cover-description.md'),
  'utf8',
).trim();

describe('the standard description on every cover (1 §14.4)', () => {
  it('is two or three paragraphs of 110 to 170 words, without a heading', () => {
    expect(text.split(/\n\n/)).toHaveLength(3);
    expect(text).not.toMatch(/^#/m);
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(110);
    expect(words).toBeLessThanOrEqual(170);
  });

  it('says what a review is for and what it is not', () => {
    for (const said of [
      'lessons to be learned',
      'how they will be acted on',
      'not a public inquiry',
      'who is to blame',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/coroner and the criminal courts/);
    expect(text).toMatch(/chronology .* not be treated as primary evidence/s);
  });

  it('serves any Board', () => {
    expect(text).not.toMatch(/Rotherham|RSCB|Yorkshire/);
  });
});
