import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.js';
import { displayWidth } from '../../src/diagnostics/display-width.js';

const frame = (...lines: string[]): string => lines.join('\n');

describe('a code frame', () => {
  test('shows the line with two lines around it and a caret under the column', () => {
    expect(codeFrame(['one', 'two', 'three', 'four', 'five', 'six'], 4, 2)).toBe(
      frame('  2 | two', '  3 | three', '> 4 | four', '    |  ^', '  5 | five', '  6 | six'),
    );
  });

  test('has line numbers of one width', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`);
    expect(codeFrame(lines, 9, 1)).toBe(
      frame(
        '   7 | line 7',
        '   8 | line 8',
        '>  9 | line 9',
        '     | ^',
        '  10 | line 10',
        '  11 | line 11',
      ),
    );
  });

  test('is empty where the text has no such line', () => {
    expect(codeFrame(['one'], 2, 1)).toBe('');
    expect(codeFrame(['one'], 0, 1)).toBe('');
  });

  test('has no caret without a column', () => {
    expect(codeFrame(['one'], 1)).toBe('> 1 | one');
  });

  test('leaves out the end of a text that closes with a line break', () => {
    expect(codeFrame(['one', ''], 1, 1)).toBe(frame('> 1 | one', '    | ^'));
    expect(codeFrame(['one', ''], 2, 1)).toBe(frame('  1 | one', '> 2 |', '    | ^'));
  });

  test('shows a tab as spaces and puts the caret where the character is seen', () => {
    expect(codeFrame(['\ta:\tb'], 1, 5)).toBe(frame('> 1 |     a:  b', '    |         ^'));
  });

  test('counts wide characters twice and combining ones not at all', () => {
    expect(codeFrame(['日本 x'], 1, 4)).toBe(frame('> 1 | 日本 x', '    |      ^'));
    expect(codeFrame(['e\u0301 x'], 1, 4)).toBe(frame('> 1 | e\u0301 x', '    |   ^'));
    expect(codeFrame(['🙂 x'], 1, 4)).toBe(frame('> 1 | 🙂 x', '    |    ^'));
  });

  test('shows characters that would disturb a terminal as boxes', () => {
    expect(codeFrame(['a\u001B[31m\u202Eb'], 1, 1)).toBe(frame('> 1 | a□[31m□b', '    | ^'));
  });

  test('cuts a long line around the column', () => {
    const [shown = '', caret = ''] = codeFrame([`${'x'.repeat(400)}HERE${'y'.repeat(400)}`], 1, 401).split(
      '\n',
    );
    expect(shown.length).toBeLessThan(110);
    expect(shown.slice(caret.indexOf('^'))).toMatch(/^HEREy+…$/);
    expect(shown).toMatch(/^> 1 \| …x+/);
  });

  test('never gives a line wider than a terminal, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replaceAll('\n', '')),
        fc.nat(250),
        (text, column) => {
          for (const line of codeFrame([text], 1, column + 1).split('\n')) {
            expect(displayWidth(line)).toBeLessThanOrEqual(120);
          }
        },
      ),
    );
  });
});
