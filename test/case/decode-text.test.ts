import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/case/decode-text.js';
import { findInvalidUtf8 } from '../../src/case/find-invalid-utf8.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const problemOf = (bytes: Uint8Array) => {
  const { text, problems } = decodeText(bytes, 'case.yaml');
  expect(text).toBeUndefined();
  expect(problems).toHaveLength(1);
  return problems[0];
};

describe('the text of a file', () => {
  test('is read from UTF-8, with or without a byte order mark', () => {
    expect(decodeText(utf8('Wójcik, Siân, 日本'), 'f').text).toBe('Wójcik, Siân, 日本');
    expect(decodeText(utf8('\uFEFFa: 1'), 'f').text).toBe('a: 1');
  });

  test('has line feeds whatever line breaks the file has', () => {
    expect(decodeText(utf8('a\r\nb\rc\nd'), 'f').text).toBe('a\nb\nc\nd');
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['a byte order mark alone', utf8('\uFEFF'), 'empty-file'],
    ['blank lines', utf8(' \r\n\t\n'), 'empty-file'],
    ['UTF-16, little end first', Buffer.from('\uFEFFa: 1', 'utf16le'), 'utf-16'],
    ['UTF-16, big end first', Buffer.from('\uFEFFa: 1', 'utf16le').swap16(), 'utf-16'],
    ['UTF-16 without its mark', Buffer.from('name: Jill Brown', 'utf16le'), 'utf-16'],
    ['a Word file', Buffer.from('PK\u0003\u0004...', 'latin1'), 'not-text'],
    ['a PDF', utf8('%PDF-1.4 '), 'not-text'],
    ['a NUL', utf8('name: Jill\u0000 Brown'), 'control-character'],
  ])('of %s is refused', (_what, bytes, code) => {
    expect(problemOf(bytes)?.code).toBe(code);
  });

  test('of an older encoding is refused at the first character that is not UTF-8', () => {
    const problem = problemOf(Buffer.concat([utf8('a: Zażółć\r\nb: caf'), Buffer.from([0xe9]), utf8('\n')]));
    expect(problem).toMatchObject({ code: 'not-utf-8', location: { file: 'case.yaml', line: 2, column: 7 } });
    expect(problem?.message).toContain('"é"');
  });

  test('can be shown under the problem, with the wrong character as a question mark', () => {
    const { shown } = decodeText(Buffer.from('b: caf\xE9', 'latin1'), 'f');
    expect(shown).toBe('b: caf\uFFFD');
  });
});

describe('the first byte that is not UTF-8', () => {
  const isValid = (bytes: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };

  test('is none exactly where a strict decoder accepts the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 6 }).map(utf8),
      fc
        .array(fc.constantFrom(0xe0, 0xed, 0xf0, 0xf4, 0xc1, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf), {
          maxLength: 5,
        })
        .map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        expect(findInvalidUtf8(given) === -1).toBe(isValid(given));
      }),
      { numRuns: 2_000 },
    );
  });

  test('has only UTF-8 before it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const at = findInvalidUtf8(bytes);
        if (at !== -1) expect(isValid(bytes.subarray(0, at))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
