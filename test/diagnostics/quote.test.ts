import { describe, expect, test } from 'vitest';
import { listWords, quote } from '../../src/diagnostics/quote.js';

describe('a value in a message', () => {
  test('stands in quotes, on one line', () => {
    expect(quote('two\n  lines')).toBe('"two lines"');
  });

  test('is cut when it is long, but not within a character', () => {
    expect(quote('🙂'.repeat(100))).toBe(`"${'🙂'.repeat(59)}…"`);
  });

  test('cannot move the cursor or turn the line round', () => {
    expect(quote('a\u001B[2J\u202Eb')).toBe('"a□[2J□b"');
  });
});

describe('words in a row', () => {
  test('are joined with commas and a last word', () => {
    expect(listWords(['a'])).toBe('a');
    expect(listWords(['a', 'b'])).toBe('a or b');
    expect(listWords(['a', 'b', 'c'], 'and')).toBe('a, b and c');
  });
});
