import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/case/parse-yaml.js';

const dataOf = (text: string): unknown => {
  const result = parseYaml(text, 'f.yaml');
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.value.data;
};

const codesOf = (text: string): string[] => {
  const result = parseYaml(text, 'f.yaml');
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

describe('YAML', () => {
  test('keeps dates, times and "no" as text, and numbers as numbers', () => {
    expect(dataOf('a: 2009-06-01\nb: 14:20\nc: no\nd: 12\ne: true\nf:\n')).toEqual({
      a: '2009-06-01',
      b: '14:20',
      c: 'no',
      d: 12,
      e: true,
      f: null,
    });
  });

  test('comes out as it went in, in every form of quotation', () => {
    const text = "a: \"{name} </w:t> & 🙂 \\u05E9\"\nb: 'it''s'\nc: >-\n  one\n  two\nd: |\n  one\n  two\n";
    expect(dataOf(text)).toEqual({ a: '{name} </w:t> & 🙂 ש', b: "it's", c: 'one two', d: 'one\ntwo\n' });
  });

  test('makes "__proto__" a key like any other', () => {
    const data = dataOf('__proto__:\n  polluted: true\n') as object;
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('repeats what an alias stands for', () => {
    expect(dataOf('a: &home [1, 2]\nb: *home\n')).toEqual({ a: [1, 2], b: [1, 2] });
  });

  test('does not merge: "<<" is a key like any other', () => {
    expect(dataOf('a: &a { x: 1 }\nb: { <<: *a }\n')).toEqual({ a: { x: 1 }, b: { '<<': { x: 1 } } });
  });

  test.each([
    ['a line too far in', 'a: 1\n  b: 2\n', ['yaml-syntax']],
    ['mistakes on two lines', 'a: b: c\nd: @e\n', ['yaml-syntax', 'yaml-syntax']],
    ['a tab', 'a:\n\tb: 1\n', ['yaml-tab']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['several-documents']],
    ['a key given twice', 'a: 1\nb: { c: 1, c: 2 }\na: 2\n', ['duplicate-key', 'duplicate-key']],
    ['a key that is a list', '[a, b]: 1\n', ['key-is-no-text']],
    ['no key before the colon', ': 1\n', ['key-is-no-text']],
    ['an alias of nothing', 'a: *b\n', ['unknown-alias']],
    ['an alias within what it stands for', 'a: &a [*a]\n', ['alias-bomb']],
    ['a tag', 'a: !!binary aGk=\n', ['yaml-tag']],
    ['another version of YAML', '%YAML 1.1\n---\na: 2009-06-01\n', ['yaml-syntax']],
    ['comments only', '# a\n# b\n', ['empty-file']],
    ['a list', '- a\n', ['no-keys']],
    ['one text', 'hello\nworld\n', ['no-keys']],
  ])('with %s is refused', (_what, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test('whose aliases would expand to a thousand million values is refused', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let letter = 98; letter < 107; letter += 1) {
      const [name, before] = [String.fromCharCode(letter), String.fromCharCode(letter - 1)];
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`);
    }
    expect(codesOf(bomb.join('\n'))).toEqual(['alias-bomb']);
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['braces', '{a: '.repeat(20_000)],
    ['hyphens', '- '.repeat(20_000)],
    ['indented keys', Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('with %s thousands deep is refused without an error of the program', (_what, text) => {
    expect(codesOf(text).length).toBeGreaterThan(0);
  });

  test.each([
    ['keys', Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join('\n')],
    ['keys given twice', Array.from({ length: 20_000 }, (_, index) => `key${index % 10_000}: 1`).join('\n')],
    [
      'texts that are not closed',
      Array.from({ length: 5_000 }, (_, index) => `k${index}:\n  a: "x`).join('\n'),
    ],
  ])('with thousands of %s is read to its end', (_what, text) => {
    expect(parseYaml(text, 'f.yaml')).toHaveProperty('ok');
  });

  test('locates a quotation mark that is not closed where it opens', () => {
    const result = parseYaml('a:\n  b: "text\nc: 1\n', 'f.yaml');
    expect(result).toMatchObject({ ok: false, problems: [{ location: { line: 2, column: 6 } }] });
  });

  test('of any kind is read or refused with places within the text, never with an error of the program', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ': ',
      ':',
      '\n',
      '\n  ',
      '\n- ',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '!x ',
      '#',
      ' #c',
      '|',
      '>',
      '>-\n',
      '\t',
      '%',
      '@',
      '---\n',
      '...\n',
      '? ',
      '<<',
      '__proto__',
      '\\',
      '🙂',
      'null',
      '2009-06-01',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const result = parseYaml(text, 'f.yaml');
        if (result.ok) return;
        expect(result.problems.length).toBeGreaterThan(0);
        const lines = text.split('\n');
        for (const { location } of result.problems) {
          const { line = 0, column = 0 } = location as { line?: number; column?: number };
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
