import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../src/documents/markdown.js';
import { digestData } from '../../../src/preview/session/digest-data.js';

describe('the digest of merge data', () => {
  it('is the same for the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(digestData(structuredClone(data))).toBe(digestData(data));
      }),
    );
  });

  it('is another for other data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        // -0 and 0 are written alike in every document.
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(digestData(one)).not.toBe(digestData(other));
      }),
    );
  });

  it('tells text from Markdown, and where one text ends and the next begins', () => {
    expect(digestData({ text: new Markdown('a') })).not.toBe(digestData({ text: 'a' }));
    expect(digestData(['ab', 'c'])).not.toBe(digestData(['a', 'bc']));
    expect(digestData({ bytes: new Uint8Array([1]) })).not.toBe(digestData({ bytes: new Uint8Array([2]) }));
  });

  it('is always another for what draws itself', () => {
    const data = { draw: () => 'a line' };
    expect(digestData(data)).not.toBe(digestData(data));
  });
});
